import { expect, test } from 'vitest';
import { timeIn } from './time-in.ts';

test.each<[number, 'en' | 'es' | 'pt' | 'fr' | 'de', boolean, string]>([
  [1800, 'en', false, '30 minutes'],
  [3600, 'es', false, '1 hora'],
  [5400, 'de', false, '1 Stunde, 30 Minuten'],
  [172_800, 'fr', true, '2\u00a0jours'],
  [172_800, 'pt', false, '48 horas'],
  [86_400, 'en', true, '24 hours'],
  [30, 'en', true, '30 seconds'],
])('%i seconds in %s, days %s: %s', (seconds, language, days, told) => {
  expect(timeIn(seconds, language, days)).toBe(told);
});
