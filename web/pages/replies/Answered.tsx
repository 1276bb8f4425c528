import { useMediaQuery } from '@mantine/hooks';
import { useMemo } from 'react';
import type { Result } from '../../../src/metrics/engine/result.ts';
import { duration } from '../../../src/report/duration.ts';
import { survival } from '../../../src/report/html/charts.ts';
import type { Problem } from '../../api/problem.ts';
import { ChartCard } from '../../charts/ChartCard.tsx';
import { tooltip } from '../../charts/on-screen.ts';
import { useInspect } from '../../figures/inspect.tsx';
import { useReader } from '../../words/words.tsx';
import { curvePoints } from './replies.data.ts';

interface Props {
  result: Result | undefined;
  problem: Problem | undefined;
  stale: boolean;
}

/** Kaplan–Meier: the share of first questions answered as time passes, the open ones counted. */
export function Answered({ result, problem, stale }: Props) {
  const { words, format } = useReader();
  const narrow = useMediaQuery('(max-width: 860px)') ?? false;
  const points = useMemo(() => (result === undefined ? null : curvePoints(result)), [result]);
  const option = useMemo(() => {
    if (result === undefined || points === null) return null;
    const target = result.query.settings.target_seconds;
    const drawn = survival(
      points.map(point => [point.seconds, point.share]),
      target,
      words.chart.target(duration(target)),
      format.percent,
      narrow,
    );
    const [line] = drawn.series as Record<string, unknown>[];
    return {
      ...drawn,
      series: [{ ...line, name: words.chart.share, silent: false, emphasis: { disabled: true } }],
      tooltip: tooltip(format.percent, part =>
        duration(Number(Array.isArray(part.value) ? part.value[0] : part.name)),
      ),
    };
  }, [result, points, words, format, narrow]);
  const inspect = useInspect();
  const n = points?.[0]?.n ?? 0;
  return (
    <ChartCard
      title={words.replies.survival}
      label={`${words.replies.survival}. ${(points ?? []).map(point => `${duration(point.seconds)}: ${format.percent(point.share)}`).join(', ')}`}
      option={option}
      problem={problem}
      table={{
        head: [words.replies.answeredWithin, words.chart.share, 'n'],
        rows: (points ?? []).map(point => [
          duration(point.seconds),
          format.percent(point.share),
          format.count(point.n),
        ]),
      }}
      note={points === null ? undefined : words.replies.survivalNote(format.count(n))}
      stale={stale}
      series={2}
      onPoint={i => {
        const { metric } = points?.[i] ?? {};
        if (result !== undefined && metric !== undefined) inspect({ names: [metric], result });
      }}
    />
  );
}
