/** Reads mail into an open store, as every command does. */
import { sql } from 'kysely';
import { type ReadMail, readMail, sourcesOf } from '../../src/app/read-mail.ts';
import { type Config, parseConfig } from '../../src/config.ts';
import type { Store } from '../../src/store/store.ts';

export const NOW = Date.UTC(2026, 5, 1) / 1000;

export async function readInto(store: Store, paths: string[], toml: string): Promise<ReadMail> {
  const config: Config = parseConfig(toml, 'pulso.toml');
  return readMail(store, await sourcesOf(paths), {
    workspaceId: 1,
    config,
    folder: '.',
    zone: config.zone ?? 'UTC',
    now: NOW,
    withText: false,
    onProgress: () => {},
    signal: new AbortController().signal,
  });
}

/** As if nothing had ever been read; much faster than another database. */
export async function empty(store: Store): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not like 'kysely%'`.execute(
    store.db,
  );
  await sql`truncate ${sql.join(rows.map(row => sql.table(row.name)))}`.execute(store.db);
}
