import { sql } from 'kysely';
import type { Metric } from '../define.ts';

export const deliveries_received: Metric = {
  id: 'deliveries_received',
  title: { en: 'Deliveries received', es: 'Entregas recibidas' },
  question: {
    en: 'How many of our addresses did mail from outside go to?',
    es: '¿A cuántas direcciones nuestras llegó correo de fuera?',
  },
  unit: 'deliveries',
  better: 'neutral',
  formula: 'One for each internal recipient of each message received.',
  source: '§3',
  fact: 'delivery',
  where: sql`f.direction = 'inbound' and not f.external`,
  value: over => over.count(),
};
