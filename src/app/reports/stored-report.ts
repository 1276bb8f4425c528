/** A stored workspace's report: any range, within a scope and somebody's rights. For downloads, mails and previews. */
import { z } from 'zod';
import type { Config } from '../../config.ts';
import type { Filter, Request } from '../../metrics/engine/request.ts';
import { SEES_EVERYTHING, type View } from '../../metrics/engine/row-filter.ts';
import type { Language } from '../../report/language.ts';
import { type Mailbox, type Report, SKIP_REASONS, type Skipped } from '../../report/report.ts';
import type { Store } from '../../store/store.ts';
import type { Calendar } from '../../time/calendar.ts';
import { version } from '../../version.ts';
import { buildReport } from '../build-report.ts';
import { defaultCalendar } from '../calendars.ts';
import type { AppContext } from '../context.ts';
import { judgedBy } from '../open-workspace.ts';
import { configOf } from '../settings.ts';
import { supportFigures } from './support-figures.ts';

export interface StoredReportRequest {
  range: NonNullable<Request['date_range']>;
  /** IANA; the workspace's when null. */
  zone: string | null;
  lang: Language;
  /** What it is about, and its name beside the company's; null for everything. */
  filters?: readonly Filter[];
  about?: string | null;
  /** What the reader may see; left out: everything. */
  view?: View;
  /** Whether subjects and addresses of single conversations are shown to the reader; default yes. */
  conversations?: boolean;
  /** What counts as now; default the present. An archive is judged as of its end. */
  asOf?: Temporal.Instant;
  /** How long each question may take, where somebody waits for the report; left out: as long as it takes. */
  questionMs?: number | undefined;
}

/** Throws `not-found` (no such workspace), `bad-query`, `not-allowed`, `too-heavy`. */
export async function storedReport(
  context: AppContext,
  workspaceId: number,
  request: StoredReportRequest,
): Promise<Report> {
  const { store } = context;
  const { db } = store;
  const config = await configOf(db, workspaceId);
  const workspace = await db
    .selectFrom('workspace')
    .select(['name', 'zone'])
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirstOrThrow();
  const { calendar, calendarVersion, ownCalendars } = await calendarsOf(db, workspaceId, workspace.zone);
  const { filters = [], about = null, view = SEES_EVERYTHING } = request;
  const everything = view.rowFilter === null && filters.length === 0;
  const title = [workspace.name, about].filter(name => name !== null && name !== '').join(' · ') || 'Pulso';
  const report = await buildReport(store, {
    workspaceId,
    range: request.range,
    zone: request.zone ?? workspace.zone,
    lang: request.lang,
    title,
    version,
    now: request.asOf ?? context.now(),
    generatedAt: context.now(),
    mailbox: mailboxOf(config, title),
    calendar,
    calendarVersion,
    ownCalendars,
    skipped: everything ? await skippedOf(db, workspaceId) : NOTHING_SKIPPED,
    settings: { ...judgedBy(config), idle_days: config.idle_days, lists: config.lists },
    view,
    filters,
    questionMs: request.questionMs,
  });
  const { questionMs } = request;
  const support = await supportFigures(
    config,
    { range: request.range, zone: report.zone, lang: request.lang },
    {
      ...{ db, workspaceId, view, filters, now: request.asOf ?? context.now() },
      perQuestion: questionMs === undefined ? undefined : () => store.within(questionMs),
    },
  );
  const whole = support === undefined ? report : { ...report, support };
  return request.conversations === false ? withoutConversations(whole) : whole;
}

function withoutConversations(report: Report): Report {
  return { ...report, tables: { ...report.tables, waiting: [], longest_conversations: [] } };
}

/** Whose mail it is stands in the settings; files are the business of whoever imported them. */
function mailboxOf({ domains, me }: Config, name: string): Mailbox {
  const given = [...me, ...domains.map(domain => `@${domain}`)];
  return {
    name,
    addresses: me,
    domains,
    identity: given.map(what => ({ what, because: 'given' as const, n: null })),
    sources: [],
  };
}

const NOTHING_SKIPPED: Skipped = { messages: 0, undated: 0, duplicates: 0, problems: {}, first: [] };

const countsSchema = z.record(z.string(), z.number());

async function skippedOf(db: Store['db'], workspaceId: number): Promise<Skipped> {
  const rows = await db
    .selectFrom('source')
    .select('skipped')
    .where('workspace_id', '=', workspaceId)
    .execute();
  const counts = rows.map(row => countsSchema.catch({}).parse(row.skipped));
  const total = (reason: string): number => counts.reduce((sum, one) => sum + (one[reason] ?? 0), 0);
  const reasons = Object.fromEntries(SKIP_REASONS.map(reason => [reason, total(reason)]));
  return {
    ...NOTHING_SKIPPED,
    messages: Object.values(reasons).reduce((sum, n) => sum + n, 0),
    reasons,
  };
}

async function calendarsOf(db: Store['db'], workspaceId: number, zone: string) {
  const rows = await db
    .selectFrom('calendar')
    .selectAll('calendar')
    .where('workspace_id', '=', workspaceId)
    .orderBy('version')
    .execute();
  const own = rows.findLast(row => row.team_id === null && row.mailbox_id === null);
  const named = await db
    .selectFrom('team')
    .select(['team_id', 'name'])
    .where('workspace_id', '=', workspaceId)
    .execute();
  const boxes = await db
    .selectFrom('mailbox')
    .select(['mailbox_id', 'name'])
    .where('workspace_id', '=', workspaceId)
    .execute();
  return {
    // As `app/open-workspace.ts` wrote it.
    calendar: own === undefined ? defaultCalendar(zone) : (own.definition as unknown as Calendar),
    calendarVersion: own?.version ?? null,
    ownCalendars: [
      ...named.filter(team => rows.some(row => row.team_id === team.team_id)),
      ...boxes.filter(box => rows.some(row => row.mailbox_id === box.mailbox_id)),
    ].map(one => one.name),
  };
}
