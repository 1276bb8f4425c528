/** These tickets, as a condition the engine takes: so many values to a condition. Pure. */
import type { Filter } from '../../../src/metrics/engine/request.ts';

const MOST_VALUES = 1000;

export function ticketsIn(ids: readonly number[]): Filter {
  const parts: Filter[] = [];
  for (let i = 0; i < ids.length; i += MOST_VALUES)
    parts.push(['is', 'ticket', ids.slice(i, i + MOST_VALUES)]);
  const [first] = parts;
  return parts.length === 1 && first !== undefined ? first : ['or', parts];
}
