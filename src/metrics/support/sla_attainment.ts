import { sql } from 'kysely';
import type { Metric, Part, Sql } from '../define.ts';

const met = sql`f.verdict = 'met'`;
/** What runs past its due instant is breached by whoever looks (METRICS §7). */
const late = (now: number): Sql => sql`f.verdict = 'running' and f.due_at <= to_timestamp(${now}::float8)`;
const breached = (now: number): Sql => sql`f.verdict = 'breached' or (${late(now)})`;

function share(kind: 'first' | 'next' | 'resolution', en: string, es: string): Part {
  const of = (condition: Sql): Sql => sql`f.kind = ${sql.lit(kind)} and (${condition})`;
  return {
    title: { en, es },
    formula: `The same share, of targets for ${en} alone.`,
    value: over =>
      over.ratio(over.count(of(met)), over.count(of(sql`${met} or ${breached(over.settings.now)}`))),
    n: over => over.count(of(sql`${met} or ${breached(over.settings.now)}`)),
  };
}

export const sla_attainment: Metric = {
  id: 'sla_attainment',
  title: { en: 'Targets met', es: 'Objetivos cumplidos' },
  question: {
    en: 'How often do we keep our targets?',
    es: '¿Con qué frecuencia cumplimos los objetivos?',
  },
  unit: 'share',
  better: 'up',
  formula:
    'Met, divided by met and breached, of the clocks with a target that opened in the period. Solved or answered late is a breach, and so is what runs past its target; what runs within it is left out.',
  source: '§7',
  fact: 'ticket_target',
  emptyBecause: 'No target was met or breached in the selection.',
  value: over => over.ratio(over.count(met), over.count(sql`${met} or ${breached(over.settings.now)}`)),
  n: over => over.count(sql`${met} or ${breached(over.settings.now)}`),
  parts: {
    met: {
      title: { en: 'met', es: 'cumplidos' },
      unit: 'targets',
      formula: 'Clocks that ended within their target.',
      value: over => over.count(met),
    },
    breached: {
      title: { en: 'breached', es: 'incumplidos' },
      unit: 'targets',
      better: 'down',
      formula: 'Clocks that ended after their target, or run past it now.',
      value: over => over.count(breached(over.settings.now)),
    },
    running: {
      title: { en: 'running', es: 'en curso' },
      unit: 'targets',
      better: 'neutral',
      formula: 'Clocks that run now and are within their target.',
      value: over =>
        over.count(sql`f.verdict = 'running' and not coalesce(${late(over.settings.now)}, false)`),
    },
    first: share('first', 'the first response', 'primera respuesta'),
    next: share('next', 'further responses', 'respuestas siguientes'),
    resolution: share('resolution', 'the resolution', 'resolución'),
  },
};
