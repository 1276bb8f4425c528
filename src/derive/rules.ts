/** The workspace's own rules about what kind a message is; they override the headers. METRICS §2. */
import type { Kind } from '../mail/message.ts';

const RULE_FIELDS = ['address', 'domain', 'subject', 'label'] as const;
const RULE_OPS = ['is', 'contains'] as const;

export interface KindRule {
  field: (typeof RULE_FIELDS)[number];
  op: (typeof RULE_OPS)[number];
  value: string;
  kind: Kind;
}

/** What rules look at: the author's address, the subject as written, the labels of all copies. */
export interface RuledMessage {
  address: string;
  subject: string;
  labels: string[];
}

/**
 * The kind that the first fitting rule gives, null when none fits. `address` and `domain` are the author's; `label` fits
 * when any label does. Case and white space around do not count; a rule with an empty value fits nothing.
 */
export function kindByRules(rules: readonly KindRule[], message: RuledMessage): Kind | null {
  return rules.find(rule => fits(rule, message))?.kind ?? null;
}

function fits({ field, op, value }: KindRule, message: RuledMessage): boolean {
  const wanted = value.trim().toLowerCase();
  const matches = (text: string, part = wanted): boolean => {
    if (part === '') return false;
    const found = text.trim().toLowerCase();
    return op === 'is' ? found === part : found.includes(part);
  };
  if (field === 'address') return matches(message.address);
  if (field === 'subject') return matches(message.subject);
  if (field === 'label') return message.labels.some(label => matches(label));
  const domain = message.address.slice(message.address.lastIndexOf('@') + 1);
  return matches(domain, wanted.replace(/^@/, ''));
}
