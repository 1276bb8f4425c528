/** Tickets of another help desk's export into the store: all of them or none, each once however often the file comes. */
import { sql } from 'kysely';
import type { Config } from '../../../config.ts';
import { PulsoError } from '../../../errors.ts';
import { copyFlag, copyInstant, copyNumber, copyText, storable } from '../../../store/copy-text.ts';
import type { Store } from '../../../store/store.ts';
import { alone } from '../../alone.ts';
import { ADDRESS_COLUMNS, openAddressBook } from '../../import/address-book.ts';
import { keptSubject } from '../../import/message-rows.ts';
import { note } from '../../people/audit.ts';
import type { Hide } from '../../privacy/hidden-address.ts';
import { numbersOnly } from '../../privacy/numbers-only.ts';
import { holdWorkspace } from '../../workspace.ts';
import { say } from './errors.data.ts';
import type { HelpDesk } from './export-columns.data.ts';
import type { ReadExport } from './read-export.ts';
import type { ImportedTicket } from './read-ticket.ts';

const TICKET = [
  ...['workspace_id', 'ticket_id', 'number', 'requester_id', 'channel', 'started_by_us', 'subject'],
  ...['external_id', 'created_at', 'created_by'],
];
const EVENT = [
  ...['workspace_id', 'ticket_id', 'event_id', 'at', 'type', 'origin', 'by', 'public', 'acknowledgement'],
  ...['teammate_id', 'user_id', 'field', 'value'],
];

export interface Imported {
  made: number;
  known: number;
}

const externalId = (from: HelpDesk, id: string): string => storable(`${from}:${id}`);

/** Ids of the file whose tickets are there. */
export async function knownIds(
  db: Store['db'],
  workspaceId: number,
  from: HelpDesk,
  tickets: readonly ImportedTicket[],
): Promise<Set<string>> {
  const { rows } = await sql<{ external_id: string }>`
    select t.external_id from jsonb_array_elements_text(${JSON.stringify(tickets.map(one => externalId(from, one.id)))}::jsonb) as asked (id)
    join ticket t on t.workspace_id = ${workspaceId} and t.external_id = asked.id`.execute(db);
  return new Set(rows.map(row => row.external_id.slice(from.length + 1)));
}

const hidden = (requester: ImportedTicket['requester'], hide: Hide | null) =>
  requester === null || hide === null ? null : { email: hide(requester.email), name: '' };

/**
 * Facts follow when tickets are derived. `hide`: what people are known by where numbers only are kept; without it they are nobody there.
 * Throws PulsoError `bad-input` where the export has a problem, and nothing is
 * kept.
 */
export async function importExport(
  store: Store,
  workspaceId: number,
  userId: string | null,
  { from, read, config, hide }: { from: HelpDesk; read: ReadExport; config: Config; hide: Hide | null },
): Promise<Imported> {
  const [first] = read.problems;
  if (first !== undefined) {
    const { line, column, problem } = first;
    const nothing = column === null ? say.nothing(line, problem) : say.nothingIn(line, column, problem);
    const more = read.problems.length - 1;
    throw new PulsoError('bad-input', more === 0 ? nothing : say.andMore(nothing, more));
  }
  // Numbers of addresses are counted on from the last one, which reading mail does too.
  return alone(store, workspaceId, () =>
    store.transaction(async ({ db, copy }) => {
      await holdWorkspace(db, workspaceId);
      const known = await knownIds(db, workspaceId, from, read.tickets);
      const nobody = numbersOnly(config);
      const fresh = read.tickets
        .filter(one => !known.has(one.id))
        .map(one => (nobody ? { ...one, subject: null, requester: hidden(one.requester, hide) } : one));
      const book = await openAddressBook(db, workspaceId, hide);
      await book.lookUp(fresh.flatMap(one => one.requester ?? []));
      const { rows } = await sql<{ id: number; number: number }>`
        select coalesce(max(ticket_id), 0)::float8 as id, coalesce(max(number), 0)::float8 as number
        from ticket where workspace_id = ${workspaceId}`.execute(db);
      const last = { id: Number(rows[0]?.id ?? 0), number: Number(rows[0]?.number ?? 0) };
      const tickets: string[] = [];
      const events: string[] = [];
      for (const [i, one] of fresh.entries()) {
        const id = last.id + i + 1;
        const requester = one.requester === null ? null : book.idOf(one.requester);
        const subject = one.subject === null ? null : keptSubject(one.subject, config.subjects);
        tickets.push(
          `${workspaceId}\t${id}\t${last.number + i + 1}\t${copyNumber(requester)}\t${one.channel}\tf\t${copyText(subject)}` +
            `\t${copyText(externalId(from, one.id))}\t${copyInstant(one.createdAt)}\t${copyText(userId ?? from)}\n`,
        );
        for (const [n, event] of one.events.entries())
          events.push(
            `${workspaceId}\t${id}\t${n + 1}\t${copyInstant(event.at ?? one.createdAt)}\t${event.type}\timport\t${copyText(event.by ?? null)}` +
              `\t${copyFlag(event.public ?? null)}\t${copyFlag(event.acknowledgement ?? null)}\t${copyNumber(event.teammate_id ?? null)}` +
              `\t${copyText(userId)}\t${copyText(event.field ?? null)}\t${copyText(event.value ?? null)}\n`,
          );
      }
      await copy('address', ADDRESS_COLUMNS, book.takeLines());
      await copy('ticket', TICKET, tickets);
      await copy('ticket_event', EVENT, events);
      await sql`insert into dirty_ticket (workspace_id, ticket_id)
        select workspace_id, ticket_id from ticket where workspace_id = ${workspaceId} and ticket_id > ${last.id}
        on conflict do nothing`.execute(db);
      const detail = { from, made: fresh.length, known: known.size };
      await note(db, workspaceId, userId, 'tickets-imported', detail);
      return { made: fresh.length, known: known.size };
    }),
  );
}
