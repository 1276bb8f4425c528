/** A store of one run keeps counts per hour instead of rollups: with them every number is what the facts say. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeDemo } from '../../demo/write.ts';
import { METRICS } from '../../src/metrics/catalogue.ts';
import { DIMENSIONS } from '../../src/metrics/dimensions.ts';
import { createEngine } from '../../src/metrics/engine/engine.ts';
import { reaches } from '../../src/metrics/engine/plan.ts';
import type { Filter } from '../../src/metrics/engine/request.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { DEMO_NOW } from './act-context.ts';
import { readInto } from './read-into.ts';

let store: Store;
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pulso-one-run-'));
  const { mbox, config } = await writeDemo({ seed: 3, messages: 1500, folder });
  store = await openStore('one-run');
  await readInto(store, [mbox], readFileSync(config, 'utf8'));
  rmSync(folder, { recursive: true });
});
afterAll(() => store.close());

/** Facts of mail, the backlog among them; support and surveys are in no such store. */
const OF_MAIL = METRICS.filter(({ fact }) =>
  ['message', 'attachment', 'backlog', 'delivery', 'conversation', 'reply', 'question', 'thread'].includes(
    fact,
  ),
);

test.each(OF_MAIL.map(metric => [metric.id, metric] as const))('%s', async (id, metric) => {
  const engine = (rollups: boolean) =>
    createEngine({ db: store.db, workspaceId: 1, rowFilter: null, rollups });
  const metrics = [id, ...Object.keys(metric.parts ?? {}).map(part => `${id}.${part}`)];
  // Of a message's mailboxes such a store knows nothing.
  const of = DIMENSIONS.filter(
    one =>
      one.id !== 'mailbox' &&
      reaches(metric.fact, one) &&
      (metric.cumulative !== true || one.ofTime === undefined),
  );
  const filters: Filter[][] = [
    [],
    [['is', 'kind', ['human', 'bulk']]].filter(() => metric.fact === 'message') as Filter[],
  ];
  let rows = 0;
  for (const dimensions of [[], ...of.map(one => [one.id])]) {
    for (const filter of filters) {
      for (const date_range of ['all', ['2025-03-01', '2025-06-30']] as const) {
        const request = { metrics, dimensions, filters: filter, date_range: date_range as 'all' };
        const sooner = await engine(true).ask(request, DEMO_NOW);
        const plain = await engine(false).ask(request, DEMO_NOW);
        expect(sooner.results, JSON.stringify(request)).toEqual(plain.results);
        expect(sooner.meta.excluded).toEqual(plain.meta.excluded);
        rows += plain.results.length;
      }
    }
  }
  expect(rows).toBeGreaterThan(0);
});
