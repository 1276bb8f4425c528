/** What changes when something is learned later: a joining message, another configuration. On every engine that keeps facts. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { importMail } from '../../src/app/import/import-mail.ts';
import { openReading } from '../../src/app/import/reading.ts';
import { openWorkspace } from '../../src/app/open-workspace.ts';
import { sourcesOf } from '../../src/app/read-mail.ts';
import { emptyConfig } from '../../src/config.ts';
import { migrate } from '../../src/store/migrate.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { LASTING, newPlace, type Place } from './engines.ts';
import { type Facts, factsOf } from './facts-of.ts';
import { answer, bridge, EVERYTHING, KIM, list, mail, other, question, SUPPORT } from './few-mails.ts';
import { empty, NOW, readInto } from './read-into.ts';
import { ACME, asFiles } from './small-mail.ts';

const clocksOf = (facts: Facts) =>
  (facts.reply_clock ?? []).map(line => JSON.parse(line) as Record<string, string | number | null>);

const CHANGES: [what: string, toml: string][] = [
  ['a calendar', `${ACME}[calendar]\nhours = "Mon-Sun 00:00-24:00"\n`],
  [
    'a calendar of one mailbox',
    ACME.replace('kind = "shared"', 'kind = "shared"\ncalendar = { hours = "Mon 09:00-10:00" }'),
  ],
  ['the zone', ACME.replace('Europe/Madrid', 'America/New_York')],
  ['the idle limit', `idle_days = 40\n${ACME}`],
  ['the domains', ACME.replace('["acme.test"]', '["acme.test", "north.test"]')],
  [
    'a rule by subject',
    `${ACME}[[rule]]\nfield = "subject"\nop = "contains"\nvalue = "[alert]"\nkind = "notification"\n`,
  ],
  [
    'a rule by address',
    `${ACME}[[rule]]\nfield = "address"\nop = "is"\nvalue = "kim@north.test"\nkind = "bulk"\n`,
  ],
  ['what lists are', `lists = "human"\n${ACME}`],
  ['who is one teammate', `${ACME}[[teammate]]\nname = "Bo"\naddresses = ["bo@acme.test", "cy@acme.test"]\n`],
];

/** Facts of a store that knows no other configuration. */
const known = new Map<string, Facts>();
async function fresh(toml: string): Promise<Facts> {
  const before = known.get(toml);
  if (before !== undefined) return before;
  const store = await openStore('memory');
  const { paths, forget } = asFiles([EVERYTHING]);
  await readInto(store, paths, toml);
  forget();
  const facts = await factsOf(store);
  await store.close();
  known.set(toml, facts);
  return facts;
}

