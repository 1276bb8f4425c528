/** One ticket: all that happened to it, its statuses and its clocks, as the rules see them. */
import { sql } from 'kysely';
import { PulsoError } from '../../errors.ts';
import type { Store } from '../../store/store.ts';
import type { AppContext } from '../context.ts';
import { showsPeople } from '../rights.ts';
import type { Acting } from './acting.ts';
import { commandLine } from './command-lines.ts';
import { say } from './errors.data.ts';
import { type TicketLine, ticketLines } from './list-tickets.ts';
import { loadTickets } from './load-tickets.ts';
import { commandsByTicket } from './mail-commands.ts';
import { mailNotes } from './mail-notes.ts';
import { assertTicket } from './ticket-sight.ts';
import { mailByTicket } from './whose-mail.ts';

export interface HistoryLine {
  at: string;
  /** As in `derive/support/ticket.ts`, and `note`, `split`, and `refused`: a command in a mail that did nothing, its word, and why (`field`). */
  type: string;
  /** `mail`: a message of the conversation; `command`: one at the top of an internal mail; else who made the event. */
  origin: string;
  by: string | null;
  public: boolean | null;
  acknowledgement: boolean | null;
  teammate: { id: number; name: string } | null;
  /** Who did it, where it was a person or a program of theirs. */
  user: string | null;
  field: string | null;
  value: string | null;
  /** The other ticket of a merge or a split. */
  ticket_id: number | null;
  message_id: number | null;
  /** To take what comes from here on out of the ticket. */
  event_id: number | null;
  /** Where to open it. */
  link: { gmail: string; message_id: string } | null;
}
export interface SpanLine {
  status: string;
  from: string;
  to: string | null;
  teammate: { id: number; name: string } | null;
  elapsed_seconds: number | null;
  business_seconds: number | null;
}
export interface ClockLine {
  kind: string;
  from: string;
  to: string | null;
  end: string | null;
  elapsed_seconds: number | null;
  business_seconds: number | null;
  policy: string | null;
  policy_version: number | null;
  target_seconds: number | null;
  target_business: boolean | null;
  used_seconds: number | null;
  due_at: string | null;
  warn_at: string | null;
  paused: boolean | null;
  verdict: string | null;
}
export interface TicketPage extends TicketLine {
  external_id: string | null;
  split_from: number | null;
  merged_into: number | null;
  history: HistoryLine[];
  spans: SpanLine[];
  clocks: ClockLine[];
}

/** Throws PulsoError `not-found`, also for what the person may not see. */
export async function ticketPage(
  context: Pick<AppContext, 'store' | 'secrets'>,
  acting: Acting,
  ticketId: number,
): Promise<TicketPage> {
  const { db } = context.store;
  await assertTicket(acting.asking, ticketId);
  const { workspaceId } = acting;
  const people = showsPeople(acting.asking.view);
  const line = (await ticketLines(db, workspaceId, [ticketId], people)).get(ticketId);
  const row = await db
    .selectFrom('ticket')
    .select(['external_id', 'split_from'])
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', '=', ticketId)
    .executeTakeFirst();
  if (line === undefined || row === undefined) throw new PulsoError('not-found', say.noTicket);
  const nameOf = people ? await teammateNames(db, workspaceId) : () => null;
  const chunk = await loadTickets(db, workspaceId, [ticketId]);
  return {
    ...line,
    ...row,
    merged_into: chunk.merged.get(ticketId)?.into ?? null,
    history: await historyOf(context, acting, ticketId, chunk, nameOf),
    spans: await spansOf(db, workspaceId, ticketId, nameOf),
    clocks: await clocksOf(db, workspaceId, ticketId),
  };
}

type NameOf = (id: number | null) => { id: number; name: string } | null;

async function teammateNames(db: Store['db'], workspaceId: number): Promise<NameOf> {
  const rows = await db
    .selectFrom('teammate')
    .select(['teammate_id', 'name'])
    .where('workspace_id', '=', workspaceId)
    .execute();
  const names = new Map(rows.map(row => [row.teammate_id, row.name]));
  return id => {
    const name = id === null ? undefined : names.get(Number(id));
    return name === undefined ? null : { id: Number(id), name };
  };
}

const instant = (seconds: number): string => new Date(seconds * 1000).toISOString();

