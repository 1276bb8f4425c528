/** One ticket's facts as COPY lines. Column lists and lines stand together so they cannot part. */
import { resolutionSeconds } from '../../derive/support/resolution-seconds.ts';
import { policyFor } from '../../derive/support/sla-policy.ts';
import { slaVerdict } from '../../derive/support/sla-verdict.ts';
import type { TicketClock, TicketState } from '../../derive/support/ticket.ts';
import { ticketWaits } from '../../derive/support/ticket-waits.ts';
import { copyFlag, copyInstant, copyLocal, copyNumber, copyText } from '../../store/copy-text.ts';
import type { TicketContext } from './ticket-context.ts';
import type { MeantTicket } from './ticket-history.ts';

export const TICKET_COLUMNS = {
  ticket_fact: [
    ...['workspace_id', 'ticket_id', 'created_at', 'local_created_at', 'requester_wait_seconds'],
    ...['agent_wait_seconds', 'on_hold_seconds', 'number', 'replies', 'customer_messages', 'reopenings'],
    ...['status', 'channel', 'fcr', 'counted', 'first_contact_category', 'started_by_us', 'mailbox_id'],
    ...['contact_id', 'teammate_id', 'solved_by_id', 'first_solved_at', 'last_solved_at'],
    ...['local_first_solved_at', 'local_last_solved_at', 'waiting_since', 'next_change_at'],
    ...['first_resolution_seconds', 'last_resolution_seconds', 'active_resolution_seconds'],
    ...['business_first_resolution_seconds', 'business_last_resolution_seconds'],
    ...['business_active_resolution_seconds', 'severity', 'category', 'feature', 'language', 'account'],
  ],
  ticket_span: [
    ...[
      'workspace_id',
      'ticket_id',
      'from_at',
      'local_from_at',
      'status',
      'channel',
      'counted',
      'mailbox_id',
    ],
    ...['contact_id', 'teammate_id', 'to_at', 'local_to_at', 'elapsed_seconds', 'business_seconds'],
    ...['severity', 'category', 'account'],
  ],
  ticket_change: [
    ...['workspace_id', 'ticket_id', 'at', 'local_at', 'delta', 'channel', 'mailbox_id', 'contact_id'],
    ...['teammate_id', 'severity', 'category', 'account'],
  ],
  ticket_clock: [
    ...[
      'workspace_id',
      'ticket_id',
      'opened_at',
      'local_opened_at',
      'kind',
      'channel',
      'counted',
      'mailbox_id',
    ],
    ...['contact_id', 'teammate_id', 'ended_at', 'local_ended_at', 'ended_by', 'elapsed_seconds'],
    ...[
      'business_seconds',
      'policy_id',
      'policy_version',
      'target_seconds',
      'target_business',
      'used_seconds',
    ],
    ...['due_at', 'warn_at', 'paused', 'verdict', 'severity', 'category', 'account', 'calendar_id'],
    'calendar_version',
  ],
  ticket_tag: ['workspace_id', 'ticket_id', 'tag'],
} as const;

export type TicketLines = Record<keyof typeof TICKET_COLUMNS, string[]>;

export const noTicketLines = (): TicketLines => ({
  ticket_fact: [],
  ticket_span: [],
  ticket_change: [],
  ticket_clock: [],
  ticket_tag: [],
});

