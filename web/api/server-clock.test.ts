import { expect, test } from 'vitest';
import { noteServerTime, serverNow } from './server-clock.ts';

const OWN = Date.parse('2026-03-02T10:00:00Z');

test('a screen that is an hour behind goes by the server', () => {
  noteServerTime('Mon, 02 Mar 2026 11:00:00 GMT', OWN);
  expect(serverNow(OWN)).toBe(OWN + 3_600_000);
});

test('seconds of the way are no difference', () => {
  noteServerTime('Mon, 02 Mar 2026 10:00:03 GMT', OWN);
  expect(serverNow(OWN)).toBe(OWN);
});

test('an answer that says nothing changes nothing', () => {
  noteServerTime('Mon, 02 Mar 2026 11:00:00 GMT', OWN);
  noteServerTime(null, OWN);
  noteServerTime('yesterday', OWN);
  expect(serverNow(OWN)).toBe(OWN + 3_600_000);
});
