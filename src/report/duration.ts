/** Durations for people: the two largest units that matter. Number and unit stay on one line (no-break space). */

const GAP = '\u00a0';

const DAY = 86_400;
const HOUR = 3600;
const MINUTE = 60;

/** Seconds → `45 s`, `12 min`, `2 h 5 min`, `3 d 4 h`. Rounded to the smaller unit shown; days are 24 h. */
export function duration(seconds: number): string {
  if (seconds < 0) return `−${duration(-seconds)}`;
  const whole = Math.round(seconds);
  if (whole < MINUTE) return `${whole}${GAP}s`;
  if (whole < 10 * MINUTE && whole % MINUTE !== 0) return two(whole, MINUTE, 'min', 1, 's');
  const minutes = Math.round(seconds / MINUTE);
  if (minutes < 60) return `${minutes}${GAP}min`;
  if (minutes < 24 * 60) return two(minutes * MINUTE, HOUR, 'h', MINUTE, 'min');
  const hours = Math.round(seconds / HOUR);
  return hours < 240 ? two(hours * HOUR, DAY, 'd', HOUR, 'h') : `${Math.round(seconds / DAY)}${GAP}d`;
}

/** Open hours → `45 min`, `2 h 5 min`, `47 h`: never days, because a working day is not 24 h. */
export function workDuration(seconds: number): string {
  return seconds < DAY ? duration(seconds) : `${Math.round(seconds / HOUR)}${GAP}h`;
}

function two(seconds: number, large: number, largeName: string, small: number, smallName: string): string {
  const rest = Math.round((seconds % large) / small);
  const head = `${Math.floor(seconds / large)}${GAP}${largeName}`;
  return rest === 0 ? head : `${head} ${rest}${GAP}${smallName}`;
}

/** `[from, to)` in seconds → `< 5 min`, `5 – 15 min`, `15 min – 1 h`, `≥ 1 d`. */
export function durationRange(from: number, to: number | null): string {
  if (to === null) return `≥ ${duration(from)}`;
  if (from === 0) return `< ${duration(to)}`;
  const [low = '', lowUnit] = duration(from).split(GAP);
  return duration(to).endsWith(`${GAP}${lowUnit}`)
    ? `${low}–${duration(to)}`
    : `${duration(from)} – ${duration(to)}`;
}

/** `[from, to)` of whole things → `1`, `5–9`, `≥ 20`; `< 10` for a range that begins at 0. */
export function countRange(from: number, to: number | null, number: (value: number) => string): string {
  if (to === null) return `≥ ${number(from)}`;
  if (to === from + 1) return number(from);
  return from === 0 ? `< ${number(to)}` : `${number(from)}–${number(to - 1)}`;
}
