import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseConfig } from '../src/config.ts';
import { readMessage } from '../src/mail/read-message.ts';
import { findSources } from '../src/mail/readers/find-sources.ts';
import { readBatches } from '../src/mail/readers/read-batches.ts';
import { type WrittenDemo, writeDemo } from './write.ts';

interface Line {
  id: string;
  at: number;
  kind: string;
  kind_without_rules: string;
  direction: string;
  author: string;
  subject: string;
  prefix: string;
  act: string;
  acknowledgement: boolean;
  forward: boolean;
  words: number;
  closing_words: number;
  attachments: { name: string; type: string; size: number }[];
}

const folder = mkdtempSync(join(tmpdir(), 'pulso-demo-'));
let written: WrittenDemo;
let lines: Map<string, Line>;
const progress: number[] = [];

beforeAll(async () => {
  written = await writeDemo({
    seed: 5,
    messages: 4000,
    folder,
    onProgress: done => progress.push(done.messages),
  });
  const text = readFileSync(written.truthMessages ?? '', 'utf8')
    .trim()
    .split('\n');
  lines = new Map(text.map(line => JSON.parse(line) as Line).map(line => [line.id, line]));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('progress is told, and the size is the file’s', () => {
  expect(progress.at(-1)).toBe(4000);
  expect(statSync(written.mbox).size).toBe(written.bytes);
});

describe('truth.json', () => {
  const sum = (counts: Record<string, number>): number => Object.values(counts).reduce((a, b) => a + b, 0);

  test('every total is the sum of its parts', () => {
    const { totals: truth } = written;
    expect(truth.messages).toBe(4000);
    expect(sum(truth.by_kind)).toBe(4000);
    expect(sum(truth.by_direction)).toBe(4000);
    for (const [direction, kinds] of Object.entries(truth.by_direction_and_kind)) {
      expect(sum(kinds)).toBe(truth.by_direction[direction]);
    }
    expect(sum(truth.copies_by_mailbox)).toBe(truth.copies);
    expect(sum(truth.started_by)).toBe(truth.conversations);
    expect(sum(truth.states)).toBe(truth.conversations);
    expect(truth.conversations).toBe(truth.threads + truth.continued_conversations);
    for (const hours of Object.entries(truth.hour_of_day)) {
      expect(hours[1].reduce((a, b) => a + b, 0)).toBe(truth.by_direction[hours[0]]);
    }
  });

  test('questions were answered, wait still, or were dropped by the limit of two weeks', () => {
    const { totals: truth } = written;
    expect(truth.questions.us).toBe(truth.replies.all.elapsed.n + truth.states.awaiting_us);
    expect(truth.questions.them).toBe(truth.their_replies.all.elapsed.n + truth.states.awaiting_them);
    expect(sum(truth.credit)).toBe(truth.replies.all.elapsed.n);
  });

  test('the file says what was returned, and lists every reply', () => {
    const file = JSON.parse(readFileSync(written.truth, 'utf8')) as {
      messages: number;
      replies_list: { elapsed: number }[];
    };
    expect(file.messages).toBe(4000);
    expect(file.replies_list).toHaveLength(written.totals.replies.all.elapsed.n);
    for (const reply of file.replies_list) expect(reply.elapsed).toBeGreaterThan(0);
  });
});

test('pulso.toml is a configuration that Pulso takes, with sixty people', () => {
  const config = parseConfig(readFileSync(written.config, 'utf8'), written.config);
  expect(config.teammate).toHaveLength(60);
  expect(config.mailbox.filter(box => box.kind === 'shared')).toHaveLength(4);
});

test('Pulso reads every message as it was planted', async () => {
  const seen = new Set<string>();
  let outsideWords = 0;
  let copies = 0;
  const sources = await findSources([written.mbox]);
  for await (const batch of readBatches(sources)) {
    for (const raw of batch.messages) {
      copies++;
      const bytes = batch.bytes.subarray(raw.start, raw.end);
      const message = readMessage(raw, bytes, { withText: false, believable: { from: 0, to: 4e9 } });
      const line = lines.get(message.id);
      expect(line, message.id).toBeDefined();
      if (line === undefined) continue;
      seen.add(message.id);
      expect([message.kind, message.sentAt, message.author.email, message.subject], line.act).toEqual([
        line.kind_without_rules,
        line.at,
        line.author,
        line.subject,
      ]);
      if (line.kind !== 'human') continue;
      expect([message.acknowledgement, message.prefix], `${line.act} ${line.subject}`).toEqual([
        line.acknowledgement,
        line.prefix,
      ]);
      expect(message.attachments.map(({ name, type, size }) => ({ name, type, size }))).toEqual(
        line.attachments.map(({ name, type, size }) => ({ name, type, size })),
      );
      const words = message.words ?? 0;
      if (words < line.words || words > line.words + line.closing_words) outsideWords++;
    }
  }
  expect(seen.size).toBe(4000);
  expect(copies).toBe(written.totals.copies);
  // A signature without a delimiter can only be guessed.
  expect(outsideWords).toBeLessThan(copies * 0.02);
});
