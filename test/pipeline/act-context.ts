/** What acts of the application are given, over a store with the demo company in it. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeDemo } from '../../demo/write.ts';
import type { AppContext, Change, LogEvent } from '../../src/app/context.ts';
import { openSecrets } from '../../src/app/secrets.ts';
import { type Config, parseConfig } from '../../src/config.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { type Engine, newPlace } from './engines.ts';
import { readInto } from './read-into.ts';

export interface ActWorld {
  context: AppContext;
  store: Store;
  /** The demo company's own; the store keeps none. */
  config: Config;
  /** What `context.now()` gives from now on. */
  clock: { now: Temporal.Instant };
  told: Change[];
  logged: LogEvent[];
  end(): Promise<void>;
}

/** The demo company ends at the end of 2025; the clock stands at its last Monday, nine o'clock in Madrid. */
export const DEMO_NOW = Temporal.Instant.from('2025-12-22T08:00:00Z');

/** `settings`: what is made of the demo company's own. */
export async function actWorld(
  engine: Engine,
  messages = 2000,
  settings: (toml: string) => string = toml => toml,
): Promise<ActWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'pulso-acts-'));
  const { mbox, config } = await writeDemo({ seed: 1, messages, folder });
  const { where, forget } = await newPlace(engine);
  const store = await openStore(where);
  const toml = settings(readFileSync(config, 'utf8'));
  await readInto(store, [mbox], toml);
  rmSync(folder, { recursive: true });
  const clock = { now: DEMO_NOW };
  const told: Change[] = [];
  const logged: LogEvent[] = [];
  const context: AppContext = {
    store,
    secrets: openSecrets('a secret of at least thirty-two characters'),
    now: () => clock.now,
    registrations: { gmail: null, graph: null },
    publicUrl: 'https://pulso.acme.test',
    tell: change => told.push(change),
    folder: tmpdir(),
    questionMs: 10_000,
    allowedHosts: ['127.0.0.1'],
    log: event => logged.push(event),
  };
  return {
    context,
    config: parseConfig(toml, 'pulso.toml'),
    store,
    clock,
    told,
    logged,
    async end() {
      await store.close();
      await forget();
    },
  };
}
