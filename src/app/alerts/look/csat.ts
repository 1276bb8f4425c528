/** Are customers less satisfied than they should be? */
import { askWithin } from '../../limited-questions.ts';
import type { Watch } from '../alert-body.ts';
import type { Findings } from '../finding.ts';
import type { Looking } from './look.ts';

export async function lookAtCsat(
  { share: wanted, days, least }: Extract<Watch, { kind: 'csat' }>,
  { limits, zone }: Looking,
): Promise<Findings> {
  const csat = { metrics: ['csat'], date_range: `${days}d`, zone };
  const [answer, bySurvey] = await askWithin(
    [
      { ...csat, include: { excluded: false } },
      { ...csat, dimensions: ['survey'], include: { ids: true, counted: true, excluded: false } },
    ],
    limits,
  );
  const [row] = answer?.results ?? [];
  const share = row?.metrics[0] ?? null;
  const n = row?.n[0] ?? 0;
  if (answer === undefined || share === null || n < least) return null;
  if (share >= wanted) return [];
  const { from, to } = answer.query.range;
  const surveys = bySurvey?.results ?? [];
  return [
    {
      cause: 'csat',
      detail: {
        kind: 'csat',
        share,
        wanted,
        n,
        survey: surveys.length === 1 ? (surveys[0]?.ids?.[0] ?? null) : null,
        from: from ?? '',
        to: to === null ? '' : Temporal.PlainDate.from(to).subtract({ days: 1 }).toString(),
      },
    },
  ];
}
