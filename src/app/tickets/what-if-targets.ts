/** How often targets had been kept with other policies: the clocks of a period that ended, judged again (METRICS §7). */
import { sql } from 'kysely';
import { z } from 'zod';
import { checkConfig, configSchema } from '../../config.ts';
import { type Attainment, attainment } from '../../derive/support/attainment.ts';
import { fits } from '../../derive/support/sla-policy.ts';
import type { SlaPolicy, SlaVerdict, TicketClock } from '../../derive/support/ticket.ts';
import { type JudgedClock, whatIf } from '../../derive/support/what-if.ts';
import { PulsoError } from '../../errors.ts';
import { requestSchema } from '../../metrics/engine/request.ts';
import type { Store } from '../../store/store.ts';
import { openCalendar } from '../../time/business-time.ts';
import { calendarFrom, defaultCalendar, type HolidayFeeds } from '../calendars.ts';
import { calendarVersionsInForce } from '../calendars-in-force.ts';
import type { Asking } from '../figures/engine-for.ts';
import { loadSettings } from '../open-workspace.ts';
import { say } from './errors.data.ts';
import { type PolicyToSave, policiesOf } from './save-policies.ts';

const { filters, date_range } = requestSchema.shape;
export const whatIfSchema = z.strictObject({
  /** As in the settings, in their order. */
  sla: configSchema.shape.support.unwrap().shape.sla,
  filters,
  date_range,
});

export interface WhatIf {
  /** Of all of them together; null: no clock would have had a target. */
  share: number | null;
  kinds: Record<TicketClock['kind'], Attainment>;
  /** Clocks that ended, of those that opened in the period. */
  clocks: number;
  /** As it was, of the same clocks: those that run late are in neither. */
  before: number | null;
}

/** More are not judged while somebody waits. */
const MOST_TICKETS = 50_000;

/** Within the person's reach. Throws PulsoError `bad-config` for policies that cannot be, `bad-query` for too many tickets. */
export async function whatIfTargets(
  db: Store['db'],
  workspaceId: number,
  { engine, config, now }: Asking,
  { sla, ...question }: z.output<typeof whatIfSchema>,
): Promise<WhatIf> {
  const changed = checkConfig({ ...config, support: { ...config.support, sla } }, say.theQuestion);
  const asked = await engine.ask(
    { ...question, metrics: ['sla_attainment'], include: { excluded: false } },
    now,
  );
  const { results } = await engine.ask(
    {
      metrics: ['tickets'],
      dimensions: ['ticket'],
      filters: question.filters,
      pagination: { limit: MOST_TICKETS + 1, offset: 0 },
      include: { ids: true, excluded: false, counted: true },
    },
    now,
  );
  if (results.length > MOST_TICKETS) throw new PulsoError('bad-query', say.tooManyTickets(MOST_TICKETS));
  const policies = await policiesIn(db, workspaceId, changed);
  const ended = await clocksOf(
    db,
    workspaceId,
    results.flatMap(row => row.ids?.[0] ?? []),
    { range: asked.query.range, policies },
  );
  const kinds = whatIf(ended, policies);
  const all = Object.values(kinds);
  const met = all.reduce((sum, one) => sum + one.met, 0);
  const judged = all.reduce((sum, one) => sum + one.met + one.breached, 0);
  return {
    share: judged === 0 ? null : met / judged,
    kinds,
    clocks: ended.length,
    before: attainment(ended.flatMap(one => (one.verdict === null ? [] : { verdict: one.verdict }))).share,
  };
}

type TriedPolicy = SlaPolicy & { calendar: PolicyToSave['definition']['calendar'] };

async function policiesIn(
  db: Store['db'],
  workspaceId: number,
  config: Asking['config'],
): Promise<TriedPolicy[]> {
  const settings = await loadSettings(db, workspaceId);
  const boxes = await db
    .selectFrom('mailbox')
    .select(['mailbox_id', 'address'])
    .where('workspace_id', '=', workspaceId)
    .execute();
  const mailboxes = boxes.map(row => ({
    ...{ id: row.mailbox_id, name: '', address: row.address, kind: 'shared' as const, teamId: null },
  }));
  const base = defaultCalendar(config.zone ?? 'UTC');
  const feeds = (settings.holiday_feeds ?? {}) as HolidayFeeds;
  const own = config.calendar === undefined ? base : calendarFrom(config.calendar, base, '.', feeds);
  const tried = policiesOf(config, mailboxes, ({ calendar }) =>
    calendar === undefined ? null : calendarFrom(calendar, own, '.', feeds),
  );
  return tried.map(({ name, definition }, id) => ({ id, version: 1, name, validFrom: 0, ...definition }));
}

interface ClockRow {
  ticket_id: number;
  kind: TicketClock['kind'];
  mailbox_id: number | null;
  severity: string | null;
  category: string | null;
  channel: string | null;
  account: string | null;
  ended_by: TicketClock['end'];
  verdict: SlaVerdict['verdict'] | null;
  from: number;
  to: number;
}

async function clocksOf(
  db: Store['db'],
  workspaceId: number,
  ids: number[],
  { range, policies }: { range: { from: string | null; to: string | null }; policies: TriedPolicy[] },
): Promise<(JudgedClock & Pick<ClockRow, 'verdict'>)[]> {
  if (ids.length === 0) return [];
  const theirs = sql`workspace_id = ${workspaceId} and ticket_id = any(${`{${ids.join(',')}}`}::bigint[])`;
  const { rows } = await sql<ClockRow>`
    select ticket_id, kind, mailbox_id, severity, category, channel, account, ended_by, verdict,
      extract(epoch from opened_at)::float8 as from, extract(epoch from ended_at)::float8 as to
    from ticket_clock where ${theirs} and counted and ended_at is not null
      and (${range.from}::timestamp is null or local_opened_at >= ${range.from}::timestamp)
      and (${range.to}::timestamp is null or local_opened_at < ${range.to}::timestamp)`.execute(db);
  const { rows: spans } = await sql<{ ticket_id: number; from: number; to: number | null }>`
    select ticket_id, extract(epoch from from_at)::float8 as from, extract(epoch from to_at)::float8 as to
    from ticket_span where ${theirs} and status in ('pending', 'solved') order by ticket_id, from_at`.execute(
    db,
  );
  const paused = Map.groupBy(spans, span => span.ticket_id);
  const inForce = await calendarVersionsInForce(db, workspaceId);
  const ownClocks = new Map(
    policies.map(({ id, calendar }) => [id, calendar === null ? null : openCalendar(calendar)]),
  );
  return rows.map(({ mailbox_id: mailbox, severity, category, channel, account, ...row }) => {
    const ticket = { mailbox, severity, category, channel, account };
    const policy = policies.find(one => fits(one, ticket));
    const own = policy === undefined ? null : (ownClocks.get(policy.id) ?? null);
    const pauses = (paused.get(row.ticket_id) ?? [])
      .map(span => ({ from: Math.max(span.from, row.from), to: Math.min(span.to ?? row.to, row.to) }))
      .filter(span => span.to > span.from);
    return {
      verdict: row.verdict,
      ticket,
      clock: { kind: row.kind, from: row.from, to: row.to, end: row.ended_by, pauses, teammate: null },
      businessClock: own ?? inForce(mailbox).clock,
    };
  });
}
