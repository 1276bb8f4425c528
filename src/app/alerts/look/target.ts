/** Are too few replies within the target? */
import { askWithin } from '../../limited-questions.ts';
import type { Watch } from '../alert-body.ts';
import type { Findings } from '../finding.ts';
import type { Looking } from './look.ts';

export async function lookAtTarget(
  { metric, time, share: wanted, window, least }: Extract<Watch, { kind: 'target' }>,
  { limits, zone }: Looking,
): Promise<Findings> {
  const [answer] = await askWithin(
    [
      {
        metrics: [`${metric}.${time === 'business' ? 'business_' : ''}within_target`],
        date_range: window === 'day' ? '1d' : '7d',
        zone,
        include: { excluded: false },
      },
    ],
    limits,
  );
  const [row] = answer?.results ?? [];
  const share = row?.metrics[0] ?? null;
  const n = row?.n[0] ?? 0;
  if (answer === undefined || share === null || n < least) return null;
  if (share >= wanted) return [];
  const { from, to } = answer.query.range;
  return [
    {
      cause: 'target',
      detail: {
        kind: 'target',
        metric,
        time,
        share,
        wanted,
        target_seconds: answer.query.settings.target_seconds,
        n,
        from: from ?? '',
        to: to === null ? '' : Temporal.PlainDate.from(to).subtract({ days: 1 }).toString(),
      },
    },
  ];
}
