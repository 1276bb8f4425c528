import { expect, test } from 'vitest';
import { exp, fraction, logNormal, pickByTotal, random } from './random.ts';

test('one seed is one stream, another seed another', () => {
  const draw = (...seeds: number[]): number[] => {
    const chooser = random(...seeds);
    return [fraction(chooser), fraction(chooser), fraction(chooser)];
  };
  expect(draw(7, 1)).toEqual(draw(7, 1));
  expect(draw(7, 1)).not.toEqual(draw(7, 2));
  expect(draw(7, 1)).not.toEqual(draw(8, 1));
});

test('fractions are spread evenly', () => {
  const chooser = random(3);
  const counts = new Array<number>(10).fill(0);
  for (let i = 0; i < 20_000; i++) {
    const bin = Math.floor(fraction(chooser) * 10);
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(250);
});

test('exp agrees with e^x', () => {
  for (const x of [-4, -0.3, 0, 0.2, 1, 3.7]) expect(exp(x)).toBeCloseTo(Math.E ** x, 8);
});

test('half of the log-normal values lie under the median', () => {
  const chooser = random(4);
  let below = 0;
  for (let i = 0; i < 4000; i++) if (logNormal(chooser, 100, 1) < 100) below++;
  expect(Math.abs(below - 2000)).toBeLessThan(150);
});

test('what has no weight is never picked', () => {
  const chooser = random(5);
  for (let i = 0; i < 500; i++) expect(pickByTotal(chooser, [0, 3, 3, 5])).not.toBe(0);
  for (let i = 0; i < 500; i++) expect(pickByTotal(chooser, [0, 3, 3, 5])).not.toBe(2);
});
