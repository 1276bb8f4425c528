/** What server and worker both stand on: the store, the secrets, and word of what changes. */
import { mkdir, rmdir } from 'node:fs/promises';
import type { AppContext, LogEvent } from '../app/context.ts';
import { openSecrets } from '../app/secrets.ts';
import { openStore } from '../store/open.ts';
import { type Bus, createBus } from './bus.ts';
import type { ServerSettings } from './server-settings.ts';
import { shareBus } from './shared-bus.ts';

export interface OpenContext {
  context: AppContext;
  bus: Bus;
  /** Of a PostgreSQL; null for the embedded database. */
  databaseUrl: string | null;
  close(): Promise<void>;
}

/** Throws `store-failed`, `store-in-use`, `usage` for a secret that is too short. */
export async function openContext(
  where: string,
  settings: ServerSettings,
  { url, log, now }: { url: string; log(event: LogEvent): void; now(): Temporal.Instant },
): Promise<OpenContext> {
  const secrets = openSecrets(settings.secret);
  const store = await openStore(where);
  try {
    await mkdir(settings.folder, { recursive: true, mode: 0o700 });
    const bus = createBus();
    const databaseUrl = store.engine === 'server' ? where : null;
    const shared = databaseUrl === null ? null : await shareBus(databaseUrl, bus, log);
    const context: AppContext = {
      store,
      secrets,
      now,
      publicUrl: settings.publicUrl ?? url,
      tell: shared?.tell ?? bus.tell,
      folder: settings.folder,
      questionMs: settings.questionSeconds * 1000,
      allowedHosts: settings.allowedHosts,
      registrations: settings.registrations,
      log,
    };
    return {
      context,
      bus,
      databaseUrl,
      async close() {
        await shared?.stop();
        await store.close();
        // With a database in memory nothing can come back for it; what others put there stays.
        if (where === 'memory') await rmdir(settings.folder).catch(() => {});
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}
