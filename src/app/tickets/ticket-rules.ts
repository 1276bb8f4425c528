/** What the settings' rules make of a new ticket. Worked out each time tickets are derived, so a changed rule counts for all of them. */
import type { TicketStatus } from '../../derive/support/ticket.ts';
import type { SupportRule } from '../../support-settings.ts';

/** What a rule can look at. */
export interface TicketTraits {
  address: string;
  subject: string;
  labels: string[];
  mailbox: string;
  account: string;
}

export interface RuledTicket {
  severity: string | null;
  category: string | null;
  assignee: string | null;
  tags: string[];
  spam: boolean;
  status: TicketStatus | null;
}

/** All rules that fit, in their order; of two that set the same the later one counts, tags add up. */
export function ruledBy(rules: readonly SupportRule[], traits: TicketTraits): RuledTicket {
  const found: RuledTicket = {
    severity: null,
    category: null,
    assignee: null,
    tags: [],
    spam: false,
    status: null,
  };
  for (const { set, ...rule } of rules) {
    if (!fits(rule, traits)) continue;
    found.severity = set.severity ?? found.severity;
    found.category = set.category ?? found.category;
    found.assignee = set.assignee ?? found.assignee;
    found.status = set.status ?? found.status;
    found.spam ||= set.spam === true;
    if (set.tag !== undefined && !found.tags.includes(set.tag)) found.tags.push(set.tag);
  }
  return found;
}

function fits({ field, op, value }: Omit<SupportRule, 'set'>, traits: TicketTraits): boolean {
  const wanted = value.toLowerCase();
  return textsOf(field, traits).some(text => {
    const given = text.toLowerCase();
    return op === 'is' ? given === wanted : given.includes(wanted);
  });
}

function textsOf(field: SupportRule['field'], traits: TicketTraits): string[] {
  if (field === 'label') return traits.labels;
  if (field === 'domain') return [traits.address.slice(traits.address.lastIndexOf('@') + 1)];
  return [traits[field]];
}
