/** Sources into facts: import, whose mailbox it is, deriving, rollups. Report, import and the web page all do this. */
import { availableParallelism } from 'node:os';
import type { Config } from '../config.ts';
import { PulsoError } from '../errors.ts';
import type { Message } from '../mail/message.ts';
import { findSources } from '../mail/readers/find-sources.ts';
import { type Source, SourceError } from '../mail/readers/raw.ts';
import { refreshRollups } from '../metrics/rollups.ts';
import type { Store } from '../store/store.ts';
import { alone } from './alone.ts';
import { applyIdentity } from './apply-identity.ts';
import { deriveFacts } from './derive/derive-facts.ts';
import { createEvidence } from './import/evidence.ts';
import { importMail } from './import/import-mail.ts';
import type { Tally } from './import/tally.ts';
import { openWorkspace } from './open-workspace.ts';
import type { Progress } from './progress.ts';
import { stopped } from './stopped.ts';
import { type Whose, whoseIsIt, whoseIsOpen } from './whose.ts';
import { WORKSPACE_ID, type Workspace } from './workspace.ts';

export interface ReadMailOptions {
  config: Config;
  /** Folder of the configuration file. */
  folder: string;
  zone: string;
  /** Epoch seconds. */
  now: number;
  withText: boolean;
  onProgress(progress: Progress): void;
  onMessage?(message: Message, id: number | null): void;
  signal: AbortSignal;
}

export interface ReadMail {
  workspace: Workspace;
  sources: Source[];
  tally: Tally;
  whose: Whose;
}

/** Finds what holds mail under the paths. Throws PulsoError `bad-input` with one sentence and the path. */
export async function sourcesOf(paths: string[]): Promise<Source[]> {
  try {
    return await findSources(paths);
  } catch (error) {
    if (error instanceof SourceError) throw new PulsoError('bad-input', error.message, { cause: error });
    throw error;
  }
}

/** Two parsing threads keep up with one reading and one storing; more only where there are cores for them. */
const parsingThreads = (): number =>
  Math.max(1, Math.min(8, availableParallelism() > 3 ? availableParallelism() - 2 : 2));

/** Throws PulsoError `source-failed`, `store-in-use`, `cancelled`. */
export function readMail(store: Store, sources: Source[], options: ReadMailOptions): Promise<ReadMail> {
  return alone(store, WORKSPACE_ID, () => readAlone(store, sources, options));
}

async function readAlone(store: Store, sources: Source[], options: ReadMailOptions): Promise<ReadMail> {
  const workspace = await openWorkspace(store, options);
  const evidence = createEvidence();
  const tally = await importMail(store, workspace, sources, {
    threads: parsingThreads(),
    withText: options.withText,
    now: options.now,
    // Who wants to hear of every message hears of those, too, that an earlier run has read.
    again: options.onMessage !== undefined || (await whoseIsOpen(store, options.config)),
    onProgress: options.onProgress,
    onMessage: (message, id) => {
      if (id !== null) evidence.add(message);
      options.onMessage?.(message, id);
    },
    signal: options.signal,
  });
  const whose = await whoseIsIt(store, options.config, evidence.addresses());
  await applyIdentity(store, workspace, whose);
  await deriveFacts(store, workspace, options);
  if (options.signal.aborted) throw stopped(store);
  // One report asks too few questions for rollups to pay.
  if (!store.transient) await refreshRollups(store, workspace.id);
  return { workspace, sources, tally, whose };
}
