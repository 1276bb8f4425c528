/** Rows of the store put together to one ticket's history, as the rules read it (`derive/support`). */

import type { MeantCommand } from '../../derive/support/mail-commands.ts';
import type { TicketEvent, TicketHistory } from '../../derive/support/ticket.ts';
import { accountOf } from '../accounts.ts';
import type { StoredEvent, StoredMark, TicketChunk, TicketMail, TicketRow } from './load-tickets.ts';
import type { TicketContext } from './ticket-context.ts';
import { type RuledTicket, ruledBy } from './ticket-rules.ts';

/** What rules look at, of the mail that begins a ticket. */
export interface Beginnings {
  emailOf(addressId: number | null): string | null;
  subjectOf(messageId: number): string | null;
  labelsOf(messageId: number): string[];
  languageOf(ticketId: number): string | null;
}

export interface MeantTicket {
  row: TicketRow;
  history: TicketHistory;
  mailboxId: number | null;
  contactId: number | null;
  account: string | null;
  /** ISO 639; null: not known. */
  language: string | null;
  /** Its mail is there, and still what a customer began in a support mailbox. */
  isTicket: boolean;
  /** The messages it holds, oldest first. */
  mail: TicketMail[];
}

export function meantTicket(
  row: TicketRow,
  { mail, commands }: { mail: TicketMail[]; commands: readonly MeantCommand[] },
  chunk: Pick<TicketChunk, 'events' | 'marks'>,
  context: TicketContext,
  beginnings: Beginnings,
): MeantTicket {
  const mailboxId = row.conversation_mailbox_id ?? row.mailbox_id;
  const contactId = contactOf(row, mail);
  const address = beginnings.emailOf(contactId);
  const account = address === null ? null : accountOf(context.config, address);
  const events = chunk.events.get(row.ticket_id) ?? [];
  const mark = row.conversation_id === null ? undefined : chunk.marks.get(row.conversation_id);
  const createdAt = createdOf(row, mail);
  const rules = context.config.support.rules;
  const ruled = ruledBy(rules, {
    address: address ?? '',
    subject: (row.message_id === null ? row.subject : beginnings.subjectOf(row.message_id)) ?? '',
    labels: row.message_id === null ? [] : beginnings.labelsOf(row.message_id),
    mailbox: context.addressOf(mailboxId),
    account: account ?? '',
  });
  return {
    row,
    mailboxId,
    contactId,
    account,
    language: beginnings.languageOf(row.ticket_id),
    isTicket: isTicket(row, context),
    mail,
    history: {
      createdAt,
      startedBy: row.started_by_us ? 'agent' : 'customer',
      events: [
        ...mail.map(messageEvent),
        ...byRules(ruled, createdAt, context),
        ...(mark === undefined || row.split_from !== null ? [] : byMark(mark, context.settings.now)),
        ...commands.flatMap(one => ('event' in one ? one.event : [])),
        ...events.flatMap(storedEvent),
      ],
      severity: ruled.severity ?? context.config.support.default_severity,
      category: ruled.category,
    },
  };
}

/** Threads that were joined can begin earlier than they did when the ticket was made. */
function createdOf(row: TicketRow, mail: TicketMail[]): number {
  if (row.created_by !== null || row.started_by_us) return row.created;
  return mail.find(one => one.by === 'customer')?.at ?? row.created;
}

/** A split ticket is its first customer's; a ticket by hand is whose it was said to be. */
function contactOf(row: TicketRow, mail: TicketMail[]): number | null {
  if (row.split_from !== null) {
    const asker = mail.find(one => one.by === 'customer');
    if (asker !== undefined) return asker.author_id;
  }
  return row.requester_id ?? row.conversation_contact_id;
}

/** Made by hand, by a program or a file it always is one; otherwise as long as the settings and the mail say so. */
function isTicket(row: TicketRow, { supportMailboxes }: TicketContext): boolean {
  if (row.message_id === null || row.created_by !== null || row.split_from !== null) return true;
  if (row.conversation_mailbox_id === null) return false;
  return row.started_by === 'them' && supportMailboxes.has(row.conversation_mailbox_id);
}

const messageEvent = ({
  at,
  by,
  public: isPublic,
  acknowledgement,
  teammate_id,
}: TicketMail): TicketEvent => ({
  at,
  type: 'message',
  by,
  public: isPublic,
  acknowledgement,
  teammate: teammate_id,
});

function byRules(ruled: RuledTicket, at: number, context: TicketContext): TicketEvent[] {
  const events: TicketEvent[] = ruled.tags.map(tag => ({ at, type: 'tag', tag, on: true }));
  if (ruled.spam) events.push({ at, type: 'spam', on: true });
  if (ruled.assignee !== null)
    events.push({ at, type: 'assign', teammate: context.teammateNamed(ruled.assignee) });
  if (ruled.status !== null) events.push({ at, type: 'status', status: ruled.status });
  return events;
}

/** Over an archive, which ended before somebody said it, it counts at the end. */
function byMark({ assignee_id, changed, closed }: StoredMark, now: number): TicketEvent[] {
  const events: TicketEvent[] = [];
  const atMost = (at: number) => Math.min(Math.floor(at), now);
  if (assignee_id !== null) events.push({ at: atMost(changed), type: 'assign', teammate: assignee_id });
  if (closed !== null) events.push({ at: atMost(closed), type: 'status', status: 'solved' });
  return events;
}

/** Notes and splits change no state. */
export function storedEvent(event: StoredEvent): TicketEvent[] {
  const at = Math.floor(event.at);
  switch (event.type) {
    case 'message':
      return [
        {
          at,
          type: 'message',
          by: event.by ?? 'agent',
          public: event.public ?? true,
          acknowledgement: event.acknowledgement ?? false,
          teammate: event.teammate_id,
        },
      ];
    case 'status':
      return [{ at, type: 'status', status: event.value as 'open', teammate: event.teammate_id }];
    case 'assign':
      return [{ at, type: 'assign', teammate: event.teammate_id }];
    case 'set':
      return [{ at, type: 'set', field: event.field as 'severity', value: event.value }];
    case 'tag':
      return [{ at, type: 'tag', tag: event.value ?? '', on: event.field !== 'off' }];
    case 'merged_in':
      return [{ at, type: 'merged_in', openSince: event.value === null ? null : Number(event.value) }];
    case 'merged_away':
      return [{ at, type: 'merged_away' }];
    case 'spam':
      return [{ at, type: 'spam', on: event.field !== 'off' }];
    case 'note':
    case 'split':
      return [];
  }
}
