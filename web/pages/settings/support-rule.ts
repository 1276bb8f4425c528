/** A rule for new tickets, one thing it sets at a time. Pure. */
import type { Config } from '../../api/settings.ts';

export type SupportRule = Config['support']['rules'][number];
export const RULE_FIELDS = ['address', 'domain', 'subject', 'label', 'mailbox', 'account'] as const;
export const RULE_SETS = ['severity', 'category', 'assignee', 'tag', 'status', 'spam'] as const;
export type RuleSet = (typeof RULE_SETS)[number];

/** What the settings' file may say of several things at once stays so until one of them is chosen here. */
export const setOf = ({ set }: SupportRule): RuleSet =>
  RULE_SETS.find(one => set[one] !== undefined) ?? 'tag';

/** `value`: what it is set to; of spam nothing. */
export const setting = (what: RuleSet, value: string): SupportRule['set'] =>
  what === 'spam' ? { spam: true } : ({ [what]: value } as SupportRule['set']);
