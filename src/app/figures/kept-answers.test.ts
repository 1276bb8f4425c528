import { expect, test } from 'vitest';
import { PulsoError } from '../../errors.ts';
import type { Result } from '../../metrics/engine/result.ts';
import { createKeptAnswers } from './kept-answers.ts';

const EVERYTHING = { rowFilter: null, whenAsked: {} };
const OWN = { rowFilter: ['is', 'teammate', [1]] as ['is', string, number[]], whenAsked: {} };
const REQUEST = { metrics: ['messages'] };

function asking() {
  let asked = 0;
  const ask = async () => ({ results: [], n: ++asked }) as unknown as Result;
  return { ask, asked: () => asked };
}

test('the same question by the same rights is asked once for a moment, then again', async () => {
  let now = 0;
  const kept = createKeptAnswers(() => now);
  const { ask, asked } = asking();
  const who = { workspaceId: 1, view: EVERYTHING };
  await Promise.all([kept.answer(who, REQUEST, ask), kept.answer(who, REQUEST, ask)]);
  await kept.answer(who, REQUEST, ask);
  expect(asked()).toBe(1);
  now = 5001;
  await kept.answer(who, REQUEST, ask);
  expect(asked()).toBe(2);
});

test('other rights, another workspace, another question are asked for themselves', async () => {
  const kept = createKeptAnswers(() => 0);
  const { ask, asked } = asking();
  await kept.answer({ workspaceId: 1, view: EVERYTHING }, REQUEST, ask);
  await kept.answer({ workspaceId: 1, view: OWN }, REQUEST, ask);
  await kept.answer({ workspaceId: 2, view: EVERYTHING }, REQUEST, ask);
  await kept.answer({ workspaceId: 1, view: EVERYTHING }, { metrics: ['threads'] }, ask);
  expect(asked()).toBe(4);
});

test('after a change nothing old is given, and a failure is not kept', async () => {
  const kept = createKeptAnswers(() => 0);
  const { ask, asked } = asking();
  const who = { workspaceId: 1, view: EVERYTHING };
  await kept.answer(who, REQUEST, ask);
  kept.forget(1);
  await kept.answer(who, REQUEST, ask);
  expect(asked()).toBe(2);
  kept.forget(1);
  await expect(kept.answer(who, REQUEST, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  await kept.answer(who, REQUEST, ask);
  expect(asked()).toBe(3);
});

test('a large answer is given, and not kept', async () => {
  const kept = createKeptAnswers(() => 0);
  let asked = 0;
  const ask = async () => ({ results: Array(1001).fill({}), n: ++asked }) as unknown as Result;
  const who = { workspaceId: 1, view: EVERYTHING };
  await kept.answer(who, REQUEST, ask);
  await kept.answer(who, REQUEST, ask);
  expect(asked).toBe(2);
});

test('a question that was too heavy is refused for a minute without asking, whatever changes meanwhile', async () => {
  let now = 0;
  const kept = createKeptAnswers(() => now);
  let asked = 0;
  const ask = async (): Promise<Result> => {
    asked++;
    throw new PulsoError('too-heavy', { en: 'Too much.', es: 'Demasiado.' });
  };
  const who = { workspaceId: 1, view: EVERYTHING };
  await expect(kept.answer(who, REQUEST, ask)).rejects.toThrow('Too much');
  kept.forget(1);
  now = 59_000;
  await expect(kept.answer(who, REQUEST, ask)).rejects.toThrow('Too much');
  expect(asked).toBe(1);
  now = 60_001;
  await expect(kept.answer(who, REQUEST, ask)).rejects.toThrow('Too much');
  expect(asked).toBe(2);
});
