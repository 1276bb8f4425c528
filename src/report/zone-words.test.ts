import { expect, test } from 'vitest';
import { zoneWords } from './zone-words.ts';

test.each([
  ['Etc/GMT+5', 'UTC−5'],
  ['Etc/GMT-14', 'UTC+14'],
  ['Europe/Madrid', 'Europe/Madrid'],
])('%s is called %s', (zone, words) => {
  expect(zoneWords(zone)).toBe(words);
});
