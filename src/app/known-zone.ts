import { type ErrorCode, PulsoError } from '../errors.ts';
import { TimeError } from '../time/time-errors.ts';
import { assertZone } from '../time/zone.ts';

/** The zone as the zone database spells it. Throws PulsoError `code` with one sentence. */
export function knownZone(name: string, code: ErrorCode): string {
  try {
    return assertZone(name);
  } catch (error) {
    if (!(error instanceof TimeError)) throw error;
    const { message } = error;
    throw new PulsoError(
      code,
      `The time zone cannot be used: ${message}${message.endsWith('?') ? '' : '.'}`,
      {
        cause: error,
      },
    );
  }
}
