/** The day something is due, in the reader's zone. Pure. */

/** `YYYY-MM-DD`. */
export const dayIn = (instant: string, zone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date(instant));

/** The same time of day as before, on another day. Walls and instants differ by the zone's offset, which the day itself may change. */
export function dueAt(day: string, before: string, zone: string): string {
  const time = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).format(new Date(before));
  const wanted = Date.parse(`${day}T${time}Z`);
  // Where clocks change between guess and truth the second guess is right.
  let at = wanted - offsetAt(wanted, zone);
  at = wanted - offsetAt(at, zone);
  return new Date(at).toISOString();
}

/** Milliseconds the wall clock is ahead of UTC. */
function offsetAt(at: number, zone: string): number {
  const wall = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(new Date(at));
  return Date.parse(`${wall.replace(' ', 'T')}Z`) - Math.floor(at / 1000) * 1000;
}
