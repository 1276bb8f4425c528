/** The command line: finds the command, runs it, turns every failure into one sentence and an exit code. */
import { ERROR_CODES, PulsoError } from '../errors.ts';
import { nearest } from '../nearest.ts';
import { safeText } from '../report/safe-text.ts';
import type { Sentence } from '../sentence.ts';
import { version } from '../version.ts';
import { parseFlags } from './command.ts';
import { COMMANDS } from './commands.ts';
import { say } from './errors.data.ts';
import { helpPage, overview } from './help.ts';
import { terminalLanguage } from './language.ts';

async function main(args: string[]): Promise<number> {
  // `pulso --lang es help`: the command is the first word that says no language.
  const at = args.findIndex((arg, i) => !/^--lang(=|$)/.test(arg) && args[i - 1] !== '--lang');
  const [name, rest] = at === -1 ? [undefined, args] : [args[at], args.toSpliced(at, 1)];
  const lang = terminalLanguage(args, process.env);
  const columns = process.stdout.columns ?? 100;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    process.stdout.write(overview(COMMANDS, lang, columns));
    return name === undefined ? 2 : 0;
  }
  if (name === '--version' || name === 'version') {
    process.stdout.write(`pulso ${version}\n`);
    return 0;
  }
  const command = COMMANDS.find(one => one.name === name);
  if (command === undefined) {
    const names = COMMANDS.map(one => one.name);
    const near = nearest(name, names);
    const hint = near === null ? say.commandsAre(names.join(', ')) : say.didYouMean(near);
    throw new PulsoError('usage', say.noCommand(name, hint));
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    process.stdout.write(helpPage(command, lang, columns));
    return 0;
  }
  const stop = new AbortController();
  let asked = 0;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (++asked > 1) process.exit(130);
      stop.abort();
    });
  }
  return command.run(parseFlags(command, rest, process.env), stop.signal);
}

/** A full disk or quota, as the system says it and as PostgreSQL does (SQLSTATE 53100). */
const NO_ROOM = new Set(['ENOSPC', 'EDQUOT', '53100']);

/** One sentence on stderr; returns the exit code. Paths and names inside archives are strangers' text, so they are made harmless. */
function tell(error: unknown): number {
  const language = terminalLanguage(process.argv.slice(2), process.env);
  const write = (said: Sentence): boolean => process.stderr.write(`pulso: ${safeText(said[language])}\n`);
  if (error instanceof PulsoError) {
    write(error.said);
    return ERROR_CODES[error.code];
  }
  const told = error instanceof Error ? error : new Error(String(error));
  write(
    'code' in told && NO_ROOM.has(String(told.code)) ? say.noRoom(told.message) : say.fault(told.message),
  );
  if (process.env.PULSO_DEBUG === '1') process.stderr.write(`${told.stack}\n`);
  return 1;
}

/** A reader that closed the pipe early (`pulso report … | head`) is no failure. */
process.stdout.on('error', error => {
  if ((error as NodeJS.ErrnoException).code === 'EPIPE') process.exit(0);
  process.exit(tell(error));
});
// With nobody left to tell there is nothing to say; the work itself goes on.
process.stderr.on('error', () => undefined);
// What nobody awaited fails as loudly as the rest, and in one sentence too.
process.on('uncaughtException', error => process.exit(tell(error)));

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.exitCode = tell(error);
}
// Threads and sockets of a failed run must not keep the process, and taking every object apart first takes a tenth of a second.
process.stdout.write('', () => process.stderr.write('', () => process.exit()));
