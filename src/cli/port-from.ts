import { PulsoError } from '../errors.ts';
import { say } from './errors.data.ts';

/** Throws `usage`. */
export function portFrom(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new PulsoError('usage', say.portRange(text));
}
