import { expect, test } from 'vitest';
import { PulsoError } from '../src/errors.ts';
import { asSaid } from '../src/sentence.ts';
import type { Measure } from './measure.ts';
import type { Sample } from './results.ts';
import { runGroup } from './run-groups.ts';

const SAMPLE: Sample = {
  seconds: 1,
  cpuSeconds: null,
  peakBytes: null,
  bytes: null,
  messages: null,
  added: null,
};

function measures(calls: string[], rounds: Record<string, number>): Measure[] {
  return Object.entries(rounds).map(([id, most]) => ({
    id,
    title: id,
    rounds: most,
    expectSeconds: 1,
    run: async () => {
      calls.push(id);
      if (id.startsWith('bad')) throw new PulsoError('not-available', asSaid('it ended with 1'));
      return SAMPLE;
    },
  }));
}

const runner = (late = () => false, said: string[] = []) => ({
  pace: { begin: () => {}, end: () => {}, drop: () => {}, done: () => {} },
  late,
  fits: (seconds: number) => seconds < 100,
  failed: (text: string) => void said.push(text),
});

test('measures take turns, each as often as it may', async () => {
  const calls: string[] = [];
  const found = await runGroup(measures(calls, { a: 3, b: 1 }), runner());
  expect(calls).toEqual(['a', 'b', 'a', 'a']);
  expect(found.map(one => one.samples.length)).toEqual([3, 1]);
});

test('when the time is up no further round begins, but every measure has run once', async () => {
  const calls: string[] = [];
  await runGroup(
    measures(calls, { a: 3, b: 3 }),
    runner(() => true),
  );
  expect(calls).toEqual(['a', 'b']);
});

test('what a measure reads need not be there: the program itself says so', async () => {
  const calls: string[] = [];
  const [file, missing] = measures(calls, { file: 1, missing: 1 });
  const said: string[] = [];
  await runGroup(
    [
      { ...(file as Measure), reads: import.meta.filename },
      { ...(missing as Measure), reads: `${import.meta.filename}.gone` },
    ],
    runner(undefined, said),
  );
  expect(calls).toEqual(['file', 'missing']);
  expect(said).toEqual([]);
});

test('a program that fails is told of once and the others go on', async () => {
  const calls: string[] = [];
  const said: string[] = [];
  await runGroup(measures(calls, { bad: 2, b: 2 }), runner(undefined, said));
  expect(calls).toEqual(['bad', 'b', 'b']);
  expect(said).toEqual(['bad: it ended with 1']);
});

test('a long measure is left out, and said to be, when it would end after the limit', async () => {
  const calls: string[] = [];
  const said: string[] = [];
  const group = measures(calls, { a: 1, long: 1 }).map(one =>
    one.id === 'long' ? { ...one, expectSeconds: 200, mayBeLeftOut: true } : one,
  );
  await runGroup(group, runner(undefined, said));
  expect(calls).toEqual(['a']);
  expect(said).toEqual(['long: the time was up.']);
});
