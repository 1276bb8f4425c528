/** A number as it is shown, and what it did since the period before. Pure; rounding happens here. */

import type { Definition, Result, Unit } from '../../src/metrics/engine/result.ts';
import { workDuration } from '../../src/report/duration.ts';
import type { Format } from '../../src/report/format.ts';

export const UNKNOWN = '—';

/** Working time is never told in days: a working day is not 24 hours. */
export function shown(name: string, value: number | null, unit: Unit, format: Format): string {
  if (value === null) return UNKNOWN;
  if (unit === 'seconds' && /\.business/.test(name)) return workDuration(value);
  return format.value(value, unit);
}

export interface Figured {
  name: string;
  value: number | null;
  n: number;
  definition: Definition;
  /** Why the value is null. */
  reason: string | null;
  before: { value: number | null; n: number; change: number | null } | null;
}

/** One number of a result of one row (a question without dimensions). */
export function figureOf(result: Result | undefined, name: string): Figured | null {
  const definition = result?.meta.definitions[name];
  if (result === undefined || definition === undefined) return null;
  const i = result.query.metrics.indexOf(name);
  const row = result.results[0];
  const { comparison } = row ?? {};
  const value = row?.metrics[i] ?? null;
  return {
    name,
    value,
    n: row?.n[i] ?? 0,
    definition,
    reason: value === null ? (result.meta.reasons[name] ?? null) : null,
    before:
      comparison === undefined
        ? null
        : {
            value: comparison.metrics[i] ?? null,
            n: comparison.n[i] ?? 0,
            change: comparison.change[i] ?? null,
          },
  };
}

export interface Change {
  tone: 'good' | 'bad' | 'neutral';
  direction: 'up' | 'down' | 'same';
  /** Points for shares: from 30 % to 33 % are 3 points, and “10 % more” would be read as 40 %. */
  kind: 'points' | 'relative';
  amount: number;
}

/** Less than half a percent is no change. */
const STILL = 0.005;

export function changeOf({ value, before, definition }: Figured): Change | null {
  if (before === null || before.value === null || value === null) return null;
  const points = definition.unit === 'share';
  const amount = points ? value - before.value : before.change;
  if (amount === null) return null;
  const direction = Math.abs(amount) < STILL ? 'same' : amount > 0 ? 'up' : 'down';
  const { better } = definition;
  const tone =
    direction === 'same' || better === 'neutral' ? 'neutral' : direction === better ? 'good' : 'bad';
  return { tone, direction, kind: points ? 'points' : 'relative', amount };
}
