/** How time series are written in the reader's language, on this screen. */
import { useMediaQuery } from '@mantine/hooks';
import type { Unit } from '../../src/metrics/engine/result.ts';
import { duration } from '../../src/report/duration.ts';
import { shown } from '../figures/shown.ts';
import type { Bucket } from '../filters/filters.ts';
import { useReader } from '../words/words.tsx';

export function useTold(bucket: Bucket, unit: Unit, name = '') {
  const { words, format } = useReader();
  const narrow = useMediaQuery('(max-width: 860px)') ?? false;
  const seconds = unit === 'seconds';
  return {
    axis: bucket === 'month' ? format.month : format.shortDay,
    day: bucket === 'month' ? format.month : format.day,
    value: (value: number | null) => shown(name, value, unit, format),
    short: (value: number) => (seconds ? duration(value) : format.value(value, unit)),
    before: words.chart.before,
    bucketTitle: words.chart.bucket[bucket],
    narrow,
    seconds,
  };
}
