import { sql } from 'kysely';
import { KINDS, type Kind } from '../../mail/message.ts';
import type { Metric, Part } from '../define.ts';

const SPANISH: Record<Kind, string> = {
  human: 'personas',
  bounce: 'rebotes',
  'auto-reply': 'respuestas automáticas',
  calendar: 'calendario',
  bulk: 'listas y boletines',
  notification: 'notificaciones',
};

function ofKind(kind: Kind): Part {
  return {
    title: { en: kind, es: SPANISH[kind] },
    formula: `Number of messages of kind ${kind}.`,
    value: over => over.count(sql`f.kind = ${sql.lit(kind)}`),
  };
}

/** One part per kind; the value is all of them together, so the parts always sum to it. */
export const messages_by_kind: Metric = {
  id: 'messages_by_kind',
  title: { en: 'Messages by kind', es: 'Mensajes por tipo' },
  question: { en: 'How much of the mail is by people?', es: '¿Cuánto correo es de personas?' },
  unit: 'messages',
  better: 'neutral',
  formula: 'Number of messages of every kind; each part counts those of one kind.',
  source: '§2',
  fact: 'message',
  countsMail: true,
  value: over => over.count(),
  parts: Object.fromEntries(KINDS.map(kind => [kind, ofKind(kind)])),
};
