import type { Metric } from '../define.ts';
import { sent } from '../families/conditions.ts';

export const deliveries_sent: Metric = {
  id: 'deliveries_sent',
  title: { en: 'Deliveries sent', es: 'Entregas enviadas' },
  question: {
    en: 'How many people did our mail go to, each email and person counted?',
    es: '¿A cuántos destinatarios fue nuestro correo?',
  },
  unit: 'deliveries',
  better: 'neutral',
  formula: 'One for each recipient (To, Cc and Bcc, inside and outside) of each message sent.',
  source: '§3',
  fact: 'delivery',
  where: sent,
  value: over => over.count(),
};
