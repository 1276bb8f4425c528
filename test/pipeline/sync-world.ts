/** A running application around a store, for mailboxes that go on, and mail to put into them. */
import { tmpdir } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { addConnection } from '../../src/app/connections/add-connection.ts';
import { type ConnectionStatus, connectionStatus } from '../../src/app/connections/list-connections.ts';
import type { AppContext, Change } from '../../src/app/context.ts';
import { openWorkspace } from '../../src/app/open-workspace.ts';
import { openSecrets } from '../../src/app/secrets.ts';
import { configSchema } from '../../src/config.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import type { RunningDovecot } from '../servers/dovecot.ts';

export interface World {
  context: AppContext;
  store: Store;
  workspaceId: number;
  told: Change['what'][];
  /** Called with every change that is told. */
  onTell: (change: Change) => void;
  /** Goes on in another, new workspace of the same store. */
  newWorkspace(): Promise<void>;
  close(): Promise<void>;
}

/** In a workspace that is there already, or (0) in none until `newWorkspace`. */
export async function openWorld(where: string, workspaceId = 0): Promise<World> {
  const store = await openStore(where);
  const world: World = {
    store,
    workspaceId,
    async newWorkspace() {
      world.workspaceId++;
      world.told.length = 0;
      world.onTell = () => {};
      const config = configSchema.parse({ zone: 'UTC' });
      await openWorkspace(store, { workspaceId: world.workspaceId, config, zone: 'UTC', folder: '.' });
    },
    told: [],
    onTell: () => {},
    context: {
      store,
      secrets: openSecrets('a secret of tests, long enough ----'),
      now: () => Temporal.Now.instant(),
      folder: tmpdir(),
      registrations: { gmail: null, graph: null },
      publicUrl: 'http://localhost:7070',
      tell(change) {
        world.told.push(change.what);
        world.onTell(change);
      },
      questionMs: 10_000,
      allowedHosts: ['127.0.0.1', 'localhost'],
      log: () => {},
    },
    close: () => store.close(),
  };
  return world;
}

export const imapSettings = (server: RunningDovecot) => ({
  host: '127.0.0.1',
  port: server.port,
  user: server.user,
  security: 'none',
});

export function connect(
  { context, workspaceId }: World,
  server: RunningDovecot,
  given: { settings?: Record<string, unknown>; secret?: string } = {},
): Promise<number> {
  return addConnection(context, workspaceId, {
    kind: 'imap',
    address: server.user,
    mailbox: 'personal',
    settings: given.settings ?? imapSettings(server),
    secret: given.secret ?? server.password,
  });
}

export const statusOf = ({ context, workspaceId }: World, id: number): Promise<ConnectionStatus> =>
  connectionStatus(context, workspaceId, id, 'en');

/** Resolves once `is` says yes; rejects after the time. */
export async function until(is: () => Promise<boolean> | boolean, ms: number, what: string): Promise<void> {
  for (const end = performance.now() + ms; ; ) {
    if (await is()) return;
    if (performance.now() > end) throw new Error(`after ${ms} ms: not ${what}`);
    await pause(25);
  }
}

export interface Counted {
  messages: number;
  facts: number;
  places: number;
  dirty: number;
}

export async function counted({ store, workspaceId: w }: World): Promise<Counted> {
  const { rows } = await sql<Counted>`
    select (select count(*)::int from message where workspace_id = ${w}) as messages, (select count(*)::int from message_fact where workspace_id = ${w}) as facts,
      (select count(*)::int from live_copy where workspace_id = ${w}) as places, (select count(*)::int from dirty_thread where workspace_id = ${w}) as dirty`.execute(
    store.db,
  );
  return rows[0] ?? { messages: 0, facts: 0, places: 0, dirty: 0 };
}

/** Labels of a message by the id `mail` gave it, by name. */
export async function labelsOf({ store, workspaceId }: World, id: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select l.name from message m
    join message_label x on x.workspace_id = m.workspace_id and x.message_id = m.message_id
    join label l on l.workspace_id = m.workspace_id and l.label_id = x.label_id
    where m.workspace_id = ${workspaceId} and m.rfc_id = ${`${id}@x.test`} order by 1`.execute(store.db);
  return rows.map(row => row.name);
}

const START = Date.UTC(2026, 0, 5, 9) / 1000;

/** The n-th mail, a minute after the one before it. */
export function mail(id: string, n: number, from = 'kim@north.test', to = 'ana@acme.test') {
  const at = START + n * 60;
  const date = new Date(at * 1000).toUTCString();
  return {
    name: `${at}.${id}.test`,
    text: `From: ${from}\r\nTo: ${to}\r\nDate: ${date}\r\nMessage-ID: <${id}@x.test>\r\nSubject: Order ${id}\r\n\r\nHello.\r\n`,
  };
}

export const mails = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, n) => mail(`${prefix}${n}`, n));
