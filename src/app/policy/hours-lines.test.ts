import { expect, test } from 'vitest';
import { parseHours } from '../../time/parse-hours.ts';
import { comingHolidays, hoursLines } from './hours-lines.ts';

const calendar = (hours: string, holidays: string[] = []) => ({
  zone: 'Europe/Madrid',
  hours: parseHours(hours),
  holidays,
});

test.each<[string, [number, number, string][]]>([
  [
    'Mon-Fri 09:00-17:00',
    [
      [1, 5, '09:00–17:00'],
      [6, 7, ''],
    ],
  ],
  [
    'Mon-Thu 09:00-14:00 15:00-18:30; Fri 08:00-15:00',
    [
      [1, 4, '09:00–14:00,15:00–18:30'],
      [5, 5, '08:00–15:00'],
      [6, 7, ''],
    ],
  ],
  ['Mon-Sun 00:00-24:00', [[1, 7, '00:00–24:00']]],
  [
    'Fri 22:00-06:00',
    [
      [1, 4, ''],
      [5, 5, '22:00–06:00'],
      [6, 7, ''],
    ],
  ],
])('%s is read in lines of days with the same hours', (text, lines) => {
  expect(hoursLines(calendar(text)).map(one => [one.from, one.to, one.windows.join()])).toEqual(lines);
});

test('coming days off are those of a year from today, each once, in order', () => {
  const days = ['2027-01-01', '2026-12-25', '2026-12-25', '2026-12-24', '2027-12-24', '2026-01-06'];
  expect(comingHolidays(calendar('Mon 09:00-17:00', days), '2026-12-24')).toEqual([
    '2026-12-24',
    '2026-12-25',
    '2027-01-01',
  ]);
});
