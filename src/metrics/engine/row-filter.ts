/** The rights of the asking person as a filter. */
import { PulsoError } from '../../errors.ts';
import { dimensionNamed, eachLeaf, reaches, type Wanted } from './plan.ts';
import type { Filter } from './request.ts';

/** A metric that the filter cannot reach is refused: it would show what the person may not see. */
export function assertRowFilter(rowFilter: Filter, wanted: Wanted[]): void {
  eachLeaf(rowFilter, id => {
    const blind = wanted.find(one => !reaches(one.metric.fact, dimensionNamed(id)));
    if (blind === undefined) return;
    throw new PulsoError(
      'bad-query',
      `${blind.name} cannot be limited to the ${id} you may see, so it is not shown.`,
    );
  });
}
