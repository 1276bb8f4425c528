/** How long the statements of one question may take together. Waiting for a free connection is not counted. */
import { PulsoError } from '../errors.ts';
import { say } from './errors.data.ts';
import { QUERY_CANCELED } from './wire.ts';

export interface Allowance {
  /** Runs a statement with what is left. Throws PulsoError `too-heavy` once nothing is. */
  use<T>(statement: (leftMs: number) => Promise<T>): Promise<T>;
}

/** `stopped` is called for what took too long. */
export function allowanceOf(ms: number, stopped: () => void): Allowance {
  let spent = 0;
  const tooHeavy = (cause?: unknown): PulsoError => {
    stopped();
    return new PulsoError('too-heavy', say.tooHeavy(ms / 1000), { cause });
  };
  return {
    async use(statement) {
      if (spent >= ms) throw tooHeavy();
      const begun = performance.now();
      try {
        return await statement(ms - spent);
      } catch (error) {
        if (isStopped(error)) throw tooHeavy(error);
        throw error;
      } finally {
        spent += performance.now() - begun;
      }
    },
  };
}

const isStopped = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === QUERY_CANCELED;
