/** Laws of importing, over random small mailboxes, on every engine. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { ENGINES, newPlace, type Place } from './engines.ts';
import { type Facts, factsOf, rowCounts } from './facts-of.ts';
import { empty, readInto } from './read-into.ts';
import { ACME, asFiles, copiesOf, type SmallMessage, smallMailbox } from './small-mail.ts';

/** Each run is two to four imports; PULSO_RUNS asks for so many times more. */
const RUNS = { memory: 8, folder: 3, postgres: 3 };
const TIMES = Number(process.env.PULSO_RUNS ?? 1);

describe.each(ENGINES)('%s', engine => {
  let place: Place;
  let store: Store;
  beforeAll(async () => {
    place = await newPlace(engine);
    store = await openStore(place.where);
  });
  afterAll(async () => {
    await store.close();
    await place.forget();
  });
  const property = (arbitrary: fc.Arbitrary<unknown[]>, law: (...values: never[]) => Promise<void>) =>
    fc.assert(
      fc.asyncProperty(arbitrary, values => law(...(values as never[]))),
      { numRuns: RUNS[engine] * TIMES, seed: 20260101 },
    );

  let clocks = 0;
  /** Reads groups of files one after the other into an emptied store. */
  async function factsAfter(runs: string[][][], toml = ACME): Promise<Facts> {
    await empty(store);
    for (const run of runs) {
      const { paths, forget } = asFiles(run);
      await readInto(store, paths, toml);
      forget();
    }
    const facts = await factsOf(store);
    const counts = await rowCounts(store);
    for (const [table, rows] of Object.entries(facts)) expect(rows.length, table).toBe(counts[table]);
    expect(facts.waiting_to_be_derived).toEqual([]);
    clocks += facts.reply_clock?.length ?? 0;
    return facts;
  }

  test('the same mail twice is the same as once', async () => {
    await property(fc.tuple(smallMailbox({ orphans: true })), async (mailbox: SmallMessage[]) => {
      const texts = copiesOf(mailbox);
      const once = await factsAfter([[texts]]);
      if (engine !== 'memory') expect(await factsAfter([[texts], [texts]])).toEqual(once);
      expect(await factsAfter([[[...texts, ...texts]]])).toEqual(once);
    });
  });

  test('files in any order, messages in any order: the same facts', async () => {
    const cut = fc.tuple(smallMailbox({ orphans: true }), fc.infiniteStream(fc.nat({ max: 2 })), fc.nat());
    await property(cut, async (mailbox: SmallMessage[], places: fc.Stream<number>, turn: number) => {
      const texts = copiesOf(mailbox);
      const straight = await factsAfter([[texts]]);
      const where = [...places.take(texts.length)];
      const files = [0, 1, 2].map(file => texts.filter((_, i) => where[i] === file).toReversed());
      const turned = files.map((_, i) => files[(i + turn) % 3] ?? []);
      expect(await factsAfter([turned])).toEqual(straight);
    });
  });

  test.skipIf(engine === 'memory')(
    'one file after the other, days apart: the same facts as all at once',
    async () => {
      const cut = fc.tuple(smallMailbox({ orphans: false }), fc.infiniteStream(fc.nat({ max: 2 })));
      await property(cut, async (mailbox: SmallMessage[], places: fc.Stream<number>) => {
        const texts = copiesOf(mailbox);
        const straight = await factsAfter([[texts]]);
        const where = [...places.take(texts.length)];
        const runs = [0, 1, 2].map(run => [texts.filter((_, i) => where[i] === run)]);
        expect(await factsAfter(runs.filter(([file]) => (file?.length ?? 0) > 0))).toEqual(straight);
      });
      // The mailboxes were not all silent.
      expect(clocks).toBeGreaterThan(0);
    },
  );
});
