/** The clocks of one conversation: who waits for whom, since when, and until when. METRICS §4. */
import type { Clock, ThreadMessage } from './thread.ts';

type Side = Clock['waitsFor'];

/**
 * The clocks in the order in which they opened, and the ids of the forwards. `messages` is one conversation, oldest
 * first. Clocks of one side never overlap, and at most one clock of both is open at the end. `closed`: epoch seconds at which a
 * person closed it; who asks later waits again.
 */
export function clocksOf(
  messages: ThreadMessage[],
  closed: number | null = null,
): { clocks: Clock[]; forwards: number[] } {
  const clocks: Clock[] = [];
  const forwards: number[] = [];
  const open: Record<Side, Clock | null> = { us: null, them: null };
  const seen: Record<Side, boolean> = { us: false, them: false };
  /** External authors and recipients so far, of messages of every kind: a list's address takes part as a person does. */
  const participants = new Set<number>();

  function take(message: ThreadMessage): void {
    if (message.kind !== 'human' || message.direction === 'internal') return;
    if (message.direction === 'outbound' && isForward(message, open.us, participants)) {
      forwards.push(message.id);
      return;
    }
    const [asks, answers]: [Side, Side] = message.direction === 'inbound' ? ['us', 'them'] : ['them', 'us'];
    answer(answers, message);
    if (message.acknowledgement) dismiss(asks, message);
    else ask(asks, message);
  }

  function answer(side: Side, message: ThreadMessage): void {
    const clock = open[side];
    if (clock === null) return;
    clock.answer = message.id;
    clock.answerer = message.direction === 'outbound' ? message.credit : message.author;
    clock.answeredAt = message.sentAt;
    open[side] = null;
  }

  /** "Thanks" alone: whoever asked no longer waits, and nobody answered. */
  function dismiss(side: Side, message: ThreadMessage): void {
    const clock = open[side];
    if (clock !== null) clock.closedAt = message.sentAt;
    open[side] = null;
  }

  function ask(side: Side, message: ThreadMessage): void {
    if (open[side] !== null) return;
    const clock: Clock = {
      waitsFor: side,
      question: message.id,
      asker: message.author,
      askedAt: message.sentAt,
      answer: null,
      answerer: null,
      answeredAt: null,
      first: !seen[side],
      closedAt: null,
    };
    seen[side] = true;
    open[side] = clock;
    clocks.push(clock);
  }

  /** Closing ends what waits, and adds no reply (METRICS §4). */
  function close(at: number): void {
    for (const side of ['us', 'them'] as const) {
      const clock = open[side];
      if (clock !== null) clock.closedAt = at;
      open[side] = null;
    }
  }

  let closing = closed;
  for (const message of messages) {
    if (closing !== null && message.sentAt > closing) {
      close(closing);
      closing = null;
    }
    take(message);
    if (message.direction === 'inbound') participants.add(message.author);
    for (const recipient of message.externalRecipients) participants.add(recipient);
  }
  if (closing !== null) close(closing);
  return { clocks, forwards };
}

/**
 * Did an outbound message go to somebody else than those who talk here? With a forward prefix: yes, unless the asker of
 * the open question is among the recipients. Without: when every external recipient is new to a conversation that has
 * external participants already.
 */
function isForward(message: ThreadMessage, question: Clock | null, participants: Set<number>): boolean {
  const recipients = message.externalRecipients;
  if (message.prefix === 'forward') return question === null || !recipients.includes(question.asker);
  return participants.size > 0 && !recipients.some(recipient => participants.has(recipient));
}
