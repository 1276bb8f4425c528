import { sql } from 'kysely';
import type { Metric } from '../define.ts';

export const emails_per_recipient: Metric = {
  id: 'emails_per_recipient',
  title: { en: 'Emails per recipient', es: 'Correos por destinatario' },
  question: {
    en: 'How much mail does each of our correspondents get from us?',
    es: '¿Cuánto correo recibe de nosotros cada destinatario?',
  },
  unit: 'per_person',
  better: 'neutral',
  formula: 'Deliveries sent to external addresses divided by the number of different addresses.',
  source: '§3',
  fact: 'delivery',
  where: sql`f.direction = 'outbound' and f.external`,
  emptyBecause: 'Nothing was sent in the selection.',
  value: over => over.ratio(over.count(), over.distinct('address_id')),
  n: over => over.distinct('address_id'),
};
