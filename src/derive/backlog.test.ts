import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localDays } from '../time/local-days.ts';
import { backlogPerDay, type Wait } from './backlog.ts';

const at = (text: string): number => Temporal.Instant.from(text).epochMilliseconds / 1000;
const zone = 'Europe/Madrid';
const march = { from: at('2024-03-29T00:00+01:00'), to: at('2024-04-02T00:00+02:00') };
const later = at('2025-01-01T00:00Z');
const waiting = (waits: Wait[], now = later) =>
  backlogPerDay(waits, march, zone, now).map(day => day.waiting);

test('a question waits from its day on until it is answered', () => {
  const waits = [{ askedAt: at('2024-03-30T10:00Z'), endedAt: at('2024-04-01T10:00Z') }];
  expect(backlogPerDay(waits, march, zone, later)).toEqual([
    { date: '2024-03-29', waiting: 0 },
    { date: '2024-03-30', waiting: 1 },
    { date: '2024-03-31', waiting: 1 },
    { date: '2024-04-01', waiting: 0 },
  ]);
});

describe('the end of the day', () => {
  test('an answer at local midnight belongs to the next day', () => {
    expect(waiting([{ askedAt: at('2024-03-29T10:00Z'), endedAt: at('2024-03-30T00:00+01:00') }])).toEqual([
      1, 0, 0, 0,
    ]);
  });

  test('what is asked and answered within a day leaves no backlog', () => {
    expect(waiting([{ askedAt: at('2024-03-29T10:00Z'), endedAt: at('2024-03-29T11:00Z') }])).toEqual([
      0, 0, 0, 0,
    ]);
  });

  test('what was asked before the period counts from its first day', () => {
    expect(waiting([{ askedAt: 0, endedAt: null }])).toEqual([1, 1, 1, 1]);
  });

  test('days to come are left out and today counts up to now', () => {
    const now = at('2024-03-30T12:00Z');
    expect(
      waiting(
        [
          { askedAt: now, endedAt: null },
          { askedAt: now + 1, endedAt: null },
        ],
        now,
      ),
    ).toEqual([0, 1]);
  });
});

test('the same as looking at every question on every day', () => {
  const instant = fc.integer({ min: march.from - 86_400, max: march.to + 86_400 });
  const wait = fc
    .tuple(instant, fc.option(fc.integer({ min: 0, max: 300_000 })))
    .map(([askedAt, length]): Wait => ({ askedAt, endedAt: length === null ? null : askedAt + length }));
  fc.assert(
    fc.property(fc.array(wait, { maxLength: 40 }), waits => {
      const slow = localDays(march, zone).map(
        ({ to }) => waits.filter(w => w.askedAt < to && (w.endedAt === null || w.endedAt >= to)).length,
      );
      expect(waiting(waits)).toEqual(slow);
    }),
  );
});
