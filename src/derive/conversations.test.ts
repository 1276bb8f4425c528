import { describe, expect, test } from 'vitest';
import { conversationsOf } from './conversations.ts';
import type { Conversation, ThreadMessage } from './thread.ts';

const DAY = 86_400;
const settings = { idleSeconds: 14 * DAY };
const [ME, COLLEAGUE, ANA, BEN, VENDOR, LIST] = [1, 2, 11, 12, 13, 14] as const;

let ids = 0;
function message(sentAt: number, given: Partial<ThreadMessage>): ThreadMessage {
  return {
    id: ++ids,
    sentAt,
    direction: 'inbound',
    kind: 'human',
    prefix: 'none',
    acknowledgement: false,
    author: ANA,
    credit: null,
    externalRecipients: [],
    ...given,
  };
}
const from = (author: number, sentAt: number, more: Partial<ThreadMessage> = {}) =>
  message(sentAt, { author, ...more });
const to = (recipients: number[], sentAt: number, more: Partial<ThreadMessage> = {}) =>
  message(sentAt, { direction: 'outbound', author: ME, credit: ME, externalRecipients: recipients, ...more });
const inside = (sentAt: number) => message(sentAt, { direction: 'internal', author: COLLEAGUE });

function only(messages: ThreadMessage[]): Conversation {
  const found = conversationsOf(messages, settings);
  expect(found).toHaveLength(1);
  return found[0] as Conversation;
}
/** Our clocks as [asked, answered]; `their` clocks likewise. */
const clocks = (conversation: Conversation, side: 'us' | 'them') =>
  conversation.clocks
    .filter(clock => clock.waitsFor === side)
    .map(clock => [clock.askedAt, clock.answeredAt]);

describe('our clocks', () => {
  test('later questions do not restart the clock', () => {
    const found = only([from(ANA, 0), from(ANA, 50), to([ANA], 100)]);
    expect(clocks(found, 'us')).toEqual([[0, 100]]);
    expect(found.clocks[0]).toMatchObject({ first: true, asker: ANA, answerer: ME });
    expect(found.state).toBe('awaiting_them');
    expect(found.waitingSince).toBe(100);
  });

  test('every reply after the first has its own clock', () => {
    const found = only([from(ANA, 0), to([ANA], 100), from(ANA, 200), to([ANA], 500)]);
    expect(clocks(found, 'us')).toEqual([
      [0, 100],
      [200, 500],
    ]);
    expect(found.clocks.filter(clock => clock.waitsFor === 'us').map(clock => clock.first)).toEqual([
      true,
      false,
    ]);
  });

  test('a second message of ours answers nothing', () => {
    expect(clocks(only([from(ANA, 0), to([ANA], 100), to([ANA], 150)]), 'us')).toEqual([[0, 100]]);
  });

  test('agent-started: the first clock opens with the customer’s first answer', () => {
    const found = only([to([ANA], 0), from(ANA, 100), to([ANA], 300)]);
    expect(found.startedBy).toBe('us');
    expect(clocks(found, 'us')).toEqual([[100, 300]]);
    expect(found.clocks.find(clock => clock.waitsFor === 'us')?.first).toBe(true);
  });

  test('internal messages neither open nor close a clock', () => {
    const found = only([inside(0), from(ANA, 10), inside(20), to([ANA], 30)]);
    expect(clocks(found, 'us')).toEqual([[10, 30]]);
    expect(found.startedBy).toBe('them');
  });

  test.each(['bounce', 'auto-reply', 'calendar', 'bulk', 'notification'] as const)(
    '%s opens and closes nothing',
    kind => {
      const opened = only([from(ANA, 0, { kind })]);
      expect([opened.clocks, opened.state, opened.startedBy]).toEqual([[], 'none', 'automatic']);
      expect(only([from(ANA, 0), to([ANA], 10, { kind })]).state).toBe('awaiting_us');
      expect(only([to([ANA], 0), from(ANA, 10, { kind })]).state).toBe('awaiting_them');
    },
  );

  test('a reply to the list answers the person who wrote there', () => {
    const found = only([from(ANA, 0, { externalRecipients: [LIST] }), to([LIST], 90)]);
    expect(clocks(found, 'us')).toEqual([[0, 90]]);
  });

  test('another external participant may be the one who gets the answer', () => {
    const found = only([from(ANA, 0, { externalRecipients: [BEN] }), to([BEN], 90)]);
    expect(clocks(found, 'us')).toEqual([[0, 90]]);
  });

  test('a reply without a provable author has no credit', () => {
    expect(only([from(ANA, 0), to([ANA], 9, { credit: null })]).clocks[0]?.answerer).toBeNull();
  });
});

