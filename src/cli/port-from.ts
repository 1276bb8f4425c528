import { PulsoError } from '../errors.ts';

/** Throws `usage`. */
export function portFrom(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new PulsoError(
    'usage',
    `The port (--port or PULSO_PORT) is a number from 0 to 65535, not "${text}".`,
  );
}
