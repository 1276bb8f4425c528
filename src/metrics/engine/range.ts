/** The period of a request, and the one before it. */
import { PulsoError } from '../../errors.ts';
import { inEach } from '../../sentence.ts';
import { type Period, parseRange, previousPeriod } from '../../time/period.ts';
import { TimeError } from '../../time/time-errors.ts';
import { toLocal } from '../../time/zone.ts';
import { say } from './errors.data.ts';
import type { FullRequest } from './request.ts';
import type { DateBounds } from './result.ts';
import type { Bounds } from './scope.ts';

export interface Periods {
  current: Bounds;
  previous: Bounds | null;
}

/** Throws PulsoError `bad-query` for a range or zone that is not understood. */
export function periodsOf(
  request: Pick<FullRequest, 'date_range' | 'compare'>,
  zone: string,
  now: number,
): Periods {
  const everything = request.date_range === 'all';
  if (everything && request.compare === 'previous') {
    throw new PulsoError('bad-query', say.nothingBeforeAll);
  }
  const period = readable(() => parseRange(request.date_range, { zone, now, first: null, last: null }));
  if (everything) return { current: { from: null, to: null }, previous: null };
  return {
    current: period,
    previous: request.compare === null ? null : readable(() => previousPeriod(period, zone)),
  };
}

/** Local dates where the ends are midnights, else instants. */
export function datesOf({ from, to }: Bounds, zone: string): DateBounds {
  const date = (at: number | null) => {
    if (at === null) return null;
    const wall = new Date(toLocal(at, zone) * 1000).toISOString();
    return wall.endsWith('T00:00:00.000Z') ? wall.slice(0, 10) : new Date(at * 1000).toISOString();
  };
  return { from: date(from), to: date(to) };
}

function readable(read: () => Period): Period {
  try {
    return read();
  } catch (error) {
    if (error instanceof TimeError)
      throw new PulsoError(
        'bad-query',
        inEach(error.said, text => `${text}.`),
        { cause: error },
      );
    throw error;
  }
}
