/** What somebody who pressed Ctrl+C is told. */
import { PulsoError } from '../errors.ts';
import type { Store } from '../store/store.ts';

export const stopped = ({ transient }: Pick<Store, 'transient'>): PulsoError =>
  new PulsoError(
    'cancelled',
    transient ? 'Stopped; nothing was kept.' : 'Stopped; what was read so far is kept.',
  );
