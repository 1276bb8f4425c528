/** When the database itself can work no more (disk, memory, connection), it is said in one sentence. */
import { PulsoError } from '../errors.ts';
import { say } from './errors.data.ts';

/** SQLSTATE classes (PostgreSQL manual, appendix A): connection, resources, intervention of an operator, system. */
const CLASSES = new Set(['08', '53', '57', '58']);
/** What sockets say. */
const LOST = /^(ECONN|EPIPE|ETIMEDOUT|EHOST|ENET)/;

/** A `store-failed` in place of such an error; every other error as it came. */
export function refusal(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof PulsoError) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const gone =
    (code.length === 5 && CLASSES.has(code.slice(0, 2))) ||
    LOST.test(code) ||
    error.message.startsWith('Connection terminated');
  if (!gone) return error;
  return new PulsoError('store-failed', say.cannotGoOn(error.message), { cause: error });
}
