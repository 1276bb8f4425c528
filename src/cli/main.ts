/** The command line: finds the command, runs it, turns every failure into one sentence and an exit code. */
import { ERROR_CODES, PulsoError } from '../errors.ts';
import { nearest } from '../nearest.ts';
import { safeText } from '../report/safe-text.ts';
import type { Sentence } from '../sentence.ts';
import { version } from '../version.ts';
import { type Command, helpPage, parseFlags } from './command.ts';
import { backupCommand } from './commands/backup.ts';
import { bench } from './commands/bench.ts';
import { demo } from './commands/demo.ts';
import { importCommand } from './commands/import.ts';
import { query } from './commands/query.ts';
import { report } from './commands/report.ts';
import { restoreCommand } from './commands/restore.ts';
import { rotateSecretCommand } from './commands/rotate-secret.ts';
import { serveCommand } from './commands/serve.ts';
import { ticketsCommand } from './commands/tickets.ts';
import { userCommand } from './commands/user.ts';
import { when } from './commands/when.ts';
import { workerCommand } from './commands/worker.ts';
import { say } from './errors.data.ts';
import { terminalLanguage } from './language.ts';

const COMMANDS: Command[] = [
  report,
  serveCommand,
  workerCommand,
  importCommand,
  ticketsCommand,
  query,
  when,
  demo,
  backupCommand,
  restoreCommand,
  rotateSecretCommand,
  userCommand,
  bench,
];

function overview(): string {
  const width = Math.max(...COMMANDS.map(command => command.name.length)) + 2;
  const rows = COMMANDS.map(command => `  ${command.name.padEnd(width)}${command.summary}`);
  return [
    `Pulso ${version}: the pulse of your customer relationships, read from your inbox.`,
    '',
    'Usage: pulso COMMAND …',
    '',
    ...rows,
    '',
    'pulso COMMAND --help says more. Try it: pulso demo --messages 2000 --out demo-company',
    '',
  ].join('\n');
}

async function main(args: string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    process.stdout.write(overview());
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
    process.stdout.write(helpPage(command));
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
  return command.run(parseFlags(command, rest), stop.signal);
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
// Threads and sockets of a failed run must not keep the process.
if (process.exitCode !== 0) setImmediate(() => process.exit());
