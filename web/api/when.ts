/** When to write to somebody (METRICS §5), as `pulso when --format json` tells it. */
import { queryOptions } from '@tanstack/react-query';
import type { BestTime } from '../../src/app/best-time.ts';
import { call } from './call.ts';

export const whenQuery = (to: string) =>
  queryOptions({
    queryKey: ['when', to],
    queryFn: ({ signal }) => call<BestTime>(`/when?to=${encodeURIComponent(to)}`, { signal }),
    enabled: to !== '',
    staleTime: 300_000,
  });
