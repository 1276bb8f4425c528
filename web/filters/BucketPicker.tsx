import { SegmentedControl } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useWords } from '../words/words.tsx';
import { type Bucket, bucketOf } from './filters.ts';
import { useFilters } from './use-filters.ts';

const BUCKETS = ['day', 'week', 'month'] as const;

/** How finely time is drawn: what the address says, else what suits the period. */
export function useBucket(): Bucket {
  const { bucket } = useSearch({ strict: false });
  const [filters] = useFilters();
  return BUCKETS.find(one => one === bucket) ?? bucketOf(filters.range);
}

export function BucketPicker() {
  const { chart } = useWords();
  const navigate = useNavigate();
  const bucket = useBucket();
  return (
    <SegmentedControl
      size="xs"
      aria-label={chart.by}
      value={bucket}
      data={BUCKETS.map(value => ({ value, label: chart.bucket[value] }))}
      onChange={value =>
        void navigate({ to: '.', search: now => ({ ...now, bucket: value }), replace: true })
      }
    />
  );
}
