import { expect, test } from 'vitest';
import { asEnd, hoursText, weekOf } from './hours-text.ts';

test.each([
  'Mon-Fri 09:00-17:00',
  'Mon-Thu 09:00-14:00, 16:00-19:00; Fri 08:00-15:00',
  'Mon-Sun 00:00-24:00',
  'Fri 22:00-06:00; Sun 10:00-12:00',
])('%s is read and written the same', text => {
  expect(hoursText(weekOf(text))).toBe(text);
});

test('days in Spanish come out as the settings keep them', () => {
  expect(hoursText(weekOf('L-V 9-14, 16-19; sáb 10-13'))).toBe(
    'Mon-Fri 09:00-14:00, 16:00-19:00; Sat 10:00-13:00',
  );
});

test('midnight at the end of a window is the end of the day', () => {
  expect(asEnd('00:00')).toBe('24:00');
  expect(asEnd('18:00')).toBe('18:00');
});
