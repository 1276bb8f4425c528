/** A provider's mailbox in parts, read into a store as any other: places are kept, and nothing is fetched twice. */
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { liveFingerprint } from '../../src/app/import/source-rows.ts';
import { readMail } from '../../src/app/read-mail.ts';
import { emptyConfig } from '../../src/config.ts';
import { asLiveMailbox, type ProviderSlice } from '../../src/connect/changes/as-live-mailbox.ts';
import { openGmail } from '../../src/connect/gmail/open-gmail.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { type GmailServer, startGmail } from '../servers/gmail.ts';
import { type OAuthServer, startOAuth } from '../servers/oauth.ts';
import { mail, quickWorld } from './keep-changes.ts';
import { NOW } from './read-into.ts';

const IDENTITY = 'gmail\nana@acme.test';
const signal = new AbortController().signal;
let store: Store;
let oauth: OAuthServer;
let gmail: GmailServer;
beforeAll(async () => {
  store = await openStore('memory');
});
afterAll(() => store.close());
beforeEach(async () => {
  oauth = await startOAuth();
  gmail = await startGmail(oauth);
});
afterEach(async () => {
  await gmail.stop();
  await oauth.stop();
});

async function placesIn(identity: string): Promise<Set<number>> {
  const { rows } = await sql<{ uid: number }>`
    select l.uid from live_copy l join source s on s.workspace_id = l.workspace_id and s.source_id = l.source_id
    where s.fingerprint = ${liveFingerprint(identity)}`.execute(store.db);
  return new Set(rows.map(({ uid }) => uid));
}

function open(identity = IDENTITY) {
  const { world, waits } = quickWorld();
  const settings = { name: 'ana@acme.test', client: oauth.client, bodies: true, api: gmail.url };
  const live = asLiveMailbox(stored => openGmail(settings, oauth.issue(), { onTokens() {}, stored, world }), {
    identity,
    name: 'ana@acme.test',
    placesIn,
    world: { wait: world.wait ?? (() => Promise.resolve()) },
  });
  return { live, waits };
}

async function keep({ sources }: ProviderSlice): Promise<void> {
  if (sources.length === 0) return;
  await readMail(store, sources, {
    workspaceId: 1,
    connectionId: 1,
    config: emptyConfig(),
    zone: 'UTC',
    folder: '.',
    now: NOW,
    withText: false,
    onProgress: () => {},
    signal,
  });
}

test('parts of a size, then nothing; after a pause what came, changed and went', async () => {
  const ids = Array.from({ length: 250 }, (_, n) =>
    gmail.add(mail(n), ['INBOX'], n < 2 ? '18f00000000000aa' : undefined),
  );
  const { live, waits } = open();
  const first = await live.next(null, 150);
  expect(first).toMatchObject({ total: 250, left: 50, gone: [], relabelled: [], folderKeys: null });
  if (first === null) throw new Error('nothing came');
  await keep(first);
  // Another process, with the cursor that was stored.
  await live.close();
  const again = open().live;
  const second = await again.next(first.cursor, 4000);
  expect(second?.sources.map(({ bytes }) => bytes)).toEqual([50]);
  if (second === null) throw new Error('nothing came');
  await keep(second);
  expect(await again.next(second.cursor, 4000)).toBeNull();
  expect((await placesIn(IDENTITY)).size).toBe(250);
  const count = (what: 'message' | 'thread') =>
    sql<{ n: number }>`select count(*)::int as n from ${sql.table(what)}`
      .execute(store.db)
      .then(({ rows }) => rows[0]?.n);
  expect([await count('message'), await count('thread')]).toEqual([250, 249]);

  await again.wait(10_000, signal);
  expect(waits).toEqual([]);
  expect(await again.next(second.cursor, 4000)).toBeNull();
  gmail.remove(ids[0] ?? '');
  gmail.relabel(ids[1] ?? '', ['STARRED'], []);
  gmail.add(mail(300));
  const third = await again.next(second.cursor, 4000);
  expect(third?.gone).toHaveLength(1);
  expect(third?.relabelled).toMatchObject([{ identity: IDENTITY, labels: ['Inbox', 'Starred'] }]);
  expect(third?.sources.map(({ bytes }) => bytes)).toEqual([1]);
  if (third !== null) await keep(third);
  expect(await count('message')).toBe(251);
  expect(await again.next(third?.cursor, 4000)).toBeNull();
});

test('what came before trouble is given first, then the trouble is told, and the next try goes on', async () => {
  for (let n = 1000; n < 1250; n++) gmail.add(mail(n));
  const { live } = open('gmail\nlee@acme.test');
  gmail.faults.push(...Array<'none'>(9).fill('none'), { status: 429, retryAfter: '9999' });
  const first = await live.next({}, 4000);
  expect(first?.sources[0]?.bytes).toBe(100);
  await expect(live.next(first?.cursor, 4000)).rejects.toMatchObject({ code: 'no-connection' });
  const second = await live.next(first?.cursor, 4000);
  expect(second?.sources[0]?.bytes).toBeGreaterThanOrEqual(150);
});
