/** What somebody who pressed Ctrl+C is told. */
import { PulsoError } from '../errors.ts';
import type { Store } from '../store/store.ts';
import { say } from './errors.data.ts';

export const stopped = ({ transient }: Pick<Store, 'transient'>): PulsoError =>
  new PulsoError('cancelled', transient ? say.stoppedNothingKept : say.stoppedPartKept);
