import { type ErrorCode, PulsoError } from '../errors.ts';
import { ended } from '../sentence.ts';
import { TimeError } from '../time/time-errors.ts';
import { assertZone } from '../time/zone.ts';
import { say } from './errors.data.ts';

/** The zone as the zone database spells it. Throws PulsoError `code` with one sentence. */
export function knownZone(name: string, code: ErrorCode): string {
  try {
    return assertZone(name);
  } catch (error) {
    if (!(error instanceof TimeError)) throw error;
    throw new PulsoError(code, say.zoneUnusable(ended(error.said)), { cause: error });
  }
}
