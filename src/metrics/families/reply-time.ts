/** Reply times: the same numbers for the first reply, every reply and their reply (METRICS §4). */
import { sql } from 'kysely';
import type { Aggregates, Metric, Part, Sql, Text } from '../define.ts';

type Column = 'elapsed_seconds' | 'business_seconds';

interface ReplyTime {
  id: string;
  title: Text;
  question: Text;
  /** From what to what, in words: "from … to …". */
  span: string;
  where: Sql;
  leavesOut: NonNullable<Metric['leavesOut']>;
}

/** The median, with parts: p90, mean, within_target, and the same in working hours under `business…`. */
export function replyTime({ span, ...what }: ReplyTime): Metric {
  const elapsed = parts('elapsed_seconds', { en: '', es: '' }, `Seconds ${span}`);
  const business = parts(
    'business_seconds',
    { en: ', in working hours', es: ', en horario laboral' },
    `Seconds of the calendar in force open ${span}`,
  );
  return {
    ...what,
    unit: 'seconds',
    better: 'down',
    formula: `Median (linear interpolation, type 7) of the seconds ${span}, over the replies of the period.`,
    source: '§4',
    fact: 'reply',
    emptyBecause: 'No reply of this sort in the selection; business times also need a calendar.',
    value: elapsed.median.value,
    n: over => counted(over, 'elapsed_seconds'),
    parts: {
      p90: elapsed.p90,
      mean: elapsed.mean,
      within_target: elapsed.within,
      business: business.median,
      business_p90: business.p90,
      business_mean: business.mean,
      business_within_target: business.within,
    },
  };
}

const counted = (over: Aggregates, column: Column): Sql =>
  over.count(sql`${sql.ref(`f.${column}`)} is not null`);

function parts(column: Column, suffix: Text, of: string): Record<'median' | 'p90' | 'mean' | 'within', Part> {
  const n = (over: Aggregates) => counted(over, column);
  const at = (seconds: number) => sql`${sql.ref(`f.${column}`)} <= ${seconds}`;
  const titled = (en: string, es: string): Text => ({ en: `${en}${suffix.en}`, es: `${es}${suffix.es}` });
  return {
    median: {
      title: titled('median', 'mediana'),
      formula: `Median of: ${of}.`,
      value: over => over.percentile(0.5, column),
      n,
    },
    p90: {
      title: titled('90th percentile', 'percentil 90'),
      formula: `90th percentile (type 7) of: ${of}.`,
      value: over => over.percentile(0.9, column),
      n,
    },
    mean: {
      title: titled('mean', 'media'),
      formula: `Mean of: ${of}. Replies slower than the outlier cut-off, where one is set, leave the mean but not n.`,
      value: over => {
        const { outlier_seconds } = over.settings;
        return over.mean(column, outlier_seconds === null ? undefined : at(outlier_seconds));
      },
      n,
    },
    within: {
      title: titled('within target', 'dentro del objetivo'),
      unit: 'share',
      better: 'up',
      formula: `Share of replies of at most the target (setting target_seconds), of: ${of}.`,
      value: over => over.ratio(over.count(at(over.settings.target_seconds)), counted(over, column)),
      n,
    },
  };
}
