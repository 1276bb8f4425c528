import { expect, test } from 'vitest';
import { moved, neverApplying, type Policy, withCondition, withoutTarget } from './policies.ts';

const policy = (name: string, when: Policy['when'] = {}, first?: number): Policy => ({
  ...{ name, when, time: 'business' },
  ...(first === undefined ? {} : { first_minutes: first }),
});

test('what fits everything, before another one, keeps it from ever applying', () => {
  const all = policy('All');
  const urgent = policy('Urgent', { severities: ['urgent'] });
  expect(neverApplying([urgent, all])).toEqual([]);
  expect(neverApplying([all, urgent]).map(one => [one.later.name, one.earlier.name])).toEqual([
    ['Urgent', 'All'],
  ]);
});

test('mailboxes are told apart by their addresses', () => {
  const one = policy('One', { mailboxes: ['a@acme.test'] });
  expect(neverApplying([one, policy('Two', { mailboxes: ['b@acme.test'] })])).toEqual([]);
  expect(neverApplying([one, policy('Same', { mailboxes: ['a@acme.test'] })])).toHaveLength(1);
});

test('a condition without values is no condition', () => {
  const urgent = policy('Urgent', { severities: ['urgent'] });
  expect(withCondition(urgent, 'severities', []).when).toEqual({});
  expect(withCondition(urgent, 'accounts', ['North']).when).toEqual({
    severities: ['urgent'],
    accounts: ['North'],
  });
});

test('a policy that promises nothing is named', () => {
  expect(withoutTarget([policy('Empty'), policy('Full', {}, 60)]).map(one => one.name)).toEqual(['Empty']);
});

test('moving stops at the ends', () => {
  expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
  expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
  expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
});
