/** One thread's messages in, its conversations out. METRICS §1 "conversation", §4. */
import { clocksOf } from './clocks.ts';
import type { Conversation, Starter, ThreadMessage, ThreadSettings } from './thread.ts';

/**
 * The conversations of one thread, oldest first; every message is in exactly one. Pure: the order of the input does not
 * matter, ties in time go by id. A gap between two neighbouring messages (of any kind) strictly longer than
 * `idleSeconds` starts a new conversation; the one before keeps the state that its own last messages give it.
 */
export function conversationsOf(messages: ThreadMessage[], settings: ThreadSettings): Conversation[] {
  const sorted = messages.toSorted((a, b) => a.sentAt - b.sentAt || a.id - b.id);
  return pieces(sorted, settings.idleSeconds).map((piece, index) =>
    conversationOf(piece, index > 0, closedAt(piece, settings)),
  );
}

function pieces(sorted: ThreadMessage[], idleSeconds: number): ThreadMessage[][] {
  const found: ThreadMessage[][] = [];
  let piece: ThreadMessage[] = [];
  for (const message of sorted) {
    const last = piece.at(-1);
    if (last === undefined || message.sentAt - last.sentAt > idleSeconds) {
      piece = [];
      found.push(piece);
    }
    piece.push(message);
  }
  return found;
}

/** The latest time at which a person closed it; null where nobody did. */
function closedAt(piece: ThreadMessage[], { closings }: ThreadSettings): number | null {
  if (closings === undefined || closings.size === 0) return null;
  const times = piece.flatMap(message => closings.get(message.id) ?? []);
  return times.length === 0 ? null : Math.max(...times);
}

function conversationOf(messages: ThreadMessage[], continued: boolean, closed: number | null): Conversation {
  const human = messages.filter(message => message.kind === 'human');
  const { clocks, forwards } = clocksOf(messages, closed);
  const open = clocks.find(clock => clock.answeredAt === null && clock.closedAt === null);
  const outside = human.some(message => message.direction !== 'internal');
  return {
    messages: messages.map(message => message.id),
    startedAt: messages[0]?.sentAt ?? 0,
    endedAt: messages.at(-1)?.sentAt ?? 0,
    startedBy: starterOf(human),
    // At most one clock is open: every question and every answer ends the other side's wait.
    state: open !== undefined ? `awaiting_${open.waitsFor}` : outside ? 'closed' : 'none',
    waitingSince: open?.askedAt ?? null,
    continued,
    clocks,
    forwards,
    humanMessages: human.length,
  };
}

function starterOf(human: ThreadMessage[]): Starter {
  const first = human.find(message => message.direction !== 'internal');
  if (first !== undefined) return first.direction === 'inbound' ? 'them' : 'us';
  return human.length > 0 ? 'internal' : 'automatic';
}
