/** A command of the launcher: its flags once, for parsing and for the help page. */
import { parseArgs } from 'node:util';
import { PulsoError } from '../errors.ts';
import { nearest } from '../nearest.ts';
import { asSaid, type Sentence } from '../sentence.ts';
import { say } from './errors.data.ts';

export interface Flag {
  /** What stands for the value in the help (`FILE`); absent for a switch. */
  value?: string;
  /** May be given several times. */
  many?: boolean;
  text: string;
}

export type Flags = Record<string, Flag>;

export interface Given {
  /** Arguments that are no flags. */
  rest: string[];
  text(name: string): string | undefined;
  texts(name: string): string[];
  on(name: string): boolean;
}

export interface Command {
  name: string;
  /** One line for the list of commands. */
  summary: string;
  /** What stands after the name in the usage line. */
  usage: string;
  flags: Flags;
  /** Returns the exit code. */
  run(given: Given, signal: AbortSignal): Promise<number>;
}

/** Throws `usage` with the flag's name and where to read more. */
export function parseFlags(command: Command, args: string[]): Given {
  const options = Object.fromEntries(
    Object.entries(command.flags).map(([name, flag]) => [
      name,
      {
        type: flag.value === undefined ? ('boolean' as const) : ('string' as const),
        multiple: flag.many === true,
      },
    ]),
  );
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true, strict: true });
    const listOf = (name: string): string[] => {
      const value = values[name];
      return (Array.isArray(value) ? value : [value]).filter(one => typeof one === 'string');
    };
    return {
      rest: positionals,
      text: name => listOf(name).at(-1),
      texts: listOf,
      on: name => values[name] === true,
    };
  } catch (error) {
    const why = wrongWith(error as Error);
    const near = nearest(/'--([^' ]+)/.exec(why.en)?.[1] ?? '', Object.keys(command.flags));
    const hint = near === null ? asSaid('') : say.flagMeant(near);
    throw new PulsoError('usage', say.badFlags(why, hint, command.name), { cause: error });
  }
}

/** Node's own sentence; its Spanish is ours. */
function wrongWith({ message }: Error): Sentence {
  const en = message.split('. To specify')[0]?.replace(/\.$/, '') ?? '';
  const [, flag = ''] = /'(-[^' ]*)/.exec(en) ?? [];
  const { es } = /^Unknown/.test(en)
    ? say.unknownFlag(flag)
    : /not take/.test(en)
      ? say.takesNoValue(flag)
      : say.needsValue(flag);
  return { en, es };
}

export function helpPage(command: Command): string {
  const left = Object.entries(command.flags).map(([name, flag]) =>
    flag.value === undefined ? `--${name}` : `--${name} ${flag.value}`,
  );
  const width = Math.max(...left.map(text => text.length), 6) + 2;
  const rows = Object.values(command.flags).map((flag, i) => {
    const lines = flag.text.split('\n');
    return `  ${(left[i] ?? '').padEnd(width)}${lines.join(`\n  ${' '.repeat(width)}`)}`;
  });
  return `${command.summary}\n\nUsage: pulso ${command.name} ${command.usage}\n\n${rows.join('\n')}\n`;
}
