/** What a customer's first message to the support mailbox is about: what its ticket's category and severity should come out as. */
import { DOMAIN } from '../company/offices.data.ts';
import type { Step } from '../script/step.ts';
import type { Topic } from '../text/phrasebook.ts';

export interface TicketLabel {
  category: string;
  severity: 'low' | 'normal' | 'high' | 'urgent';
}

/** As support would call them; the severity says what it does to the customer's day. */
export const TICKET_LABELS: Readonly<Record<Topic, TicketLabel>> = {
  sync: { category: 'Calendar sync', severity: 'high' },
  reminders: { category: 'Reminders', severity: 'high' },
  invoice: { category: 'Invoices', severity: 'normal' },
  access: { category: 'Access', severity: 'urgent' },
  double: { category: 'Double bookings', severity: 'urgent' },
  import: { category: 'Import', severity: 'low' },
  api: { category: 'API', severity: 'high' },
  report: { category: 'Reports', severity: 'low' },
  zone: { category: 'Time zones', severity: 'normal' },
};

const SUPPORT = `support@${DOMAIN}`;

/** Null for every other message. */
export function ticketLabel({ act, to, thread }: Step): TicketLabel | null {
  if (act !== 'ask' || !to.some(party => party.address === SUPPORT)) return null;
  return TICKET_LABELS[thread.topic];
}
