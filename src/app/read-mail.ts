/** Sources into facts: import, whose mailbox it is, deriving, rollups. Report, import and the web page all do this. */
import type { Config } from '../config.ts';
import { isImapUrl } from '../connect/imap/imap-url.ts';
import { PulsoError } from '../errors.ts';
import type { Message } from '../mail/message.ts';
import { findSources } from '../mail/readers/find-sources.ts';
import { type Source, SourceError } from '../mail/readers/raw.ts';
import { refreshRollups } from '../metrics/rollups.ts';
import { reclaim } from '../store/reclaim.ts';
import type { Store } from '../store/store.ts';
import { alone } from './alone.ts';
import { applyIdentity } from './apply-identity.ts';
import { deriveFacts } from './derive/derive-facts.ts';
import { createEvidence } from './import/evidence.ts';
import { importMail } from './import/import-mail.ts';
import type { KeptMessages } from './import/kept-messages.ts';
import { openReading, type Reading } from './import/reading.ts';
import type { Tally } from './import/tally.ts';
import { openWorkspace } from './open-workspace.ts';
import type { Progress } from './progress.ts';
import { stopped } from './stopped.ts';
import { type Whose, whoseIsIt, whoseIsOpen } from './whose.ts';
import type { Workspace } from './workspace.ts';

export interface ReadMailOptions {
  workspaceId: number;
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
  /** Of a connected mailbox, whose sources these are. */
  connectionId?: number | undefined;
  /** False: rollups are left to a later run, and questions take longer until then. */
  rollups?: boolean;
}

export interface ReadMail {
  workspace: Workspace;
  sources: Source[];
  tally: Tally;
  whose: Whose;
  /** All of the store's messages, where this run has read them all. */
  kept: KeptMessages | null;
}

/** Finds what holds mail under the paths, which may be mailboxes on a server (`imaps://…`). Throws PulsoError `bad-input` or `source-failed` with one sentence and the path. */
export async function sourcesOf(paths: string[], env: NodeJS.ProcessEnv = process.env): Promise<Source[]> {
  const sources: Source[] = [];
  try {
    for (const path of paths.filter(isImapUrl)) {
      const { imapSources } = await import('../connect/imap/imap-sources.ts');
      sources.push(...(await imapSources(path, env.PULSO_IMAP_PASSWORD)));
    }
    const files = paths.filter(path => !isImapUrl(path));
    return [...(files.length === 0 ? [] : await findSources(files)), ...sources];
  } catch (error) {
    for (const source of sources) await source.live?.close();
    if (!(error instanceof SourceError)) throw error;
    // What was asked for is right; the server, or the way to it, is not.
    const refused = error.code === 'no-connection' || error.code === 'login-failed';
    throw new PulsoError(refused ? 'source-failed' : 'bad-input', error.said, { cause: error });
  }
}

/** `begun`: reading that was started while the store was opened. Throws PulsoError `source-failed`, `store-in-use`, `cancelled`. */
export async function readMail(
  store: Store,
  sources: Source[],
  options: ReadMailOptions,
  begun?: Reading,
): Promise<ReadMail> {
  const reading = begun ?? openReading(options);
  try {
    return await alone(store, options.workspaceId, () => readAlone(store, sources, reading, options));
  } finally {
    await reading.close();
  }
}

async function readAlone(
  store: Store,
  sources: Source[],
  reading: Reading,
  options: ReadMailOptions,
): Promise<ReadMail> {
  const workspace = await openWorkspace(store, options);
  const evidence = createEvidence();
  const { tally, kept } = await importMail(store, workspace, sources, {
    reading,
    // Who wants to hear of every message hears of those, too, that an earlier run has read.
    again: options.onMessage !== undefined || (await whoseIsOpen(store, workspace.id, options.config)),
    onProgress: options.onProgress,
    connectionId: options.connectionId,
    onMessage: (message, id) => {
      if (id !== null) evidence.add(message);
      options.onMessage?.(message, id);
    },
    signal: options.signal,
  });
  // Its threads hold memory that deriving can use.
  await reading.close();
  const whose = await whoseIsIt(store, workspace.id, options.config, evidence.addresses());
  await applyIdentity(store, workspace, whose, kept);
  const derived = await deriveFacts(store, workspace, { ...options, kept });
  if (options.signal.aborted) throw stopped(store);
  // One report asks too few questions for rollups to pay.
  if (!store.transient && options.rollups !== false) await refreshRollups(store, workspace.id);
  await reclaim(store, derived, kept !== null);
  return { workspace, sources, tally, whose, kept };
}
