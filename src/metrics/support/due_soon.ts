import { sql } from 'kysely';
import type { Metric } from '../define.ts';

export const due_soon: Metric = {
  id: 'due_soon',
  title: { en: 'Due soon', es: 'A punto de vencer' },
  question: { en: 'How many targets will be missed soon?', es: '¿Cuántos objetivos vencen pronto?' },
  unit: 'targets',
  better: 'down',
  formula:
    'Number of clocks that are past the moment of warning (setting warn_percent) and not yet past their target, as of now.',
  source: '§7',
  fact: 'ticket_due',
  value: over =>
    over.count(
      sql`f.warn_at <= to_timestamp(${over.settings.now}::float8) and f.due_at > to_timestamp(${over.settings.now}::float8)`,
    ),
};
