import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Window } from './calendar.ts';
import { parseHours } from './parse-hours.ts';
import { CalendarError } from './time-errors.ts';

/** `1-5 540-1020; 6 600-840`: weekdays with equal windows, in minutes. */
function written(hours: Record<number, Window[]>): string {
  return Object.entries(hours)
    .map(([day, windows]) => `${day} ${windows.map(({ from, to }) => `${from}-${to}`).join(',')}`)
    .join('; ');
}
const days = (list: number[], windows: string) => list.map(day => `${day} ${windows}`).join('; ');
const WEEK = [1, 2, 3, 4, 5];
const ALL = [...WEEK, 6, 7];

test.each([
  ['Mon-Fri 09:00-17:00', days(WEEK, '540-1020')],
  ['mon - fri 9-17', days(WEEK, '540-1020')],
  ['Monday to Friday 9am to 5pm', days(WEEK, '540-1020')],
  ['Mon–Fri 9:00–17:00', days(WEEK, '540-1020')],
  ['Mon-Thu 9-18; Fri 9-14', `${days([1, 2, 3, 4], '540-1080')}; 5 540-840`],
  ['Mon-Thu 9-18, Fri 9-14', `${days([1, 2, 3, 4], '540-1080')}; 5 540-840`],
  ['Mon-Fri 09:00-13:00, 15:00-19:00', days(WEEK, '540-780,900-1140')],
  ['Mon-Fri 9-13 and 15-19', days(WEEK, '540-780,900-1140')],
  ['Mon, Wed & Fri 10-12', days([1, 3, 5], '600-720')],
  ['24/7', days(ALL, '0-1440')],
  ['24x7', days(ALL, '0-1440')],
  ['Sat 00:00-24:00', '6 0-1440'],
  ['Sun-Thu 22:00-06:00', days([1, 2, 3, 4, 7], '1320-1800')],
  ['9:30-18:15', days(ALL, '570-1095')],
  ['weekdays 8-16', days(WEEK, '480-960')],
  ['daily 12am-12pm', days(ALL, '0-720')],
  ['Mon-Fri 9-17; Sun closed', `${days(WEEK, '540-1020')}; 7 `],
  ['lunes a viernes 9:00-14:00 y 16:00-19:00; sábado 10-13', `${days(WEEK, '540-840,960-1140')}; 6 600-780`],
  ['L-V 9h a 18h', days(WEEK, '540-1080')],
  ['mié, jue 9.30-18.30; dom 10-12', '3 570-1110; 4 570-1110; 7 600-720'],
  ['Mon 9-12, 11-15, 15-17', '1 540-1020'],
  ['Mon 9-17\nTue 10-12', '1 540-1020; 2 600-720'],
])('%s', (text, expected) => {
  expect(written(parseHours(text))).toBe(expected);
});

describe('what is not understood is shown', () => {
  test.each([
    ['', 'no hours'],
    ['Mon-Fri', '“Mon-Fri”'],
    ['Mon-Fri 9', 'no closing time after “9”'],
    ['Mon-Fri 9-25', '“25”'],
    ['Mon-Fri 9-17:60', '“17:60”'],
    ['Mon-Fri 24:30-25:00', '“24:30”'],
    ['Mon-Fry 9-17', '“Fry”'],
    ['constructor 9-17', '“constructor”'],
    ['Mon- 9-17', 'without its last day'],
    ['Mon-Fri 9-5', '20 hours across midnight'],
    ['Mon 9-9', '“9-9”'],
    ['Mon-Fri 9-17 @home', '“@home”'],
    ['Mon 13pm-15pm', '“13pm”'],
    ['weekdays-Sun 9-17', 'range of weekdays'],
    ['Sun closed', 'no hours'],
    ['x'.repeat(5000), 'too long'],
  ])('%s', (text, piece) => {
    expect(() => parseHours(text)).toThrow(CalendarError);
    expect(() => parseHours(text)).toThrow(piece);
    expect(() => parseHours(text)).toThrow('Mon-Thu 9:00-18:00');
  });
});

test('no text does anything but answer or refuse', () => {
  const piece = fc.constantFrom(
    'Mon',
    'vie',
    '-',
    ',',
    ';',
    ' ',
    '9',
    '17:30',
    '24:00',
    'am',
    'to',
    '::',
    '7',
    'é',
    '\n',
    'closed',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece).map(pieces => pieces.join('')),
      ),
      text => {
        try {
          for (const windows of Object.values(parseHours(text))) {
            for (const { from, to } of windows)
              expect(to > from && from >= 0 && from < 1440 && to <= 2880).toBe(true);
          }
        } catch (error) {
          expect(error).toBeInstanceOf(CalendarError);
        }
      },
    ),
  );
});
