/** The report of the made-up company's mail says what was planted: the whole pipeline against truth.json. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Reply } from '../../demo/truth/ledger.ts';
import { parseConfig } from '../../src/config.ts';
import { type Report, reportSchema } from '../../src/report/report.ts';
import { openStore } from '../../src/store/open.ts';
import { runPulso } from '../pipeline/command-line.ts';
import { planted, reported } from './figures.ts';
import { type Planted, type PlantedMessage, readLines, readPlanted, readTruth } from './truth-file.ts';

interface Line {
  id: string;
  kind: string;
  direction: string;
  date: string;
  thread: number;
  conversation: number;
  author: string;
  words: number | null;
  attachments: PlantedMessage['attachments'];
}

describe.each([
  [1, 20_000],
  [2, 2000],
  [3, 2000],
])('seed %i, %i messages', (seed, messages) => {
  const folder = mkdtempSync(join(tmpdir(), 'pulso-truth-'));
  const at = (name: string) => join(folder, name);
  let report: Report;
  let truth: Planted;
  let lines: Line[];
  let known: Map<string, PlantedMessage>;

  beforeAll(async () => {
    const made = await runPulso(['demo', '--seed', `${seed}`, '--messages', `${messages}`, '--out', folder]);
    expect(made.code, made.stderr).toBe(0);
    const keep = ['--json', at('report.json'), '--messages', at('messages.ndjson'), '--store', at('store')];
    const args = ['report', at('all.mbox'), '--config', at('pulso.toml'), '--quiet', ...keep];
    const done = await runPulso(args);
    expect(done.code, done.stderr).toBe(0);
    report = reportSchema.parse(JSON.parse(readFileSync(at('report.json'), 'utf8')));
    truth = readTruth(folder);
    lines = readLines(at('messages.ndjson'));
    known = readPlanted(folder);
  }, 200_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('every figure of the report is the planted one', () => {
    const [found, wanted] = [reported(report), planted(truth)];
    for (const name of Object.keys(wanted)) expect(found[name], name).toEqual(wanted[name]);
  });

  test('every message is of the planted kind, direction, instant and author', () => {
    expect(lines).toHaveLength(truth.copies);
    const wrong = lines.filter(line => line.kind !== known.get(line.id)?.kind);
    expect(wrong.length / lines.length).toBeLessThanOrEqual(0.005);
    for (const line of lines) {
      const told = known.get(line.id);
      const found = [line.direction, line.author, Date.parse(line.date) / 1000];
      expect(found, line.id).toEqual([told?.direction, told?.author, told?.at]);
    }
  });

  test('threads and conversations hold the planted messages', () => {
    for (const piece of ['thread', 'conversation'] as const) {
      const pairs = new Set(lines.map(line => `${line[piece]} ${known.get(line.id)?.[piece]}`));
      const [ours, theirs] = [0, 1].map(side => new Set([...pairs].map(pair => pair.split(' ')[side])));
      // As many pairs as there are pieces on either side: none is split, none is joined.
      expect([ours?.size, theirs?.size], piece).toEqual([pairs.size, pairs.size]);
    }
  });

  test('files of people are the planted ones, and words are those before the closing, or with it', () => {
    let outside = 0;
    const human = lines.filter(line => line.kind === 'human');
    for (const line of human) {
      const told = known.get(line.id);
      const files = (list: PlantedMessage['attachments']) =>
        list.map(({ name, type, size }) => [name, type, size]);
      expect(files(line.attachments), line.id).toEqual(files(told?.attachments ?? []));
      const [least, closing] = [told?.words ?? 0, told?.closing_words ?? 0];
      const words = line.words ?? -1;
      if (words < least || words > least + closing) outside++;
    }
    // A name and a title below a mail without the customary "-- " can only be guessed to be a signature.
    expect(outside / human.length).toBeLessThan(0.04);
  });

  test('every single reply: question, answer, seconds and who is credited', async () => {
    const store = await openStore(at('store'));
    const { rows } = await sql<Record<string, string | number | boolean | null>>`
      select q.rfc_id as question, a.rfc_id as answer, c.elapsed_seconds as elapsed, c.business_seconds as business,
        c.first, c.waits_for, coalesce(t.name, '') as mate, p.email as answerer
      from reply_clock c
        join message q on q.message_id = c.question_id
        join message a on a.message_id = c.answer_id
        join address p on p.address_id = a.author_id
        left join teammate t on t.teammate_id = c.teammate_id`.execute(store.db);
    await store.close();
    const config = parseConfig(readFileSync(at('pulso.toml'), 'utf8'), 'pulso.toml');
    const names = new Map(
      config.teammate.flatMap(mate => mate.addresses.map(address => [address, mate.name])),
    );
    const wanted = ({ question, answer, elapsed, business, first, by }: Reply, side: 'us' | 'them') =>
      [
        question,
        answer,
        elapsed,
        business,
        first,
        side,
        side === 'us' ? (names.get(by ?? '') ?? '') : by,
      ].join(' ');
    const found = rows.map(row =>
      [row.question, row.answer, row.elapsed, row.business, row.first, row.waits_for]
        .concat(row.waits_for === 'us' ? row.mate : row.answerer)
        .join(' '),
    );
    expect(found.sort()).toEqual(
      [
        ...truth.replies_list.map(reply => wanted(reply, 'us')),
        ...truth.their_replies_list.map(reply => wanted(reply, 'them')),
      ].sort(),
    );
  });
});