export function addTicket(
  lines: TicketLines,
  meant: MeantTicket,
  state: TicketState,
  context: TicketContext,
): void {
  const { workspaceId: w, local, settings } = context;
  const { row, mailboxId, contactId, account } = meant;
  const id = row.ticket_id;
  const counted = state.counted && meant.isTicket;
  const { clock } = context.calendarOf(mailboxId);
  const both = (at: number | null) => `${copyInstant(at)}\t${copyLocal(at === null ? null : local(at))}`;
  const whom = `${copyNumber(mailboxId)}\t${copyNumber(contactId)}`;
  const what = `${copyText(state.severity)}\t${copyText(state.category)}`;
  const waits = ticketWaits(state.spans, settings.now, null).elapsed;
  const took = resolutionSeconds(state, clock);
  const createdAt = meant.history.createdAt;
  const category = context.config.support.categories.find(one => one.name === state.category);
  lines.ticket_fact.push(
    `${w}\t${id}\t${both(createdAt)}\t${waits.requester}\t${waits.agent}\t${waits.onHold}\t${row.number}\t${state.replies}` +
      `\t${state.customerMessages}\t${state.reopenedAt.length}\t${state.status}\t${row.channel}\t${counted ? state.fcr : 'not_counted'}` +
      `\t${copyFlag(counted)}\t${copyFlag(category?.first_contact ?? true)}\t${copyFlag(row.started_by_us)}\t${whom}` +
      `\t${copyNumber(state.teammate)}\t${copyNumber(state.solvedBy)}\t${copyInstant(state.firstSolvedAt)}` +
      `\t${copyInstant(state.lastSolvedAt)}\t${copyLocal(wall(state.firstSolvedAt, local))}\t${copyLocal(wall(state.lastSolvedAt, local))}` +
      `\t${copyInstant(waitingSince(state))}\t${copyInstant(nextChange(state, context))}` +
      `\t${copyNumber(took.elapsed.first)}\t${copyNumber(took.elapsed.last)}\t${copyNumber(took.elapsed.active)}` +
      `\t${copyNumber(took.business?.first ?? null)}\t${copyNumber(took.business?.last ?? null)}\t${copyNumber(took.business?.active ?? null)}` +
      `\t${what}\t${copyText(state.feature)}\t${copyText(meant.language)}\t${copyText(account)}\n`,
  );
  for (const span of state.spans) {
    lines.ticket_span.push(
      `${w}\t${id}\t${both(span.from)}\t${span.status}\t${row.channel}\t${copyFlag(counted)}\t${whom}\t${copyNumber(span.teammate)}` +
        `\t${both(span.to)}\t${copyNumber(span.to === null ? null : span.to - span.from)}` +
        `\t${copyNumber(span.to === null ? null : clock.seconds(span.from, span.to))}\t${what}\t${copyText(account)}\n`,
    );
  }
  if (counted)
    for (const { at, delta } of changesOf(state)) {
      lines.ticket_change.push(
        `${w}\t${id}\t${both(at)}\t${delta}\t${row.channel}\t${whom}\t${copyNumber(state.teammate)}\t${what}\t${copyText(account)}\n`,
      );
    }
  for (const one of state.clocks) {
    const mate = one.to === null ? state.teammate : one.teammate;
    const business = one.to === null ? null : clock.seconds(one.from, one.to);
    lines.ticket_clock.push(
      `${w}\t${id}\t${both(one.from)}\t${one.kind}\t${row.channel}\t${copyFlag(counted)}\t${whom}\t${copyNumber(mate)}` +
        `\t${both(one.to)}\t${copyText(one.end)}\t${copyNumber(one.to === null ? null : one.to - one.from)}\t${copyNumber(business)}` +
        `\t${verdictCells(one, meant, state, context)}\t${what}\t${copyText(account)}` +
        `\t${calendarCells(context, mailboxId)}\n`,
    );
  }
  for (const tag of state.tags) lines.ticket_tag.push(`${w}\t${id}\t${copyText(tag)}\n`);
}

/** When it became unsolved, and when it was solved. */
function changesOf({ spans }: Pick<TicketState, 'spans'>): { at: number; delta: 1 | -1 }[] {
  const changes: { at: number; delta: 1 | -1 }[] = [];
  let unsolved = false;
  for (const { from, status } of spans) {
    const is = status !== 'solved' && status !== 'closed';
    if (is !== unsolved) changes.push({ at: from, delta: is ? 1 : -1 });
    unsolved = is;
  }
  return changes;
}

const wall = (at: number | null, local: (at: number) => number) => (at === null ? null : local(at));

function calendarCells(context: TicketContext, mailboxId: number | null): string {
  const { id, version } = context.calendarOf(mailboxId);
  return `${copyNumber(id)}\t${copyNumber(version)}`;
}

const NO_VERDICT = Array(9).fill('\\N').join('\t');

/** Policy, version, target, its time, used, due, warn, paused, verdict. */
function verdictCells(
  clock: TicketClock,
  { row, mailboxId, account }: MeantTicket,
  { severity, category }: TicketState,
  context: TicketContext,
): string {
  const ticket = { mailbox: mailboxId, severity, category, channel: row.channel, account };
  const policy = policyFor(context.policies, ticket, clock.from);
  const target = policy?.targets[clock.kind];
  if (policy === null || target === undefined) return NO_VERDICT;
  const own = context.policies.find(one => one.id === policy.id && one.version === policy.version)?.clock;
  const business = own ?? context.calendarOf(mailboxId).clock;
  const found = slaVerdict(clock, target, policy, business, context.settings.now);
  return (
    `${policy.id}\t${policy.version}\t${target.seconds}\t${copyFlag(target.business)}\t${Math.round(found.usedSeconds)}` +
    `\t${copyInstant(found.dueAt)}\t${copyInstant(found.warnAt)}\t${copyFlag(found.paused)}\t${found.verdict}`
  );
}

/** Since when the oldest question has waited; null: nobody waits. */
export function waitingSince({ clocks }: Pick<TicketState, 'clocks'>): number | null {
  return clocks.find(one => one.kind !== 'resolution' && one.to === null)?.from ?? null;
}

const HOUR = 3600;

/** When time alone will change what was worked out; looked at again an hour later at the earliest. */
function nextChange(state: TicketState, { settings }: TicketContext): number | null {
  if (!state.counted) return null;
  const { solveAfterSeconds, closeAfterSeconds, fcrSeconds, now } = settings;
  const since = state.spans.at(-1)?.from ?? now;
  const times: number[] = [];
  if (state.status === 'pending' && solveAfterSeconds !== null) times.push(since + solveAfterSeconds);
  if (state.status === 'solved' && closeAfterSeconds !== null && state.lastSolvedAt !== null)
    times.push(state.lastSolvedAt + closeAfterSeconds);
  if (state.fcr === 'pending' && state.firstSolvedAt !== null) times.push(state.firstSolvedAt + fcrSeconds);
  return times.length === 0 ? null : Math.min(...times.map(at => (at <= now ? now + HOUR : at)));
}
