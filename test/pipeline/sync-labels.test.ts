/** A provider whose messages carry labels of their own: they follow what it says, and keep what other places say. */
import { expect, test } from 'vitest';
import { addConnection } from '../../src/app/connections/add-connection.ts';
import { configOf, saveConfig } from '../../src/app/settings.ts';
import { readAll } from '../../src/app/sync/sync-connection.ts';
import type { LiveMailbox, Slice } from '../../src/connect/live-mailbox.ts';
import { ENGINES, newPlace } from './engines.ts';
import { counted, labelsOf, openWorld } from './sync-world.ts';

const IDENTITY = 'provider\nana@acme.test';

const NEVER = new AbortController().signal;

function part(
  about: Partial<Slice>,
  mails: { offset: number; id: string; labels: string }[] = [],
  identity = IDENTITY,
): Slice {
  const texts = mails.map(({ id, labels }) =>
    Buffer.from(
      `From: kim@north.test\r\nTo: ana@acme.test\r\nDate: Mon, 5 Jan 2026 09:00:00 +0000\r\nMessage-ID: <${id}@x.test>\r\nX-Gmail-Labels: ${labels}\r\nSubject: ${id}\r\n\r\nHello.\r\n`,
    ),
  );
  let end = 0;
  const messages = mails.map(({ offset }, i) => {
    const start = end;
    end += texts[i]?.length ?? 0;
    const size = end - start;
    const rest = { cut: false, truncated: false, receivedAt: null, folder: null, flags: [] };
    return { start, end, source: 0, offset, size, ...rest };
  });
  const source = {
    path: 'provider',
    format: 'live' as const,
    compression: 'none' as const,
    bytes: mails.length,
    live: {
      identity,
      async *read() {
        const bytes = new Uint8Array(Buffer.concat(texts));
        yield { bytes, messages, position: mails.length, next: { source: 0, offset: 0 } };
      },
      close: async () => {},
    },
  };
  const sources = mails.length === 0 ? [] : [source];
  return { sources, cursor: null, total: 2, left: 0, gone: [], folderKeys: null, ...about };
}

test.each(ENGINES.filter(engine => engine !== 'folder'))(
  'labels are set, replaced and lost as the provider says, and rules follow: %s',
  async engine => {
    const place = await newPlace(engine);
    const world = await openWorld(place.where);
    await world.newWorkspace();
    const config = await configOf(world.store.db, 1);
    const rule = [{ field: 'label', op: 'is', value: 'Alerts', kind: 'notification' }];
    await saveConfig(world.context, 1, { ...config, rule }, null);
    const id = await addConnection(world.context, 1, {
      kind: 'imap',
      address: 'ana@acme.test',
      mailbox: 'personal',
      settings: { host: 'mail.acme.test', user: 'ana' },
      secret: null,
    });
    const read = async (...slices: Slice[]) => {
      const mailbox: LiveMailbox = {
        next: async () => slices.shift() ?? null,
        wait: async () => {},
        close: async () => {},
      };
      await readAll(world.context, { workspaceId: 1, connectionId: id }, mailbox, NEVER);
    };
    const kinds = async () => {
      const rows = await world.store.db
        .selectFrom('message_fact')
        .select('kind')
        .orderBy('message_id')
        .execute();
      return rows.map(row => row.kind);
    };
    await read(
      part({}, [
        { offset: 7, id: 'a', labels: 'Inbox,Alerts' },
        { offset: 3, id: 'b', labels: 'Inbox' },
      ]),
    );
    expect(await labelsOf(world, 'a')).toEqual(['Alerts', 'Inbox']);
    expect(await kinds()).toEqual(['notification', 'human']);

    const relabelled = [
      { identity: IDENTITY, offset: 7, labels: ['Archive'] },
      { identity: IDENTITY, offset: 3, labels: ['Alerts', 'Inbox'] },
    ];
    await read(part({ relabelled }));
    expect([await labelsOf(world, 'a'), await labelsOf(world, 'b')]).toEqual([
      ['Archive'],
      ['Alerts', 'Inbox'],
    ]);
    expect(await kinds()).toEqual(['human', 'notification']);

    // Given and taken away in one part.
    const gone = [3, 9].map(offset => ({ identity: IDENTITY, from: offset, to: offset }));
    await read(part({ gone }, [{ offset: 9, id: 'c', labels: 'Inbox' }]));
    expect([await labelsOf(world, 'b'), await labelsOf(world, 'c')]).toEqual([[], []]);
    expect(await counted(world)).toEqual({ messages: 3, facts: 3, places: 1, dirty: 0 });
    await world.close();
    await place.forget();
  },
);

