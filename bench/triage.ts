/**
 * How good and how fast triage is: `node bench/triage.ts [MESSAGES]`. Prints what `docs/triage.md` says. Categories are learnt from the
 * made-up company's mail and guessed for sentences that are in none of it; the rest is measured with its own mail repeated.
 */

import { train } from '../src/triage/classifier.ts';
import { crossValidate } from '../src/triage/cross-validate.ts';
import { createSimilarIndex } from '../src/triage/similar.ts';
import { demoTickets, heldOut } from './held-out.ts';

const messages = Number(process.argv[2] ?? 24_000);
const found = heldOut(messages);
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const percent = (share: number | null): string => (share === null ? '–' : `${Math.round(share * 100)} %`);

say(
  `Learnt from ${found.learnt} tickets in ${found.trainSeconds.toFixed(1)} s; asked about ${found.scores.n} others in other words.`,
);
say(
  `macro-F1 ${found.scores.macro_f1.toFixed(3)}, accuracy ${percent(found.scores.accuracy)}, calibration error ${found.calibrationError.toFixed(2)}`,
);
for (const [language, scores] of Object.entries(found.byLanguage))
  say(`  ${language}: macro-F1 ${scores.macro_f1.toFixed(3)}`);
say('  category    n  precision  recall  F1');
for (const { label, n, precision, recall, f1 } of found.scores.labels)
  say(
    `  ${label.padEnd(10)} ${String(n).padStart(2)}  ${percent(precision).padStart(9)}  ${percent(recall).padStart(6)}  ${f1.toFixed(2)}`,
  );

const own = demoTickets(messages);
const many = Array.from({ length: 10_000 }, (_, i) => own[i % own.length]).filter(one => one !== undefined);
let before = performance.now();
train(many);
say(`10,000 tickets are learnt in ${((performance.now() - before) / 1000).toFixed(1)} s`);
before = performance.now();
crossValidate(many.map((ticket, i) => ({ ...ticket, group: String(i % own.length) })));
say(`and five times cross-validated in ${((performance.now() - before) / 1000).toFixed(1)} s`);

const index = createSimilarIndex();
for (let id = 0; id < 100_000; id++) index.add(id, own[id % own.length]?.features ?? new Map());
index.find(own[0]?.features ?? new Map(), { most: 5, least: 0.1 });
before = performance.now();
const ASKS = 50;
for (let i = 0; i < ASKS; i++) index.find(own[i]?.features ?? new Map(), { most: 5, least: 0.1 });
say(`similar ones among 100,000 tickets in ${((performance.now() - before) / ASKS).toFixed(0)} ms`);
