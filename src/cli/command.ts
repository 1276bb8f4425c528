/** A command of the launcher: its flags once, for parsing and for the help page. Its words stand in every language. */
import { parseArgs } from 'node:util';
import { PulsoError } from '../errors.ts';
import { nearest } from '../nearest.ts';
import type { Language } from '../report/language.ts';
import { asSaid, type Sentence } from '../sentence.ts';
import { say } from './errors.data.ts';
import { LANGUAGE_FLAG, languageFrom } from './language.ts';

export interface Flag {
  /** What stands for the value in the help (`FILE`); absent for a switch. */
  value?: Sentence;
  /** May be given several times. */
  many?: boolean;
  text: Sentence;
}

export type Flags = Record<string, Flag>;

export interface Given {
  /** Arguments that are no flags. */
  rest: string[];
  /** In which everything is said. */
  lang: Language;
  text(name: string): string | undefined;
  texts(name: string): string[];
  on(name: string): boolean;
}

export interface Command {
  name: string;
  /** One line for the list of commands. */
  summary: Sentence;
  /** What stands after the name in the usage line. */
  usage: Sentence;
  /** Its own; those of every command come with `flagsOf`. */
  flags: Flags;
  /** Returns the exit code. */
  run(given: Given, signal: AbortSignal): Promise<number>;
}

export const flagsOf = (command: Command): Flags => ({ ...command.flags, ...LANGUAGE_FLAG });

/** Throws `usage` with the flag's name and where to read more. */
export function parseFlags(command: Command, args: string[], env: NodeJS.ProcessEnv): Given {
  const flags = flagsOf(command);
  const { values, positionals } = parsed(command.name, flags, args);
  const listOf = (name: string): string[] => {
    const value = values[name];
    return (Array.isArray(value) ? value : [value]).filter(one => typeof one === 'string');
  };
  return {
    rest: positionals,
    lang: languageFrom(listOf('lang').at(-1), env),
    text: name => listOf(name).at(-1),
    texts: listOf,
    on: name => values[name] === true,
  };
}

function parsed(command: string, flags: Flags, args: string[]) {
  const options = Object.fromEntries(
    Object.entries(flags).map(([name, flag]) => [
      name,
      {
        type: flag.value === undefined ? ('boolean' as const) : ('string' as const),
        multiple: flag.many === true,
      },
    ]),
  );
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    const why = wrongWith(error as Error);
    const near = nearest(/'--([^' ]+)/.exec(why.en)?.[1] ?? '', Object.keys(flags));
    const hint = near === null ? asSaid('') : say.flagMeant(near);
    throw new PulsoError('usage', say.badFlags(why, hint, command), { cause: error });
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
