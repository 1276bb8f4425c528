import { expect, test } from 'vitest';
import { listQuestion } from './list-question.ts';

test('without anything in the address it is every ticket', () => {
  expect(listQuestion({})).toEqual({ of: 'all', filters: [], date_range: 'all', limit: 50 });
});

test('each filter is one condition; what stands for nothing finds what has none', () => {
  const { filters, text } = listQuestion({
    ...{ status: 'open,new', severity: 'high,-', mailbox: '3', teammate: 'none', tag: 'vip', text: ' #12 ' },
  });
  expect(filters).toEqual([
    ['is', 'ticket_status', ['open', 'new']],
    ['is', 'severity', ['high', null]],
    ['is', 'tag', ['vip']],
    ['is', 'mailbox', [3]],
    ['is', 'teammate', [null]],
  ]);
  expect(text).toBe('#12');
});

test('just these tickets, of a team', () => {
  expect(listQuestion({ ticket: '7,9,none,x', team: '2' }).filters).toEqual([
    ['is', 'team', [2]],
    ['is', 'ticket', [7, 9]],
  ]);
});

test('what nobody knows is left out of the question', () => {
  expect(listQuestion({ of: 'x', status: 'lost', channel: 'pigeon', mailbox: 'a' }).filters).toEqual([]);
});

test('of what is late, a status is not asked', () => {
  expect(listQuestion({ of: 'late', status: 'open', severity: 'high' }).filters).toEqual([
    ['is', 'severity', ['high']],
  ]);
});
