/** Kaplan–Meier shares at the times worth reading (METRICS §4), and more of them for drawing the curve. */
import { sql } from 'kysely';
import type { Metric, Part, Survival } from '../define.ts';

/** Part name → seconds. */
export const WITHIN: Record<string, number> = {
  '5m': 300,
  '15m': 900,
  '30m': 1800,
  '1h': 3600,
  '2h': 7200,
  '4h': 14_400,
  '8h': 28_800,
  '12h': 43_200,
  '1d': 86_400,
  '2d': 172_800,
  '3d': 259_200,
  '7d': 604_800,
  '14d': 1_209_600,
  '30d': 2_592_000,
};

/** Computed by the engine's own query for survival, so the aggregate is never used. */
const never = () => sql`null`;

export function answeredWithin(
  what: Pick<Metric, 'id' | 'title' | 'question' | 'where' | 'leavesOut'>,
): Metric {
  const parts: Record<string, Part> = {};
  const survival: Record<string, Survival> = { '': { withinSeconds: 86_400 } };
  for (const [name, withinSeconds] of Object.entries(WITHIN)) {
    parts[name] = {
      title: { en: `within ${name}`, es: `en ${name}` },
      formula: `Kaplan–Meier share of questions answered within ${name}.`,
      value: never,
      n: never,
    };
    survival[name] = { withinSeconds };
  }
  return {
    ...what,
    unit: 'share',
    better: 'up',
    formula:
      '1 − Π (1 − answered at s / still open at s) over the moments s up to the limit (one day for the plain value); open questions count until now, closed ones until they were closed. Days are those of the question.',
    source: '§4',
    fact: 'question',
    emptyBecause: 'No question, or none that has been watched for so long.',
    value: never,
    n: never,
    survival,
    parts,
  };
}
