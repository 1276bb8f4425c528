/** Commands in internal mail, put with the tickets they are about. Worked out each time, as what rules and the mail itself say. */
import { sql } from 'kysely';
import type { Config } from '../../config.ts';
import {
  type CommandMail,
  type CommandSettings,
  calledSo,
  type MeantCommand,
  meantCommands,
} from '../../derive/support/mail-commands.ts';
import type { Store } from '../../store/store.ts';
import type { TicketChunk, TicketMail } from './load-tickets.ts';
import { holderAt } from './whose-mail.ts';

type Db = Store['db'];

/** An internal mail of a thread, with what it asks for. */
export interface StoredCommands extends CommandMail {
  thread: number;
}

const list = (ids: Iterable<number>) => `{${[...ids].join(',')}}`;

/** Oldest first. Direction says who is inside (METRICS §2); nothing of people from outside comes along. */
export async function loadCommands(
  db: Db,
  workspaceId: number,
  threads: Set<number>,
): Promise<StoredCommands[]> {
  if (threads.size === 0) return [];
  // Most workspaces have none: then facts need not be looked through.
  const any = await db
    .selectFrom('message_command')
    .select('message_id')
    .where('workspace_id', '=', workspaceId)
    .limit(1)
    .execute();
  if (any.length === 0) return [];
  const { rows } = await sql<StoredCommands>`
    select f.message_id as message, f.thread_id as thread, extract(epoch from f.sent_at)::float8 as at, f.teammate_id as teammate,
      c.sent, c.checked_by as "checkedBy", c.commands as lines
    from message_fact f
    join message_command c on c.workspace_id = f.workspace_id and c.message_id = f.message_id
    where f.workspace_id = ${workspaceId} and f.thread_id = any(${list(threads)}::bigint[])
      and f.direction = 'internal' and f.kind = 'human'
    order by f.sent_at, f.message_id`.execute(db);
  return rows;
}

/** By ticket, oldest first: what each command means under these settings. */
export async function commandsByTicket(
  db: Db,
  workspaceId: number,
  { support }: Pick<Config, 'support'>,
  chunk: TicketChunk,
  mail: ReadonlyMap<number, TicketMail[]>,
): Promise<Map<number, MeantCommand[]>> {
  const found = new Map<number, MeantCommand[]>();
  if (!support.commands || chunk.commands.length === 0) return found;
  const settings: CommandSettings = {
    severities: support.severities,
    categories: support.categories.map(one => one.name),
    features: support.features,
    believed: support.commands_checked_by,
    teammateCalled: await teammates(db, workspaceId, chunk.commands),
  };
  const ticketOf = new Map(
    [...mail].flatMap(([ticket, messages]) => messages.map(one => [one.message_id, ticket] as const)),
  );
  for (const one of chunk.commands) {
    const ticket = ticketOf.get(one.message) ?? lastBefore(one, chunk);
    if (ticket === null) continue;
    found.set(ticket, [...(found.get(ticket) ?? []), ...meantCommands(one, settings)]);
  }
  return found;
}

/** After a long silence a thread is another conversation, which may be no ticket: its last one is meant. */
function lastBefore({ thread, at }: StoredCommands, { tickets, around, merged }: TicketChunk): number | null {
  const last = [...tickets, ...around]
    .filter(one => one.thread_id === thread && one.created <= at)
    .toSorted((a, b) => b.created - a.created || b.ticket_id - a.ticket_id)[0];
  return last === undefined ? null : holderAt(last.ticket_id, at, merged);
}

async function teammates(
  db: Db,
  workspaceId: number,
  mails: readonly StoredCommands[],
): Promise<CommandSettings['teammateCalled']> {
  const values = new Set(
    mails.flatMap(mail => mail.lines.flatMap(one => (one.command === 'assign' ? (one.value ?? []) : []))),
  );
  if (values.size === 0) return () => null;
  const mates = await db
    .selectFrom('teammate')
    .select(['teammate_id', 'name'])
    .where('workspace_id', '=', workspaceId)
    .execute();
  const { rows } = await sql<{ email: string; teammate_id: number }>`
    select email, teammate_id from address where workspace_id = ${workspaceId} and internal and teammate_id is not null
      and email in (select lower(v) from jsonb_array_elements_text(${JSON.stringify([...values])}::jsonb) as v)`.execute(
    db,
  );
  const byEmail = new Map(rows.map(row => [row.email, row.teammate_id]));
  return value => byEmail.get(value.toLowerCase()) ?? calledSo(value, mates)?.teammate_id ?? null;
}
