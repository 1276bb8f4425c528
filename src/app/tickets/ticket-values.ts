/** Severities, categories and features are those of the settings. */
import type { Config } from '../../config.ts';
import { PulsoError } from '../../errors.ts';
import { nearest } from '../../nearest.ts';
import { asSaid } from '../../sentence.ts';
import { say } from './errors.data.ts';

export interface TicketValues {
  severity?: string | null | undefined;
  category?: string | null | undefined;
  feature?: string | null | undefined;
}

/** Throws PulsoError `bad-input` for one that the settings do not have. */
export function assertValues({ support }: Config, { severity, category, feature }: TicketValues): void {
  assertAmong('severity', severity, support.severities);
  assertAmong(
    'category',
    category,
    support.categories.map(one => one.name),
  );
  assertAmong('feature', feature, support.features);
}

function assertAmong(
  what: 'severity' | 'category' | 'feature',
  given: string | null | undefined,
  known: readonly string[],
): void {
  if (given === null || given === undefined || known.includes(given)) return;
  const near = nearest(given, known);
  throw new PulsoError(
    'bad-input',
    near === null
      ? say.noneSuch(say[what], given, known.length === 0 ? say.none : asSaid(known.join(', ')))
      : say.didYouMean(say[what], given, near),
  );
}
