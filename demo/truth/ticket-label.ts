/** What a customer's first message to the support mailbox is about: what its ticket's category and severity should come out as. */
import { DOMAIN } from '../company/offices.data.ts';
import type { Step } from '../script/step.ts';
import type { Topic } from '../text/phrasebook.ts';

export interface TicketLabel {
  category: Topic;
  severity: 'low' | 'normal' | 'high' | 'urgent';
}

/** By what it does to the customer's day. */
const SEVERITY: Record<Topic, TicketLabel['severity']> = {
  sync: 'high',
  reminders: 'high',
  invoice: 'normal',
  access: 'urgent',
  double: 'urgent',
  import: 'low',
  api: 'high',
  report: 'low',
  zone: 'normal',
};

const SUPPORT = `support@${DOMAIN}`;

/** Null for every other message. */
export function ticketLabel({ act, to, thread }: Step): TicketLabel | null {
  if (act !== 'ask' || !to.some(party => party.address === SUPPORT)) return null;
  return { category: thread.topic, severity: SEVERITY[thread.topic] };
}
