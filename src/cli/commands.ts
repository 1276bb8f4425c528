/** Every command, in the order of the help. */
import type { Command } from './command.ts';
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

export const COMMANDS: readonly Command[] = [
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
