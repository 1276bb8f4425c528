/** docs/commands.md: what every command says of itself, asked of the command line itself. */
import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const main = join(resolve(import.meta.dirname, '../..'), 'src/cli/main.ts');
const run = promisify(execFile);

async function help(...args: string[]): Promise<string> {
  const { stdout } = await run(process.execPath, [
    '--disable-warning=ExperimentalWarning',
    main,
    ...args,
    '--lang',
    'en',
  ]);
  return stdout;
}

export interface CommandHelp {
  name: string;
  help: string;
  /** With the dashes. */
  flags: string[];
}

/** The commands in the order in which `pulso --help` lists them. */
export async function commandHelps(): Promise<CommandHelp[]> {
  const overview = await help('--help');
  const names = [...overview.matchAll(/^ {2}([a-z-]+) {2,}/gm)].map(([, name]) => name ?? '');
  return Promise.all(
    names.map(async name => {
      const text = await help(name, '--help');
      return {
        name,
        help: text,
        flags: [...text.matchAll(/^ {2}(--[a-z-]+)/gm)].map(([, flag]) => flag ?? ''),
      };
    }),
  );
}

export function commandsPage(commands: CommandHelp[]): string {
  const pages = commands.map(
    ({ name, help: text }) => `## pulso ${name}\n\n\`\`\`\n${text.trimEnd()}\n\`\`\`\n`,
  );
  return [
    '# Commands',
    '',
    'Exit code 0: done. 2: something in the command, the configuration or the input is not as expected. 1: it failed. Both come with',
    'one sentence that says what to do.',
    '',
    ...pages,
  ].join('\n');
}
