/** Which ticket each message of a conversation belongs to: tickets split and merge, mail stays where it is. */
import type { TicketChunk, TicketMail, TicketRow } from './load-tickets.ts';

/**
 * Messages by ticket, oldest first. A conversation is its first ticket's up to where another was split from it. What comes after a ticket
 * was merged away is the other one's; what came before stays where it was.
 */
export function mailByTicket(chunk: TicketChunk): Map<number, TicketMail[]> {
  const byConversation = Map.groupBy([...chunk.tickets, ...chunk.around], ticket => ticket.conversation_id);
  const found = new Map<number, TicketMail[]>();
  const give = (ticketId: number, message: TicketMail) => {
    const list = found.get(ticketId);
    if (list === undefined) found.set(ticketId, [message]);
    else list.push(message);
  };
  for (const [conversation, mail] of chunk.mail) {
    const here = byConversation.get(conversation) ?? [];
    const begins = new Map(
      here.flatMap(one =>
        one.split_from === null || one.message_id === null ? [] : [[one.message_id, one]],
      ),
    );
    let owner = firstOf(here, chunk.merged);
    for (const message of mail) {
      owner = begins.get(message.message_id) ?? owner;
      if (owner !== null) give(holderAt(owner.ticket_id, message.at, chunk.merged), message);
    }
  }
  // Of several conversations, merged into one ticket.
  for (const list of found.values()) list.sort((a, b) => a.at - b.at || a.message_id - b.message_id);
  return found;
}

/** Of several that turned out to be one conversation: the oldest that was not merged away. */
function firstOf(here: TicketRow[], merged: TicketChunk['merged']): TicketRow | null {
  const whole = here.filter(one => one.split_from === null);
  const [first] = whole.toSorted(
    (a, b) =>
      Number(merged.has(a.ticket_id)) - Number(merged.has(b.ticket_id)) ||
      a.created - b.created ||
      a.ticket_id - b.ticket_id,
  );
  return first ?? null;
}

/** Whose it is then, by merging. */
export function holderAt(ticketId: number, at: number, merged: TicketChunk['merged']): number {
  const seen = new Set<number>();
  let holder = ticketId;
  for (let next = merged.get(holder); next !== undefined && next.at <= at; next = merged.get(holder)) {
    // Two that were merged into each other at the same moment would never end.
    if (seen.has(holder)) return ticketId;
    seen.add(holder);
    holder = next.into;
  }
  return holder;
}
