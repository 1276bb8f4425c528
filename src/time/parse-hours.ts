/** Opening hours as people write them: `Mon-Fri 09:00-17:00`, `L-V 9-14, 16-19; sáb 10-13`, `24/7`. */
import type { Calendar, Window } from './calendar.ts';
import { say } from './errors.data.ts';
import { hoursError, hoursTokens, type Token } from './hours-tokens.ts';
import { shown } from './time-errors.ts';
import { DAY_MINUTES, mergeWindows } from './week-hours.ts';

/** Real hours fit in a few lines; more is no schedule. */
const MAX_LENGTH = 2000;
/** `9-5` meant as 9:00 to 17:00 would be twenty hours across midnight; real night shifts are shorter than this. */
const LONGEST_OVER_MIDNIGHT = 16 * 60;
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

/**
 * Weekday (ISO 1–7) → windows in minutes, sorted, overlaps merged; a window across midnight ends beyond 1440. Days:
 * English or Spanish names or their beginnings, ranges (`Sun-Thu` too), lists; times: `9`, `9:30`, `9h`, `9am`, `24:00`.
 * Several windows stand apart by commas, groups of days by `;` or simply by the next day's name. Without days: every day.
 * Throws `CalendarError` showing the piece that was not understood.
 */
export function parseHours(text: string): Calendar['hours'] {
  if (text.length > MAX_LENGTH) throw hoursError(say.hoursTooLong(text.length));
  const hours: Calendar['hours'] = {};
  const add = (days: readonly number[], windows: Window[]) => {
    for (const day of days) hours[day] = mergeWindows([...(hours[day] ?? []), ...windows]);
  };
  if (/^\s*24\s*[/x]\s*7\s*$/i.test(text)) add(EVERY_DAY, [{ from: 0, to: DAY_MINUTES }]);
  else for (const group of text.split(/[;\n]/)) readGroup(hoursTokens(group), group, add);
  if (Object.values(hours).every(windows => windows.length === 0)) throw hoursError(say.noHours(shown(text)));
  return hours;
}

/** One or more runs of days, each followed by its windows. */
function readGroup(
  tokens: Token[],
  group: string,
  add: (days: readonly number[], windows: Window[]) => void,
): void {
  let position = 0;
  while (position < tokens.length) {
    const days = readDays();
    const windows = readWindows();
    add(days, windows);
  }

  function readDays(): number[] {
    const days: number[] = [];
    for (let token = next(); token?.kind === 'days'; token = next()) {
      position++;
      if (!takeDash()) {
        days.push(...token.days);
        continue;
      }
      const last = tokens[position++];
      if (last?.kind !== 'days') throw hoursError(say.rangeOfDays(shown(group)));
      days.push(...dayRange(token.days, last.days, group));
    }
    return days.length > 0 ? days : EVERY_DAY;
  }

  function readWindows(): Window[] {
    const windows: Window[] = [];
    if (next()?.kind === 'closed') {
      position++;
      next();
      return windows;
    }
    for (let token = next(); token?.kind === 'time'; token = next()) {
      position++;
      const end = takeDash() ? tokens[position++] : undefined;
      if (end?.kind !== 'time') throw hoursError(say.noClosingTime(shown(token.text), shown(group)));
      windows.push(windowOf(token, end));
    }
    if (windows.length === 0) throw hoursError(say.noHours(shown(group)));
    return windows;
  }

  /** The token at hand, commas and "and" before it skipped. */
  function next(): Token | undefined {
    while (tokens[position]?.kind === 'link') position++;
    return tokens[position];
  }

  function takeDash(): boolean {
    const dash = tokens[position]?.kind === 'dash';
    if (dash) position++;
    return dash;
  }
}

function dayRange(from: readonly number[], to: readonly number[], group: string): number[] {
  const [first, last] = [from[0], to[0]];
  if (first === undefined || last === undefined || from.length > 1 || to.length > 1) {
    throw hoursError(say.noRange(shown(group)));
  }
  const length = ((last - first + 7) % 7) + 1;
  return Array.from({ length }, (_, index) => ((first - 1 + index) % 7) + 1);
}

function windowOf(from: Token & { kind: 'time' }, end: Token & { kind: 'time' }): Window {
  const text = shown(`${from.text}-${end.text}`);
  if (from.minute === end.minute || from.minute === DAY_MINUTES) throw hoursError(say.noSpan(text));
  if (end.minute > from.minute) return { from: from.minute, to: end.minute };
  const to = end.minute + DAY_MINUTES;
  if (to - from.minute > LONGEST_OVER_MIDNIGHT) {
    throw hoursError(say.acrossMidnight(text, Math.round((to - from.minute) / 60)));
  }
  return { from: from.minute, to };
}
