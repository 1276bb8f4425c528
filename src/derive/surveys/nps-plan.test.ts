import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSampled, plannedDay } from './nps-plan.ts';

const date = (text: string) => Temporal.PlainDate.from(text);
const WHO = Array.from({ length: 9000 }, (_, i) => `p${i}@c${i % 70}.test`);

test('a quarter’s people are spread over all of its days, about as many on each', () => {
  const perDay = new Map<string, number>();
  for (const who of WHO) {
    const { day } = plannedDay('1', who, date('2026-02-14'));
    perDay.set(day.toString(), (perDay.get(day.toString()) ?? 0) + 1);
  }
  expect([...perDay.keys()].toSorted()).toHaveLength(90);
  expect(Math.min(...perDay.values())).toBeGreaterThan(55);
  expect(Math.max(...perDay.values())).toBeLessThan(150);
});

test('whatever day one looks, a person has one day in the quarter, and it lies inside', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3000 }), fc.constantFrom(...WHO.slice(0, 50)), (days, who) => {
      const today = date('2024-01-01').add({ days });
      const { quarter, day } = plannedDay('1', who, today);
      expect(plannedDay('1', who, day)).toMatchObject({ quarter });
      expect(plannedDay('1', who, day).day.equals(day)).toBe(true);
      expect(plannedDay('1', who.toUpperCase(), today).day.equals(day)).toBe(true);
    }),
  );
});

test('from one quarter to the next about ninety days pass', () => {
  for (const who of WHO.slice(0, 200)) {
    const [one, two] = ['2026-01-10', '2026-04-10'].map(day => plannedDay('1', who, date(day)).day);
    const days = one?.until(two ?? '', { largestUnit: 'days' }).days ?? 0;
    expect(Math.abs(days - 90.5)).toBeLessThan(2);
  }
});

test('another survey has other days', () => {
  const same = WHO.filter(who =>
    plannedDay('1', who, date('2026-02-14')).day.equals(plannedDay('2', who, date('2026-02-14')).day),
  );
  expect(same.length).toBeLessThan(WHO.length / 40);
});

test('a sample of a third is a third, and the larger one holds the smaller one', () => {
  const third = WHO.filter(who => isSampled('1', who, 1 / 3));
  expect(Math.abs(third.length / WHO.length - 1 / 3)).toBeLessThan(0.02);
  expect(third.every(who => isSampled('1', who, 0.5))).toBe(true);
  expect(WHO.some(who => isSampled('1', who, 0))).toBe(false);
  expect(WHO.every(who => isSampled('1', who, 1))).toBe(true);
});
