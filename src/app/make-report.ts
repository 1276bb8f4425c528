/** Mail in, report out: the main job. With the store in memory nothing is kept. */
import { basename } from 'node:path';
import { sql } from 'kysely';
import type { Config } from '../config.ts';
import { PulsoError } from '../errors.ts';
import type { Message } from '../mail/message.ts';
import type { Language } from '../report/language.ts';
import type { Mailbox, Report, Skipped } from '../report/report.ts';
import { inEach } from '../sentence.ts';
import type { Store } from '../store/store.ts';
import { parseRange } from '../time/period.ts';
import { TimeError } from '../time/time-errors.ts';
import { version } from '../version.ts';
import { buildReport } from './build-report.ts';
import { say } from './errors.data.ts';
import type { KeptMessages } from './import/kept-messages.ts';
import { knownZone } from './known-zone.ts';
import { openAndRead } from './open-and-read.ts';
import { judgedBy } from './open-workspace.ts';
import type { Progress } from './progress.ts';
import { type ReadMail, sourcesOf } from './read-mail.ts';
import type { Secrets } from './secrets.ts';
import { FIRST_WORKSPACE } from './workspace.ts';

export interface MakeReportInput {
  paths: string[];
  config: Config;
  /** Folder of the configuration file, for paths in it. */
  folder: string;
  /** `one-run`, a folder or a PostgreSQL URL. */
  store: string;
  range: string;
  zone: string;
  lang: Language;
  now: Temporal.Instant;
  withText: boolean;
  onProgress(progress: Progress): void;
  onMessage?(message: Message, id: number | null): void;
  signal: AbortSignal;
  /** As reading takes it. */
  secrets?: Secrets | undefined;
}

/** Throws PulsoError: `bad-input`, `bad-config`, `bad-query`, `source-failed`, `store-failed`, `cancelled`. */
export async function makeReport<T>(
  input: MakeReportInput,
  use: (report: Report, store: Store, read: ReadMail) => Promise<T>,
): Promise<T> {
  const now = input.now.epochMilliseconds / 1000;
  const zone = knownZone(input.zone, 'usage');
  understoodRange(input.range, zone, input.now);
  const sources = await sourcesOf(input.paths);
  return openAndRead(sources, { ...input, workspaceId: FIRST_WORKSPACE, zone, now }, async (store, read) =>
    use(await judged(store, input, read, zone), store, read),
  );
}

/** The report, unless there was nothing to report on. */
async function judged(store: Store, input: MakeReportInput, read: ReadMail, zone: string): Promise<Report> {
  if (read.tally.read === 0 && (await isEmpty(store))) {
    throw new PulsoError('bad-input', say.noMessage(input.paths.join(', ')));
  }
  const startedAt = Date.now();
  const reporting = (done: number) =>
    input.onProgress({
      phase: 'reporting',
      bytes: 0,
      totalBytes: 0,
      messages: read.tally.read,
      skipped: 0,
      done,
      startedAt,
    });
  reporting(0);
  const report = await reportOf(store, input, read, zone);
  reporting(1);
  return report;
}

/** A slip in the range is said before the mail is read, not after. Throws `usage`. */
function understoodRange(range: string, zone: string, now: Temporal.Instant): void {
  try {
    parseRange(range, { zone, now: now.epochMilliseconds / 1000, first: null, last: null });
  } catch (error) {
    if (error instanceof TimeError)
      throw new PulsoError(
        'usage',
        inEach(error.said, text => `${text}.`),
        { cause: error },
      );
    throw error;
  }
}

async function isEmpty(store: Store): Promise<boolean> {
  if (store.transient) return true;
  return (await store.db.selectFrom('message').select('message_id').limit(1).execute()).length === 0;
}

/** The last instant of mail: an archive is judged as of its end, not as of today. `kept`: all of the store's messages, where they are known. */
export async function endOfMail(
  store: Store,
  workspaceId: number,
  now: Temporal.Instant,
  kept: KeptMessages | null = null,
): Promise<Temporal.Instant> {
  const last = kept === null ? await lastStored(store, workspaceId) : kept.lastSent();
  if (last === null) return now;
  const end = Temporal.Instant.fromEpochMilliseconds(last * 1000);
  return Temporal.Instant.compare(end, now) < 0 ? end : now;
}

/** Epoch seconds. */
async function lastStored(store: Store, workspaceId: number): Promise<number | null> {
  const { rows } = await sql<{ last: Date | null }>`
    select max(sent_at) as last from message_fact where workspace_id = ${workspaceId}`.execute(store.db);
  const last = rows[0]?.last ?? null;
  return last === null ? null : last.getTime() / 1000;
}

async function reportOf(store: Store, input: MakeReportInput, read: ReadMail, zone: string): Promise<Report> {
  const { workspace } = read;
  const { calendar, version: calendarVersion } = workspace.calendarOf(workspace.defaultMailboxId);
  return buildReport(store, {
    workspaceId: workspace.id,
    range: input.range,
    zone,
    lang: input.lang,
    title: titleOf(input, read),
    version,
    now: await endOfMail(store, workspace.id, input.now, read.kept),
    generatedAt: input.now,
    mailbox: mailboxOf(input, read),
    calendar,
    calendarVersion,
    ownCalendars: [...input.config.team, ...input.config.mailbox].flatMap(one =>
      one.calendar === undefined ? [] : (one.name ?? ('address' in one ? one.address : [])),
    ),
    skipped: skippedOf(read),
    settings: {
      ...judgedBy(input.config),
      idle_days: input.config.idle_days,
      lists: input.config.lists,
    },
  });
}

function titleOf(input: MakeReportInput, { whose }: Pick<ReadMail, 'whose'>): string {
  if (input.config.name !== '') return input.config.name;
  return whose.me[0] ?? whose.domains[0] ?? basename(input.paths[0] ?? '');
}

function mailboxOf(input: MakeReportInput, { whose, sources, tally }: ReadMail): Mailbox {
  const counted = new Map(whose.taken.map(one => [one.email, one.messages]));
  return {
    name: titleOf(input, { whose }),
    addresses: whose.me,
    domains: whose.domains,
    identity: [
      ...whose.me.map(what => ({ what, because: whose.reason, n: counted.get(what) ?? null })),
      ...whose.domains.map(domain => ({ what: `@${domain}`, because: whose.reason, n: null })),
    ],
    sources: sources.map((source, i) => ({
      path: basename(source.path),
      bytes: source.bytes,
      messages: tally.bySource[i] ?? 0,
    })),
  };
}

function skippedOf({ tally, sources }: ReadMail): Skipped {
  const { leftOut } = tally;
  return {
    messages: leftOut.unreadable + leftOut.draft + leftOut.spam + leftOut.chat,
    reasons: leftOut,
    undated: tally.undated,
    duplicates: tally.copies,
    problems: tally.problems,
    first: tally.places.map(place => ({
      source: basename(sources[place.source]?.path ?? ''),
      offset: place.offset,
      problem: place.problem,
    })),
  };
}
