/** The words, times and signs of a line of opening hours. */
import type { Sentence } from '../sentence.ts';
import { say } from './errors.data.ts';
import { CalendarError, shown } from './time-errors.ts';
import { weekdaysNamed } from './weekday-names.ts';

export type Token =
  | { kind: 'days'; text: string; days: readonly number[] }
  | { kind: 'time'; text: string; minute: number }
  | { kind: 'dash' | 'link' | 'closed'; text: string };

const PIECE =
  /\s*(?:(\d{1,2})(?:[:.h](\d{2})|h)?(?:\s?([ap])\.?m\b\.?)?|([\p{L}\p{M}]+)\.?|([-–—])|([,&+]))/uy;
const WORDS = new Map<string, 'dash' | 'link' | 'closed'>(
  Object.entries({
    to: 'dash',
    till: 'dash',
    until: 'dash',
    a: 'dash',
    al: 'dash',
    hasta: 'dash',
    and: 'link',
    y: 'link',
    e: 'link',
    from: 'link',
    de: 'link',
    closed: 'closed',
    cerrado: 'closed',
  } as const),
);

/** Throws `CalendarError` with the first piece that is neither day, nor time, nor sign. */
export function hoursTokens(text: string): Token[] {
  const tokens: Token[] = [];
  const end = text.trimEnd().length;
  PIECE.lastIndex = 0;
  for (let at = 0; at < end; at = PIECE.lastIndex) {
    PIECE.lastIndex = at;
    const match = PIECE.exec(text);
    if (match === null) throw hoursError(say.neitherDayNorTime(shown(text.slice(at))));
    tokens.push(tokenOf(match));
  }
  return tokens;
}

export function hoursError(problem: Sentence): CalendarError {
  return new CalendarError(say.hours(problem));
}

function tokenOf([whole, hour, minutes, half, word, dash]: RegExpExecArray): Token {
  const text = whole.trim();
  if (hour !== undefined) return timeOf(text, Number(hour), Number(minutes ?? 0), half?.toLowerCase());
  if (word === undefined) return { kind: dash === undefined ? 'link' : 'dash', text };
  const kind = WORDS.get(word.toLowerCase());
  if (kind !== undefined) return { kind, text };
  const days = weekdaysNamed(word);
  if (days === null) throw hoursError(say.noWeekday(shown(text)));
  return { kind: 'days', text, days };
}

function timeOf(text: string, hour: number, minutes: number, half: string | undefined): Token {
  const inHalf = half === undefined || (hour >= 1 && hour <= 12);
  const hours = half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0);
  const minute = hours * 60 + minutes;
  if (!inHalf || minutes > 59 || minute > 1440) throw hoursError(say.noTimeOfDay(shown(text)));
  return { kind: 'time', text, minute };
}
