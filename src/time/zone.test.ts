import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ZoneError } from './time-errors.ts';
import { assertZone, localParts, toLocal, zoneOffset } from './zone.ts';

const at = (text: string): number => Temporal.Instant.from(text).epochMilliseconds / 1000;
const HOUR = 3600;

describe('days of clock change', () => {
  test.each([
    ['America/New_York', '2024-03-10T06:59:59Z', -5, '2024-03-10T07:00Z', -4],
    ['America/New_York', '2024-11-03T05:59:59Z', -4, '2024-11-03T06:00Z', -5],
    ['Europe/Madrid', '2024-03-31T00:59:59Z', 1, '2024-03-31T01:00Z', 2],
    ['Europe/Madrid', '2024-10-27T00:59:59Z', 2, '2024-10-27T01:00Z', 1],
    ['Australia/Lord_Howe', '2024-04-06T14:59:59Z', 11, '2024-04-06T15:00Z', 10.5],
    ['Australia/Lord_Howe', '2024-10-05T15:29:59Z', 10.5, '2024-10-05T15:30Z', 11],
    ['America/Sao_Paulo', '2018-11-04T02:59:59Z', -3, '2018-11-04T03:00Z', -2],
    ['America/Sao_Paulo', '2018-02-18T01:59:59Z', -2, '2018-02-18T02:00Z', -3],
    ['Asia/Kathmandu', '1985-12-31T18:29:59Z', 5.5, '1985-12-31T18:30Z', 5.75],
    ['Pacific/Apia', '2011-12-30T09:59:59Z', -10, '2011-12-30T10:00Z', 14],
  ])('%s %s', (zone, before, offsetBefore, after, offsetAfter) => {
    expect(zoneOffset(zone)(at(before))).toBe(offsetBefore * HOUR);
    expect(zoneOffset(zone)(at(after))).toBe(offsetAfter * HOUR);
  });

  test('São Paulo 2018: the day begins at 01:00', () => {
    expect(localParts(at('2018-11-04T02:59:59Z'), 'America/Sao_Paulo')).toMatchObject({
      day: 3,
      hour: 23,
      weekday: 6,
    });
    expect(localParts(at('2018-11-04T03:00:00Z'), 'America/Sao_Paulo')).toMatchObject({
      day: 4,
      hour: 1,
      weekday: 7,
    });
  });

  test('Kathmandu is 5:45 ahead', () => {
    expect(localParts(at('2024-01-01T00:00Z'), 'Asia/Kathmandu')).toMatchObject({
      hour: 5,
      minute: 45,
      offsetSeconds: 20_700,
    });
  });
});

test('the same as Temporal, whatever the zone and the order of the instants', () => {
  const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
  const instant = fc.integer({ min: -3_000_000_000, max: 8_000_000_000 });
  fc.assert(
    fc.property(zones, fc.array(instant, { minLength: 1, maxLength: 5 }), (zone, instants) => {
      const offset = zoneOffset(zone);
      for (const seconds of instants) {
        const zoned = Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toZonedDateTimeISO(zone);
        expect(offset(seconds)).toBe(Math.round(zoned.offsetNanoseconds / 1e9));
        expect(localParts(seconds, zone)).toMatchObject({
          year: zoned.year,
          month: zoned.month,
          day: zoned.day,
          weekday: zoned.dayOfWeek,
        });
      }
    }),
    { numRuns: 400 },
  );
});

test('Intl, which has its own tables, agrees about this century', () => {
  const zones = fc.constantFrom(
    'America/New_York',
    'Europe/Madrid',
    'Australia/Lord_Howe',
    'America/Sao_Paulo',
    'Asia/Gaza',
  );
  fc.assert(
    fc.property(
      zones,
      fc.integer({ min: at('2000-01-01T00:00Z'), max: at('2024-01-01T00:00Z') }),
      (zone, seconds) => {
        const shown = new Intl.DateTimeFormat('sv-SE', {
          timeZone: zone,
          dateStyle: 'short',
          timeStyle: 'medium',
        });
        expect(new Date(toLocal(seconds, zone) * 1000).toISOString().slice(0, 19).replace('T', ' ')).toBe(
          shown.format(new Date(seconds * 1000)),
        );
      },
    ),
  );
});

test('instants nobody can name have the offset zero instead of an exception', () => {
  expect([Number.NaN, 1e15, -1e15].map(zoneOffset('Europe/Madrid'))).toEqual([0, 0, 0]);
});

describe('names', () => {
  test.each([
    ['europe/madrid', 'Europe/Madrid'],
    ['UTC', 'UTC'],
    ['Asia/Calcutta', 'Asia/Calcutta'],
  ])('%s is %s', (written, zone) => {
    expect(assertZone(written)).toBe(zone);
  });

  test.each([
    ['Europe/Madird', 'did you mean Europe/Madrid?'],
    ['Madrid', 'did you mean Europe/Madrid?'],
    ['new york', 'did you mean America/New_York?'],
    ['Sao Paulo', 'did you mean America/Sao_Paulo?'],
    ['+05:30', 'is an offset'],
    ['', 'such as Europe/Madrid'],
    ['qqqqqqqqqqqqqqqqq', 'such as Europe/Madrid'],
    ['x'.repeat(10_000), 'such as Europe/Madrid'],
  ])('“%.20s” is refused', (written, hint) => {
    expect(() => assertZone(written)).toThrow(ZoneError);
    expect(() => assertZone(written)).toThrow(hint);
  });
});
