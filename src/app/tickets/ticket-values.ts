/** Severities, categories and features are those of the settings. */
import type { Config } from '../../config.ts';
import { say as checks } from '../../errors.data.ts';
import { PulsoError } from '../../errors.ts';
import { nearest } from '../../nearest.ts';
import { asSaid, ended, type Sentence } from '../../sentence.ts';
import { say } from './errors.data.ts';

export interface TicketValues {
  severity?: string | null | undefined;
  category?: string | null | undefined;
  feature?: string | null | undefined;
}

/** Throws PulsoError `bad-input` for one that the settings do not have. */
export function assertValues({ support }: Config, { severity, category, feature }: TicketValues): void {
  assertAmong(checks.severity, severity, support.severities);
  assertAmong(
    checks.category,
    category,
    support.categories.map(one => one.name),
  );
  assertAmong(checks.feature, feature, support.features);
}

function assertAmong(what: Sentence, given: string | null | undefined, known: readonly string[]): void {
  if (given === null || given === undefined || known.includes(given)) return;
  const near = nearest(given, known);
  const all = known.length === 0 ? say.none : asSaid(known.join(', '));
  const hint = near === null ? say.settingsHave(all) : checks.didYouMean(near);
  throw new PulsoError('bad-input', ended(say.noValue(what, given, hint)));
}
