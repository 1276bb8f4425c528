import { describe, expect, test } from 'vitest';
import { parseHolidays } from './holidays.ts';
import { CalendarError } from './time-errors.ts';

const feed = (...events: string[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...events.map(event => `BEGIN:VEVENT\n${event}\nEND:VEVENT`),
    'END:VCALENDAR',
    '',
  ]
    .join('\n')
    .replace(/\n/g, '\r\n');
const dates = (event: string, from = '2024-01-01', to = '2027-01-01') =>
  parseHolidays(feed(event), { from, to });

describe('all-day events', () => {
  test.each([
    ['a day', 'DTSTART;VALUE=DATE:20240501', ['2024-05-01']],
    [
      'the end is exclusive',
      'DTSTART;VALUE=DATE:20241224\nDTEND;VALUE=DATE:20241227',
      ['2024-12-24', '2024-12-25', '2024-12-26'],
    ],
    [
      'an end equal to the start is one day',
      'DTSTART;VALUE=DATE:20240501\nDTEND;VALUE=DATE:20240501',
      ['2024-05-01'],
    ],
    ['a duration', 'DTSTART;VALUE=DATE:20240501\nDURATION:P2D', ['2024-05-01', '2024-05-02']],
    ['midnight to midnight is a day', 'DTSTART:20240501T000000\nDTEND:20240502T000000', ['2024-05-01']],
    ['a meeting is no holiday', 'DTSTART:20240501T100000Z\nDTEND:20240501T110000Z', []],
    ['a cancelled event is none', 'DTSTART;VALUE=DATE:20240501\nSTATUS:CANCELLED', []],
    [
      'the part inside the range counts',
      'DTSTART;VALUE=DATE:20231231\nDTEND;VALUE=DATE:20240102',
      ['2024-01-01'],
    ],
  ])('%s', (_title, event, expected) => {
    expect(dates(event)).toEqual(expected);
  });
});

describe('yearly rules', () => {
  test.each([
    [
      'the same date',
      'DTSTART;VALUE=DATE:20201225\nRRULE:FREQ=YEARLY',
      ['2024-12-25', '2025-12-25', '2026-12-25'],
    ],
    ['29 February comes in leap years', 'DTSTART;VALUE=DATE:20200229\nRRULE:FREQ=YEARLY', ['2024-02-29']],
    [
      'the fourth Thursday of November',
      'DTSTART;VALUE=DATE:20201126\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH',
      ['2024-11-28', '2025-11-27', '2026-11-26'],
    ],
    [
      'the last Monday of May',
      'DTSTART;VALUE=DATE:20200525\nRRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO',
      ['2024-05-27', '2025-05-26', '2026-05-25'],
    ],
    [
      'the first Monday by position',
      'DTSTART;VALUE=DATE:20200907\nRRULE:FREQ=YEARLY;BYMONTH=9;BYDAY=MO;BYSETPOS=1',
      ['2024-09-02', '2025-09-01', '2026-09-07'],
    ],
    [
      'every second year',
      'DTSTART;VALUE=DATE:20220606\nRRULE:FREQ=YEARLY;INTERVAL=2',
      ['2024-06-06', '2026-06-06'],
    ],
    ['so many times', 'DTSTART;VALUE=DATE:20230606\nRRULE:FREQ=YEARLY;COUNT=2', ['2024-06-06']],
    [
      'until a day',
      'DTSTART;VALUE=DATE:20230606\nRRULE:FREQ=YEARLY;UNTIL=20250606',
      ['2024-06-06', '2025-06-06'],
    ],
    [
      'but not then',
      'DTSTART;VALUE=DATE:20230606\nRRULE:FREQ=YEARLY\nEXDATE;VALUE=DATE:20250606',
      ['2024-06-06', '2026-06-06'],
    ],
    ['and also then', 'DTSTART;VALUE=DATE:20230606\nRDATE;VALUE=DATE:20250607', ['2025-06-07']],
  ])('%s', (_title, event, expected) => {
    expect(dates(event)).toEqual(expected);
  });

  test('a replaced occurrence moves', () => {
    const ics = feed(
      'UID:a\nDTSTART;VALUE=DATE:20240606\nRRULE:FREQ=YEARLY',
      'UID:a\nRECURRENCE-ID;VALUE=DATE:20250606\nDTSTART;VALUE=DATE:20250607',
    );
    expect(parseHolidays(ics, { from: '2024-01-01', to: '2026-01-01' })).toEqual([
      '2024-06-06',
      '2025-06-07',
    ]);
  });

  test('a rule that is not yearly is named', () => {
    expect(() => dates('DTSTART;VALUE=DATE:20240606\nRRULE:FREQ=MONTHLY')).toThrow(/FREQ=MONTHLY/);
  });
});

describe('bad feeds', () => {
  test.each([
    ['nothing', ''],
    ['no calendar', '<html></html>'],
    ['cut off', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20240101'],
    ['a line without end', `BEGIN:VCALENDAR\r\nUID${';A=b'.repeat(100_000)}:x\r\nEND:VCALENDAR`],
    ['too many events', feed(...Array<string>(20_001).fill('DTSTART;VALUE=DATE:20240101'))],
    [
      'rules that match nothing for a thousand years',
      feed(
        ...Array<string>(2000).fill('DTSTART;VALUE=DATE:10000101\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'),
      ),
    ],
  ])('%s', (_title, ics) => {
    expect(() => parseHolidays(ics, { from: '2024-01-01', to: '2025-01-01' })).toThrow(CalendarError);
  });

  test('an impossible date is left out, the others stay', () => {
    expect(
      parseHolidays(feed('DTSTART;VALUE=DATE:20240230', 'DTSTART;VALUE=DATE:20240301'), {
        from: '2024-01-01',
        to: '2025-01-01',
      }),
    ).toEqual(['2024-03-01']);
  });
});
