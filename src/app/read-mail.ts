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
import { privacyOf, withStoredPrivacy } from './privacy/privacy-of.ts';
import { reduceStored } from './privacy/reduce-stored.ts';
import type { Progress } from './progress.ts';
import type { Secrets } from './secrets.ts';
import { openSaved } from './settings.ts';
import { stopped } from './stopped.ts';
import { deriveTickets } from './tickets/derive-tickets.ts';
import { type Whose, whoseIsIt, whoseIsOpen } from './whose.ts';
import type { Workspace } from './workspace.ts';

export interface ReadMailOptions {
  workspaceId: number;
  config: Config;
  /** True: `config` is the workspace's own, and what is saved when its turn comes holds instead. */
  saved?: boolean;
  /** Folder of the configuration file. */
  folder: string;
  zone: string;
  /** Epoch seconds. */
  now: number;
  withText: boolean;
  /** Seals the texts of support mail; given where the workspace keeps them, together with `withText`. */
  textSecrets?: Secrets | null;
  onProgress(progress: Progress): void;
  onMessage?(message: Message, id: number | null): void;
  signal: AbortSignal;
  /** Of a connected mailbox, whose sources these are. */
  connectionId?: number | undefined;
  /** What seals addresses that are hidden; a store that keeps numbers only cannot be read into without. */
  secrets?: Secrets | undefined;
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

/** `begun`: reading that was started while the store was opened. Throws PulsoError `source-failed`, `store-in-use`, `cancelled`, `bad-config`, `bad-secret`. */
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
  given: ReadMailOptions,
): Promise<ReadMail> {
  const { saved, workspaceId, now } = given;
  const workspace = saved
    ? await openSaved(store, workspaceId, Math.floor(now))
    : await openWorkspace(store, { ...given, config: await withStoredPrivacy(store, given) });
  const options = { ...given, config: workspace.config };
  const privacy = await privacyOf(store, workspace, options);
  const evidence = createEvidence();
  const { tally, kept } = await importMail(store, workspace, sources, {
    reading,
    // Who wants to hear of every message hears of those, too, that an earlier run has read.
    // Nor has a file that was read before texts were kept given its texts yet.
    again:
      options.onMessage !== undefined ||
      ((options.textSecrets ?? null) !== null && options.connectionId === undefined) ||
      (await whoseIsOpen(store, workspace.id, options.config)),
    onProgress: options.onProgress,
    connectionId: options.connectionId,
    reducing: privacy.reducing,
    hide: privacy.hide,
    textSecrets: options.textSecrets ?? null,
    onMessage: (message, id) => {
      if (id !== null) evidence.add(message);
      options.onMessage?.(message, id);
    },
    signal: options.signal,
  });
  // Its threads hold memory that deriving can use; nobody has to wait for their end.
  void reading.close();
  const whose = await whoseIsIt(store, workspace.id, options.config, evidence.addresses());
  await applyIdentity(store, workspace, whose, kept);
  if (privacy.reducing !== null && privacy.reducing.isInternal === null)
    await reduceStored(store, workspace, {
      hide: privacy.reducing.hide,
      onProgress: () => {},
      signal: options.signal,
    });
  const derived = await deriveFacts(store, workspace, { ...options, kept });
  const at = Temporal.Instant.fromEpochMilliseconds(Math.floor(options.now * 1000));
  await deriveTickets(store, workspace.id, { now: at, config: options.config, signal: options.signal });
  if (options.signal.aborted) throw stopped(store);
  if (!store.transient && options.rollups !== false) await refreshRollups(store, workspace.id);
  await reclaim(store, derived, kept !== null);
  return { workspace, sources, tally, whose, kept };
}
