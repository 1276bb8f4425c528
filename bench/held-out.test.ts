import { expect, test } from 'vitest';
import { demoCompany } from '../demo/generate.ts';
import { ASKED_OTHERWISE } from '../demo/text/asked-otherwise.data.ts';
import { heldOut } from './held-out.ts';

test('categories are right for sentences that were never learnt: macro-F1 above 0.8', () => {
  const found = heldOut(12_000);
  expect(found.scores.n).toBe(162);
  expect(found.scores.labels).toHaveLength(9);
  expect(found.scores.macro_f1).toBeGreaterThan(0.8);
  for (const scores of Object.values(found.byLanguage)) expect(scores.macro_f1).toBeGreaterThan(0.7);
});

test('none of those sentences is in the mail', () => {
  const asked = Object.values(ASKED_OTHERWISE).flatMap(topics => Object.values(topics).flat());
  const sentences = new Set(asked.flatMap(([subject, text]) => [subject, ...text.split(/(?<=[.?!]) /)]));
  for (const { rendered } of demoCompany({
    seed: 1,
    messages: 4000,
    start: Date.UTC(2025, 0, 1) / 1000,
    days: 365,
  })) {
    expect(sentences.has(rendered.subject)).toBe(false);
    for (const sentence of rendered.newText.split(/(?<=[.?!])\s/))
      expect(sentences.has(sentence)).toBe(false);
  }
});
