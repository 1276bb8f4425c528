import fc from 'fast-check';
import { expect, test } from 'vitest';
import { businessDayEnd } from './business-days.ts';
import { openCalendar } from './business-time.ts';
import { parseHours } from './parse-hours.ts';

const office = (zone = 'Europe/Madrid', holidays: string[] = [], hours = 'Mon-Fri 09:00-17:00') => ({
  zone,
  hours: parseHours(hours),
  holidays,
});
const seconds = (wall: string, zone: string) =>
  Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).epochMilliseconds / 1000;
const end = (calendar: ReturnType<typeof office>, from: string, days: number) => {
  const at = businessDayEnd(calendar, seconds(from, calendar.zone), days);
  if (at === null) return null;
  return Temporal.Instant.fromEpochMilliseconds(at * 1000)
    .toZonedDateTimeISO(calendar.zone)
    .toPlainDateTime()
    .toString();
};

// 1 May 2026 is a Friday.
test.each([
  ['2026-04-27T10:00', 2, [], '2026-04-29T17:00:00'],
  ['2026-04-30T10:00', 1, [], '2026-05-01T17:00:00'],
  ['2026-04-30T10:00', 1, ['2026-05-01'], '2026-05-04T17:00:00'],
  ['2026-04-30T10:00', 2, ['2026-05-01', '2026-05-04'], '2026-05-06T17:00:00'],
  ['2026-05-01T23:00', 1, [], '2026-05-04T17:00:00'],
  ['2026-05-02T10:00', 1, [], '2026-05-04T17:00:00'],
  ['2026-05-02T10:00', 2, ['2026-05-04'], '2026-05-06T17:00:00'],
  ['2026-04-27T10:00', 0, [], '2026-04-27T17:00:00'],
  ['2026-04-27T17:00', 0, [], '2026-04-28T17:00:00'],
  ['2026-05-03T10:00', 0, [], '2026-05-04T17:00:00'],
])('from %s on, in %i working days without %j: %s', (from, days, holidays, due) => {
  expect(end(office('Europe/Madrid', holidays), from, days)).toBe(due);
});

test.each([
  // Madrid changes its clocks on Sunday 29 March 2026, New York on 8 March.
  ['Europe/Madrid', '2026-03-27T10:00', 1, '2026-03-30T17:00:00'],
  ['America/New_York', '2026-03-06T10:00', 1, '2026-03-09T17:00:00'],
  ['Asia/Kathmandu', '2026-03-06T10:00', 1, '2026-03-09T17:00:00'],
  ['Australia/Lord_Howe', '2026-04-03T10:00', 1, '2026-04-06T17:00:00'],
])('in %s the wall clock counts', (zone, from, days, due) => {
  expect(end(office(zone), from, days)).toBe(due);
});

test('the day is that of the calendar, wherever it was answered', () => {
  const monday = Date.UTC(2026, 3, 27, 20) / 1000;
  expect(businessDayEnd(office('Asia/Kathmandu'), monday, 1)).toBe(
    seconds('2026-04-29T17:00', 'Asia/Kathmandu'),
  );
  expect(businessDayEnd(office('UTC'), monday, 1)).toBe(seconds('2026-04-28T17:00', 'UTC'));
});

test('what is open until midnight or across it is due on the day itself', () => {
  expect(end(office('UTC', [], 'Mon-Sun 00:00-24:00'), '2026-04-27T10:00', 1)).toBe('2026-04-28T23:59:59');
  expect(end(office('UTC', [], 'Mon 22:00-02:00'), '2026-04-26T10:00', 1)).toBe('2026-04-27T23:59:59');
});

test('where it never opens within ten years there is no such day', () => {
  const days = Array.from({ length: 4000 }, (_, i) =>
    Temporal.PlainDate.from('2026-04-20').add({ days: i }).toString(),
  );
  expect(end(office('UTC', days), '2026-04-27T10:00', 1)).toBe(null);
});

test('it is never past, never earlier for more days, and at a moment the calendar closes', () => {
  const clock = openCalendar(office());
  fc.assert(
    fc.property(fc.integer({ min: 1_700_000_000, max: 1_900_000_000 }), fc.nat({ max: 30 }), (from, days) => {
      const due = businessDayEnd(office(), from, days) ?? 0;
      expect(due).toBeGreaterThan(from);
      expect(businessDayEnd(office(), from, days + 1) ?? 0).toBeGreaterThanOrEqual(due);
      expect(clock.isOpen(due - 1)).toBe(true);
      expect(clock.isOpen(due)).toBe(false);
    }),
  );
});