describe('forwards', () => {
  test('a forward closes no clock', () => {
    const found = only([from(ANA, 0), to([VENDOR], 10, { prefix: 'forward' }), to([ANA], 20)]);
    expect(clocks(found, 'us')).toEqual([[0, 20]]);
    expect(found.forwards).toHaveLength(1);
    expect(clocks(found, 'them')).toEqual([[20, null]]);
  });

  test('without a prefix, only new recipients make a forward', () => {
    const found = only([from(ANA, 0), to([VENDOR], 10)]);
    expect(found).toMatchObject({ state: 'awaiting_us', waitingSince: 0 });
    expect(found.forwards).toHaveLength(1);
  });

  test('a known recipient among new ones makes a reply', () => {
    expect(clocks(only([from(ANA, 0), to([VENDOR, ANA], 10)]), 'us')).toEqual([[0, 10]]);
  });

  test('a forward prefix answers all the same when the asker gets it', () => {
    const found = only([from(ANA, 0), to([ANA, VENDOR], 10, { prefix: 'forward' })]);
    expect(clocks(found, 'us')).toEqual([[0, 10]]);
    expect(found.forwards).toEqual([]);
  });

  test('a forward that begins a conversation waits for nobody', () => {
    const found = only([to([VENDOR], 0, { prefix: 'forward' })]);
    expect(found).toMatchObject({ startedBy: 'us', state: 'closed', clocks: [], waitingSince: null });
  });

  test('what a customer forwards to us is a question', () => {
    expect(only([from(ANA, 0, { prefix: 'forward' })]).state).toBe('awaiting_us');
  });
});

describe('thanks', () => {
  const thanks = { acknowledgement: true };
  test('alone it opens no clock', () => {
    const found = only([from(ANA, 0), to([ANA], 10), from(ANA, 20, thanks)]);
    expect(found).toMatchObject({ state: 'closed', waitingSince: null });
    expect(clocks(found, 'them')).toEqual([[10, 20]]);
    expect(clocks(found, 'us')).toEqual([[0, 10]]);
  });

  test('it ends an open question without a reply', () => {
    const found = only([from(ANA, 0), from(ANA, 20, thanks)]);
    expect(found.state).toBe('closed');
    expect(found.clocks).toMatchObject([{ answer: null, answeredAt: null, closedAt: 20 }]);
  });

  test('a question after it opens the next clock, which is not the first', () => {
    const found = only([from(ANA, 0), from(ANA, 20, thanks), from(ANA, 30), to([ANA], 40)]);
    expect(clocks(found, 'us')).toEqual([
      [0, null],
      [30, 40],
    ]);
    expect(found.clocks.map(clock => clock.first)).toEqual([true, false, true]);
  });

  test('ours answers them and asks nothing', () => {
    const found = only([from(ANA, 0), to([ANA], 10, thanks)]);
    expect(found.state).toBe('closed');
    expect(clocks(found, 'us')).toEqual([[0, 10]]);
  });
});

describe('pieces of a thread', () => {
  test('a gap of exactly the idle limit continues, a second more begins anew', () => {
    expect(conversationsOf([from(ANA, 0), from(ANA, 14 * DAY)], settings)).toHaveLength(1);
    const two = conversationsOf([from(ANA, 0), from(ANA, 14 * DAY + 1)], settings);
    expect(two.map(piece => piece.continued)).toEqual([false, true]);
    expect(two.map(piece => piece.state)).toEqual(['awaiting_us', 'awaiting_us']);
  });

  test('a message of any kind keeps the conversation together', () => {
    const found = only([from(ANA, 0), from(ANA, 10 * DAY, { kind: 'auto-reply' }), to([ANA], 20 * DAY)]);
    expect(clocks(found, 'us')).toEqual([[0, 20 * DAY]]);
  });

  test('internal talk is a conversation that waits for nobody', () => {
    expect(only([inside(0), inside(10)])).toMatchObject({
      startedBy: 'internal',
      state: 'none',
      humanMessages: 2,
    });
  });

  test('a thread without messages has no conversations', () => {
    expect(conversationsOf([], settings)).toEqual([]);
  });
});

describe('closed by a person', () => {
  const closing = (id: number, at: number) => ({ ...settings, closings: new Map([[id, at]]) });

  test('ends the wait without a reply, by whichever of its messages it is named', () => {
    const [first, second] = [from(ANA, 0), from(ANA, 50)];
    const [found] = conversationsOf([first, second], closing(second.id, 80));
    expect(found).toMatchObject({ state: 'closed', waitingSince: null });
    expect(found?.clocks).toMatchObject([{ askedAt: 0, answer: null, closedAt: 80 }]);
  });

  test('who asks again waits again', () => {
    const first = from(ANA, 0);
    const [found] = conversationsOf([first, from(ANA, 200)], closing(first.id, 100));
    expect(found).toMatchObject({ state: 'awaiting_us', waitingSince: 200 });
    expect(found?.clocks.map(clock => clock.closedAt)).toEqual([100, null]);
  });

  test('an answer that came before stays one', () => {
    const first = from(ANA, 0);
    const [found] = conversationsOf([first, to([ANA], 50)], closing(first.id, 100));
    expect(found?.clocks[0]).toMatchObject({ answeredAt: 50, closedAt: null });
    expect(found?.state).toBe('closed');
  });

  test('another conversation of the thread is not closed with it', () => {
    const first = from(ANA, 0);
    const found = conversationsOf([first, from(ANA, 40 * DAY)], closing(first.id, 100));
    expect(found.map(one => one.state)).toEqual(['closed', 'awaiting_us']);
  });
});
