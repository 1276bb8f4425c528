/** So many questions of one person at a time: whoever asks for much waits for themselves, and nobody else waits for them. */
import { PulsoError } from '../../errors.ts';
import { say } from '../errors.data.ts';
import type { Caller } from './caller.ts';

export type InTurn = <T>(
  who: Pick<Caller, 'userId' | 'scopes'>,
  stop: AbortSignal,
  ask: () => Promise<T>,
) => Promise<T>;

/** A page asks some forty things at once; more than a few pages of them are no person's. */
const MOST_WAITING = 200;

interface Line {
  running: number;
  waiting: (() => void)[];
}

/** What it gives throws PulsoError `not-available` when too many wait already, `cancelled` when nobody waits for the answer any more. */
export function inTurn(most: number): InTurn {
  const lines = new Map<string, Line>();
  return async ({ userId, scopes }, stop, ask) => {
    // A program must not keep the person waiting whose key it has.
    const name = `${scopes === null ? 'person' : 'key'} ${userId}`;
    const line = lines.get(name) ?? { running: 0, waiting: [] };
    lines.set(name, line);
    if (line.running < most) line.running++;
    else {
      if (line.waiting.length >= MOST_WAITING) throw new PulsoError('not-available', say.tooManyQuestions);
      // Whoever is done hands on their place.
      await new Promise<void>(resolve => line.waiting.push(resolve));
    }
    try {
      if (stop.aborted) throw new PulsoError('cancelled', say.nobodyWaits);
      return await ask();
    } finally {
      const next = line.waiting.shift();
      if (next !== undefined) next();
      else if (--line.running === 0) lines.delete(name);
    }
  };
}
