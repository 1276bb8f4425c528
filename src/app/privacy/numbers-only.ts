/** Does the workspace keep and show numbers only (METRICS §10: `aggregates`)? */
import type { Config } from '../../config.ts';
import { PulsoError } from '../../errors.ts';
import type { Sentence } from '../../sentence.ts';
import { say } from './errors.data.ts';

export const numbersOnly = ({ privacy }: Pick<Config, 'privacy'>): boolean => privacy === 'aggregates';

/** Throws PulsoError `not-allowed` for what would show single messages or people. */
export function assertMoreThanNumbers(config: Pick<Config, 'privacy'>, what: Sentence): void {
  if (!numbersOnly(config)) return;
  throw new PulsoError('not-allowed', say.numbersOnly(what));
}
