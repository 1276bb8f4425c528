import { expect, test } from 'vitest';
import type { HistoryLine } from '../../api/tickets.ts';
import { historyWords, splitAt } from './history-words.ts';
import { TICKETS_WORDS } from './words.data.ts';

const line = (given: Partial<HistoryLine>): HistoryLine => ({
  ...{ at: '2026-03-02T10:00:00Z', type: 'message', origin: 'mail', by: null, public: null },
  ...{ acknowledgement: null, teammate: null, user: null, field: null, value: null },
  ...{ ticket_id: null, message_id: null, event_id: null, link: null },
  ...given,
});

test.each([
  [{ by: 'customer', public: true }, 'The customer wrote'],
  [{ by: 'agent', public: true }, 'We answered'],
  [{ by: 'agent', public: false }, 'Between ourselves'],
  [{ by: 'machine', public: false }, 'Automatic mail'],
  [{ type: 'status', value: 'on_hold' }, 'Status set to On hold'],
  [{ type: 'assign' }, 'Assigned to nobody'],
  [{ type: 'assign', teammate: { id: 1, name: 'Ben' } }, 'Assigned to Ben'],
  [{ type: 'set', field: 'severity', value: 'high' }, 'Severity set to high'],
  [{ type: 'set', field: 'category' }, 'Category taken away'],
  [{ type: 'tag', value: 'vip' }, 'Tagged “vip”'],
  [{ type: 'tag', value: 'vip', field: 'off' }, 'Tag “vip” taken away'],
  [{ type: 'spam', field: 'on' }, 'Marked as spam'],
  [{ type: 'spam', field: 'off' }, 'Taken back from spam'],
  [{ type: 'note', origin: 'command' }, 'Note by mail; its text is not kept'],
  [{ type: 'note', origin: 'command', value: 'x' }, 'Note'],
  [{ type: 'refused', field: 'word', value: 'sovled' }, 'Command not understood: #sovled'],
  [{ type: 'refused', field: 'unproven', value: 'solved' }, 'Command not done: #solved'],
  [{ type: 'split', value: 'out' }, 'A part became a ticket of its own'],
] as const)('%j: %s', (given, told) => {
  expect(historyWords(line(given), TICKETS_WORDS.en)).toBe(told);
});

test('a ticket is split at any message but the first', () => {
  const first = line({ message_id: 1 });
  const called = line({ event_id: 7 });
  const history = [first, line({ type: 'note', event_id: 6 }), called, line({ message_id: 3 })];
  expect(history.map(one => splitAt(history, one))).toEqual([null, null, { event_id: 7 }, { message_id: 3 }]);
});
