/** Policies as they are being written: what of them can never apply, and in which order they stand. Pure. */
import { overlaps, type PolicyOverlap } from '../../../src/derive/support/policy-overlaps.ts';
import type { SlaPolicy } from '../../../src/derive/support/ticket.ts';
import type { Config } from '../../api/settings.ts';

export type Policy = Config['support']['sla'][number];
export type When = Policy['when'];

export const TARGETS = ['first_minutes', 'next_minutes', 'resolution_minutes'] as const;
export const CONDITIONS = ['mailboxes', 'severities', 'categories', 'channels', 'accounts'] as const;
export type Condition = (typeof CONDITIONS)[number];

/** A condition without values is left out: it would fit nothing. */
export function withCondition(policy: Policy, condition: Condition, values: string[]): Policy {
  const { [condition]: _, ...rest } = policy.when;
  return { ...policy, when: values.length === 0 ? rest : ({ ...rest, [condition]: values } as When) };
}

/** Addresses stand for their places among all that are named: policies know numbers. */
export function neverApplying(sla: readonly Policy[]): PolicyOverlap[] {
  const addresses = [...new Set(sla.flatMap(({ when }) => when.mailboxes ?? []))];
  return overlaps(
    sla.map(({ name, when }, id): SlaPolicy => {
      const { mailboxes, ...lists } = when;
      const numbers = mailboxes?.map(address => addresses.indexOf(address));
      const all = Object.entries({ ...lists, mailboxes: numbers }).filter(([, list]) => list !== undefined);
      return {
        ...{ id, name, version: 1, validFrom: 0, targets: {}, warnShare: 1 },
        when: Object.fromEntries(all),
      };
    }),
  );
}

export const withoutTarget = (sla: readonly Policy[]): Policy[] =>
  sla.filter(policy => TARGETS.every(target => policy[target] === undefined));

/** One place up (−1) or down (1); at the end it stays. */
export function moved<Item>(list: readonly Item[], at: number, by: -1 | 1): Item[] {
  const one = list[at];
  const other = list[at + by];
  if (one === undefined || other === undefined) return [...list];
  return list.map((item, i) => (i === at ? other : i === at + by ? one : item));
}
