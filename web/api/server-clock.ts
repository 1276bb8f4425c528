/** What time it is on the server: a screen whose own clock is wrong still says what is late. */

/** A header tells whole seconds, and the way takes some time: smaller differences are none. */
const LEAST_MS = 5000;

let aheadMs = 0;

/** `date`: the header of any answer; `own`: this machine's milliseconds when it came. */
export function noteServerTime(date: string | null, own: number): void {
  const at = date === null ? Number.NaN : Date.parse(date);
  if (Number.isNaN(at)) return;
  aheadMs = Math.abs(at - own) < LEAST_MS ? 0 : at - own;
}

/** Milliseconds since 1970. */
export const serverNow = (own = Date.now()): number => own + aheadMs;
