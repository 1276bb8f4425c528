import { describe, expect, test } from 'vitest';
import { overlaps } from './policy-overlaps.ts';
import { policyFor } from './sla-policy.ts';
import type { SlaPolicy, SlaTicket } from './ticket.ts';

const policy = (id: number, when: SlaPolicy['when'] = {}, given: Partial<SlaPolicy> = {}): SlaPolicy => ({
  id,
  version: 1,
  name: `policy ${id}`,
  validFrom: 0,
  when,
  targets: { first: { seconds: 3600, business: true } },
  warnShare: 0.8,
  ...given,
});
const unknown: SlaTicket = { mailbox: null, severity: null, category: null, channel: null, account: null };
const chosen = (policies: SlaPolicy[], ticket: Partial<SlaTicket> = {}, openedAt = 100) => {
  const found = policyFor(policies, { ...unknown, ...ticket }, openedAt);
  return found && [found.id, found.version];
};

describe('the policy of a clock', () => {
  const urgent = policy(1, { severities: ['urgent', 'high'] });
  const everything = policy(2);

  test('is the first that fits', () => {
    expect(chosen([urgent, everything], { severity: 'high' })).toEqual([1, 1]);
    expect(chosen([urgent, everything], { severity: 'low' })).toEqual([2, 1]);
    expect(chosen([everything, urgent], { severity: 'high' })).toEqual([2, 1]);
    expect(chosen([urgent], { severity: 'low' })).toBeNull();
  });

  test.each<[what: string, when: SlaPolicy['when'], ticket: Partial<SlaTicket>]>([
    ['mailbox', { mailboxes: [4] }, { mailbox: 4 }],
    ['severity', { severities: ['high'] }, { severity: 'high' }],
    ['category', { categories: ['bug'] }, { category: 'bug' }],
    ['channel', { channels: ['email'] }, { channel: 'email' }],
    ['account', { accounts: ['North'] }, { account: 'North' }],
  ])('asks for the %s; one that is not known is in no list', (_, when, ticket) => {
    expect(chosen([policy(1, when)], ticket)).toEqual([1, 1]);
    expect(chosen([policy(1, when)])).toBeNull();
    expect(
      chosen([policy(1, when)], { mailbox: 5, severity: 'x', category: 'x', channel: 'x', account: 'x' }),
    ).toBeNull();
  });

  test('has to fit in everything it asks for', () => {
    const both = policy(1, { severities: ['high'], mailboxes: [4] });
    expect(chosen([both], { severity: 'high', mailbox: 5 })).toBeNull();
    expect(chosen([both], { severity: 'high', mailbox: 4 })).toEqual([1, 1]);
  });

  const versions = [
    policy(1, { severities: ['high'] }, { version: 2, validFrom: 100 }),
    policy(1, { severities: ['low'] }, { version: 1, validFrom: 0 }),
  ];

  test('is the version in force when the clock opened', () => {
    expect(chosen(versions, { severity: 'low' }, 99)).toEqual([1, 1]);
    expect(chosen(versions, { severity: 'high' }, 99)).toBeNull();
    expect(chosen(versions, { severity: 'high' }, 100)).toEqual([1, 2]);
    expect(chosen(versions, { severity: 'low' }, 100)).toBeNull();
    expect(chosen(versions, { severity: 'low' }, -1)).toBeNull();
  });

  test('of two versions of one moment the higher number counts', () => {
    const twice = [
      policy(1, {}, { version: 3 }),
      policy(1, {}, { version: 4 }),
      policy(1, {}, { version: 2 }),
    ];
    expect(chosen(twice)).toEqual([1, 4]);
  });

  test('no longer applies after it ended, and no older version does instead', () => {
    const ended = [policy(1), policy(1, {}, { version: 2, validFrom: 10, validTo: 50 })];
    expect(chosen(ended, {}, 49)).toEqual([1, 2]);
    expect(chosen(ended, {}, 50)).toBeNull();
  });

  test('is the one that fits, also when it has no target', () => {
    expect(chosen([policy(1, {}, { targets: {} }), policy(2)])).toEqual([1, 1]);
  });
});

describe('policies that never apply', () => {
  const named = (policies: SlaPolicy[]) =>
    overlaps(policies).map(({ earlier, later }) => [earlier.id, later.id]);

  test.each<[what: string, policies: SlaPolicy[], expected: number[][]]>([
    ['one after a policy for everything', [policy(1), policy(2, { mailboxes: [4] })], [[1, 2]]],
    ['none before it', [policy(2, { mailboxes: [4] }), policy(1)], []],
    [
      'one whose lists are within those of an earlier one',
      [policy(1, { severities: ['high', 'low'] }), policy(2, { severities: ['low'], channels: ['email'] })],
      [[1, 2]],
    ],
    [
      'none that names one thing more',
      [policy(1, { severities: ['high'] }), policy(2, { severities: ['high', 'low'] })],
      [],
    ],
    [
      'none where the earlier one asks for more',
      [policy(1, { severities: ['high'], channels: ['email'] }), policy(2, { severities: ['high'] })],
      [],
    ],
    [
      'each with the first in its way alone',
      [policy(1), policy(2), policy(3)],
      [
        [1, 2],
        [1, 3],
      ],
    ],
    [
      'none because of an old version',
      [policy(1), policy(1, { mailboxes: [4] }, { version: 2, validFrom: 9 }), policy(2)],
      [],
    ],
    ['none because of one that ended', [policy(1, {}, { validTo: 9 }), policy(2)], []],
  ])('%s', (_, policies, expected) => {
    expect(named(policies)).toEqual(expected);
  });

  test('are named for a message', () => {
    expect(overlaps([policy(1), policy(2)])).toEqual([
      { earlier: { id: 1, name: 'policy 1' }, later: { id: 2, name: 'policy 2' } },
    ]);
  });
});