test.each(ENGINES.filter(engine => engine !== 'folder'))(
  'a message is unread or starred while it is so in one mailbox, and rules follow: %s',
  async engine => {
    const place = await newPlace(engine);
    const world = await openWorld(place.where);
    await world.newWorkspace();
    const config = await configOf(world.store.db, 1);
    const rule = [{ field: 'label', op: 'is', value: 'Starred', kind: 'notification' }];
    await saveConfig(world.context, 1, { ...config, rule }, null);
    const connected = (name: string) =>
      addConnection(world.context, 1, {
        kind: 'imap',
        address: `${name}@acme.test`,
        mailbox: 'personal',
        settings: { host: 'mail.acme.test', user: name },
        secret: null,
      });
    const ana = { workspaceId: 1, connectionId: await connected('ana') };
    const leo = { workspaceId: 1, connectionId: await connected('leo') };
    const at = (which: typeof ana) => `provider\n${which.connectionId}`;
    const read = (which: typeof ana, slice: Slice) => {
      const slices = [slice];
      const next = async () => slices.shift() ?? null;
      const mailbox: LiveMailbox = { next, wait: async () => {}, close: async () => {} };
      return readAll(world.context, which, mailbox, NEVER);
    };
    const lies = (which: typeof ana, labels: string) =>
      read(which, part({}, [{ offset: 7, id: 'a', labels }], at(which)));
    const mark = (which: typeof ana, unread: boolean, starred: boolean) =>
      read(which, part({ marked: [{ identity: at(which), offset: 7, unread, starred }] }));
    const label = (which: typeof ana, ...labels: string[]) =>
      read(which, part({ relabelled: [{ identity: at(which), offset: 7, labels }] }));
    const now = () => labelsOf(world, 'a');
    const kind = async () =>
      (await world.store.db.selectFrom('message_fact').select('kind').execute()).map(row => row.kind);

    await lies(ana, 'Inbox,Important,Unread');
    await lies(leo, 'Inbox,Unread');
    expect(await now()).toEqual(['Important', 'Inbox', 'Unread']);
    await mark(ana, false, false);
    expect(await now()).toEqual(['Important', 'Inbox', 'Unread']);
    await mark(leo, false, true);
    expect(await now()).toEqual(['Important', 'Inbox', 'Starred']);
    expect(await kind()).toEqual(['notification']);
    world.told.length = 0;
    await mark(leo, false, true);
    await mark(ana, false, false);
    await label(ana, 'Inbox', 'Important');
    await read(ana, part({ marked: [{ identity: at(ana), offset: 999, unread: true, starred: true }] }));
    expect(world.told).not.toContain('facts');
    // Labels of a provider's own: the other mailbox has starred it still.
    await label(ana, 'Inbox', 'Unread');
    expect(await now()).toEqual(['Important', 'Inbox', 'Starred', 'Unread']);
    await label(leo, 'Inbox');
    expect(await now()).toEqual(['Important', 'Inbox', 'Unread']);
    expect(await kind()).toEqual(['human']);
    // Gone from where it was unread.
    await read(ana, part({ gone: [{ identity: at(ana), from: 7, to: 7 }] }));
    expect(await now()).not.toContain('Unread');
    expect(await counted(world)).toEqual({ messages: 1, facts: 1, places: 1, dirty: 0 });
    await world.close();
    await place.forget();
  },
);