describe.each(LASTING)('%s', engine => {
  let place: Place;
  let store: Store;
  beforeAll(async () => {
    place = await newPlace(engine);
    store = await openStore(place.where);
  });
  beforeEach(() => empty(store));
  afterAll(async () => {
    await store.close();
    await place.forget();
  });

  async function read(texts: string[], toml = ACME): Promise<Facts> {
    const { paths, forget } = asFiles([texts]);
    await readInto(store, paths, toml);
    forget();
    return factsOf(store);
  }

  test('migrating again changes nothing', async () => {
    await read([question]);
    const before = await factsOf(store);
    await migrate(store.db);
    expect(await factsOf(store)).toEqual(before);
  });

  test('a later message that joins two threads makes the question answered', async () => {
    const apart = await read([question, answer]);
    expect(apart.thread).toHaveLength(2);
    const open = clocksOf(apart).map(clock => [clock.question, clock.answer]);
    expect(open.sort()).toEqual([
      ['a@x.test', null],
      ['q@x.test', null],
    ]);
    const joined = await read([bridge]);
    expect(joined.thread).toHaveLength(1);
    expect(clocksOf(joined)).toContainEqual(
      expect.objectContaining({ question: 'q@x.test', answer: 'a@x.test', elapsed_seconds: 30 * 3600 }),
    );
    await empty(store);
    expect(joined).toEqual(await read([question, answer, bridge]));
  });

  test('after each change of the configuration every fact is as if it had always been so', async () => {
    await read(EVERYTHING);
    for (const [what, toml] of CHANGES) {
      expect(await fresh(toml), what).not.toEqual(await fresh(ACME));
      expect(await read([question], toml), what).toEqual(await fresh(toml));
    }
    expect(await read([question])).toEqual(await fresh(ACME));
  });

  test('an older calendar stays, under its number', async () => {
    await read(EVERYTHING);
    const round = `${ACME}[calendar]\nhours = "Mon-Sun 00:00-24:00"\n`;
    await read([question], round);
    const rows = await store.db
      .selectFrom('calendar')
      .select(['calendar_id', 'version'])
      .orderBy('version')
      .execute();
    expect(rows).toEqual([
      { calendar_id: 1, version: 1 },
      { calendar_id: 1, version: 2 },
    ]);
    const clocks = await store.db.selectFrom('reply_clock').select('calendar_version').distinct().execute();
    expect(clocks).toEqual([{ calendar_version: 2 }]);
  });

  test('the same mail in two mailboxes is one message with two copies, whose home is the shared one', async () => {
    const inAna = `Delivered-To: ana@acme.test\n`;
    const inSupport = `Delivered-To: support@acme.test\n`;
    const both = { id: 'q', hours: 0, from: KIM, to: 'ana@acme.test, support@acme.test' };
    const facts = await read([mail({ ...both, extra: inAna }), mail({ ...both, extra: inSupport })]);
    expect([facts.message, facts.message_fact, facts.conversation].map(rows => rows?.length)).toEqual([
      1, 1, 1,
    ]);
    expect(facts.delivery).toHaveLength(2);
    expect(facts.copy?.map(row => (JSON.parse(row) as { mailbox: string }).mailbox)).toEqual([
      'ana@acme.test',
      'support@acme.test',
    ]);
    expect(clocksOf(facts)[0]?.mailbox).toBe('support@acme.test');
  });

  test("mail of our own group is a customer's question, mail of somebody else's list is bulk", async () => {
    const group =
      'List-Id: <support.acme.test>\nList-Post: <mailto:support@acme.test>\nX-Original-Sender: kim@north.test\n';
    const from = "'Kim' via Support <support@acme.test>";
    const facts = await read([mail({ id: 'q', hours: 0, from, to: SUPPORT, extra: group }), list]);
    const kinds = facts.message_fact?.map(
      row => JSON.parse(row) as { author: string; kind: string; direction: string },
    );
    expect(kinds?.map(row => [row.author, row.kind, row.direction]).sort()).toEqual([
      [KIM, 'human', 'inbound'],
      ['lee@south.test', 'bulk', 'inbound'],
    ]);
  });

  test('a label that a later copy brings counts for rules by label', async () => {
    const toml =
      'domains = ["acme.test"]\n[[rule]]\nfield = "label"\nop = "is"\nvalue = "Robots"\nkind = "notification"\n';
    await read([question], toml);
    const labelled = mail({ id: 'q', hours: 0, from: KIM, to: SUPPORT, extra: 'X-Gmail-Labels: Robots\n' });
    const later = await read([labelled], toml);
    await empty(store);
    expect(later).toEqual(await read([question, labelled], toml));
    expect(later.reply_clock).toEqual([]);
  });

  test('killed before it was known whose mail it is, the whole mail is still asked', async () => {
    const sent = 'X-Gmail-Labels: Sent\n';
    const texts = [
      question,
      mail({ id: 'a', hours: 2, from: 'ana@acme.test', to: KIM, refs: 'q', extra: sent }),
      other,
    ];
    const { paths, forget } = asFiles([texts]);
    const options = {
      workspaceId: 1,
      config: emptyConfig(),
      zone: 'UTC',
      folder: '.',
      reading: openReading({ withText: false, now: NOW }),
      again: false,
      reducing: null,
      hide: null,
      onProgress: () => {},
      signal: new AbortController().signal,
    };
    // All is committed, nothing is derived.
    await importMail(store, await openWorkspace(store, options), await sourcesOf(paths), options);
    await options.reading.close();
    const { whose, tally } = await readInto(store, paths, 'zone = "UTC"\n');
    forget();
    expect([whose.me, whose.reason, tally.added]).toEqual([['ana@acme.test'], 'sent', 0]);
    expect(clocksOf(await factsOf(store))).toContainEqual(
      expect.objectContaining({ question: 'q@x.test', answer: 'a@x.test' }),
    );
  });

  test('bytes that no database keeps, in addresses and labels, stop no import', async () => {
    const odd = 'X-Gmail-Labels: A,A\0,\ufeffA\n';
    const texts = [KIM, 'k\0im@north.test', '\ufeffkim@north.test', '<\ufeffkim@north.test>'].map((from, i) =>
      mail({ id: `${i}`, hours: i, from, to: SUPPORT, extra: odd }),
    );
    const once = await read(texts);
    expect(once.message).toHaveLength(4);
    expect(await read([...texts, question])).toMatchObject({
      label: once.label,
      delivery: expect.arrayContaining(once.delivery ?? []),
    });
  });
});
