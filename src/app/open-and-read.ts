/** Mail into a store. What was never asked before is read while the database opens. */
import type { Source } from '../mail/readers/raw.ts';
import { isNew, openStore } from '../store/open.ts';
import type { Store } from '../store/store.ts';
import { openReading } from './import/reading.ts';
import { type ReadMail, type ReadMailOptions, readMail } from './read-mail.ts';

export interface OpenAndRead extends ReadMailOptions {
  /** As `openStore` takes it. */
  store: string;
}

/**
 * Hands the open store and what was read to `use`, and closes the store afterwards. Throws PulsoError `source-failed`,
 * `store-failed`, `store-in-use`, `cancelled`.
 */
export async function openAndRead<T>(
  sources: Source[],
  options: OpenAndRead,
  use: (store: Store, read: ReadMail) => Promise<T>,
): Promise<T> {
  const reading = openReading(options);
  try {
    // Nothing of an earlier run can be in it, so reading need not wait for what the store knows.
    if (isNew(options.store)) reading.begin(sources, options.signal);
    const store = await openStore(options.store);
    try {
      return await use(store, await readMail(store, sources, options, reading));
    } finally {
      await store.close();
    }
  } finally {
    await reading.close();
    for (const source of sources) await source.live?.close();
  }
}