async function historyOf(
  context: Pick<AppContext, 'store' | 'secrets'>,
  { workspaceId, asking: { config } }: Acting,
  ticketId: number,
  chunk: Awaited<ReturnType<typeof loadTickets>>,
  nameOf: NameOf,
): Promise<HistoryLine[]> {
  const { db } = context.store;
  const byTicket = mailByTicket(chunk);
  const mail = byTicket.get(ticketId) ?? [];
  const { rows } = await sql<{ message_id: number; rfc_id: string }>`
    select message_id, rfc_id from message where workspace_id = ${workspaceId}
      and message_id = any(${`{${mail.map(one => one.message_id).join(',')}}`}::bigint[])`.execute(db);
  const places = new Map(rows.map(one => [one.message_id, one.rfc_id]));
  const none = {
    user: null,
    field: null,
    value: null,
    ticket_id: null,
    message_id: null,
    event_id: null,
    link: null,
  };
  const said: [number, HistoryLine][] = mail.map(one => {
    const rfc = places.get(one.message_id) ?? '';
    return [
      one.at,
      {
        ...none,
        at: instant(one.at),
        type: 'message',
        origin: 'mail',
        by: one.by,
        public: one.public,
        acknowledgement: one.acknowledgement,
        teammate: nameOf(one.teammate_id),
        message_id: one.message_id,
        link: {
          gmail: `https://mail.google.com/mail/#search/${encodeURIComponent(`rfc822msgid:${rfc}`)}`,
          message_id: rfc,
        },
      },
    ];
  });
  const events = chunk.events.get(ticketId) ?? [];
  const users = await userNames(
    db,
    events.flatMap(event => event.user_id ?? []),
  );
  const done: [number, HistoryLine][] = events.map(event => [
    event.at,
    {
      ...none,
      at: instant(event.at),
      type: event.type,
      origin: event.origin,
      by: event.by,
      public: event.public,
      acknowledgement: event.acknowledgement,
      teammate: nameOf(event.teammate_id),
      user: event.user_id === null ? null : (users.get(event.user_id) ?? null),
      field: event.field,
      value: event.value,
      ticket_id: event.other_ticket_id,
      event_id: event.event_id,
    },
  ]);
  const commands = (await commandsByTicket(db, workspaceId, config, chunk, byTicket)).get(ticketId) ?? [];
  const notes = await mailNotes(context, workspaceId, commands);
  const asked: [number, HistoryLine][] = commands.map(command => {
    const { teammate, ...line } = commandLine(command, notes.get(command.message) ?? null);
    return [
      command.at,
      {
        ...none,
        ...line,
        at: instant(command.at),
        origin: 'command',
        by: null,
        public: null,
        acknowledgement: null,
        teammate: nameOf(teammate),
        user: nameOf(command.teammate)?.name ?? null,
        message_id: command.message,
      },
    ];
  });
  return [...said, ...asked, ...done].toSorted(([a], [b]) => a - b).map(([, line]) => line);
}

/** Who has an account here; the tables of the sign-in library are not there before anybody signed up. */
async function userNames(db: Store['db'], ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows: there } = await sql<{
    yes: boolean;
  }>`select to_regclass('auth_user') is not null as yes`.execute(db);
  if (there[0]?.yes !== true) return new Map();
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from auth_user where id in (${sql.join(ids)})`.execute(db);
  return new Map(rows.map(row => [row.id, row.name]));
}

async function spansOf(
  db: Store['db'],
  workspaceId: number,
  ticketId: number,
  nameOf: NameOf,
): Promise<SpanLine[]> {
  const rows = await db
    .selectFrom('ticket_span')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', '=', ticketId)
    .orderBy('from_at')
    .execute();
  return rows.map(row => ({
    status: row.status,
    from: row.from_at.toISOString(),
    to: row.to_at?.toISOString() ?? null,
    teammate: nameOf(row.teammate_id),
    elapsed_seconds: row.elapsed_seconds,
    business_seconds: row.business_seconds,
  }));
}

async function clocksOf(db: Store['db'], workspaceId: number, ticketId: number): Promise<ClockLine[]> {
  const { rows } = await sql<
    Record<string, unknown> & {
      opened_at: Date;
      ended_at: Date | null;
      due_at: Date | null;
      warn_at: Date | null;
    }
  >`
    select c.*, s.name as policy from ticket_clock c
    left join sla_policy s on s.workspace_id = c.workspace_id and s.policy_id = c.policy_id and s.version = c.policy_version
    where c.workspace_id = ${workspaceId} and c.ticket_id = ${ticketId} order by c.opened_at, c.kind`.execute(
    db,
  );
  const of = <K extends keyof ClockLine>(row: Record<string, unknown>, name: K) => row[name] as ClockLine[K];
  return rows.map(row => ({
    kind: of(row, 'kind'),
    from: row.opened_at.toISOString(),
    to: row.ended_at?.toISOString() ?? null,
    end: row.ended_by as string | null,
    elapsed_seconds: of(row, 'elapsed_seconds'),
    business_seconds: of(row, 'business_seconds'),
    policy: of(row, 'policy'),
    policy_version: of(row, 'policy_version'),
    target_seconds: of(row, 'target_seconds'),
    target_business: of(row, 'target_business'),
    used_seconds: of(row, 'used_seconds'),
    due_at: row.due_at?.toISOString() ?? null,
    warn_at: row.warn_at?.toISOString() ?? null,
    paused: of(row, 'paused'),
    verdict: of(row, 'verdict'),
  }));
}
