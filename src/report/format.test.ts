import { expect, test } from 'vitest';
import { formatOf } from './format.ts';
import type { Unit } from './ids.data.ts';
import { wordsOf } from './words/words.ts';

const en = formatOf(wordsOf('en'), 'Europe/Madrid');
const es = formatOf(wordsOf('es'), 'Europe/Madrid');
const plain = (text: string): string => text.replace(/\s/g, ' ');

test.each([
  [2.417, 'per_thread', '2.4', '2,4'],
  [1.369, 'per_message', '1.4', '1,4'],
  [1234.5, 'messages', '1,235', '1.235'],
  [7530, 'seconds', '2 h 6 min', '2 h 6 min'],
  [0.7146, 'share', '71%', '71 %'],
  [0.0123, 'share', '1.2%', '1,2 %'],
  [0.998, 'share', '99.8%', '99,8 %'],
  [1_932_735_283, 'bytes', '1.9 GB', '1,9 GB'],
  [null, 'seconds', '–', '–'],
] as [number | null, Unit, string, string][])(
  '%s %s are written as %s and %s',
  (value, unit, english, spanish) => {
    expect(plain(en.value(value, unit))).toBe(english);
    expect(plain(es.value(value, unit))).toBe(spanish);
  },
);

test('an instant is told in the report’s zone, a day as it is', () => {
  expect(en.instant('2026-10-25T00:30:00Z')).toBe('25 Oct 2026, 02:30');
  expect(en.instant('2026-10-25T01:30:00Z')).toBe('25 Oct 2026, 02:30');
  expect(en.day('2026-10-25')).toBe('25 Oct 2026');
  expect(es.weekday(1)).toBe('lunes');
});
