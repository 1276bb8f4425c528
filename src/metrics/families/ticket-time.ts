/** Times of tickets: the same numbers for replies, solving and waits (METRICS §7). */
import { sql } from 'kysely';
import type { Aggregates, Metric, Part, Text } from '../define.ts';

interface Measured {
  column: string;
  /** Put before the names of its parts; '' for the metric's own value. */
  prefix: string;
  /** From what to what, in words: "from … to …". */
  of: string;
  title: Text;
}

/** The median of the first one, with parts: p90, mean, and the same for all others under their prefix. */
export function ticketTime(
  what: Pick<Metric, 'id' | 'title' | 'question' | 'fact' | 'where' | 'better' | 'emptyBecause'>,
  measured: readonly [Measured, ...Measured[]],
): Metric {
  const [own] = measured;
  return {
    ...what,
    unit: 'seconds',
    formula: `Median (linear interpolation, type 7) of ${own.of}.`,
    source: '§7',
    value: over => over.percentile(0.5, own.column),
    n: counted(own.column),
    parts: Object.fromEntries(measured.flatMap(partsOf)),
  };
}

const counted = (column: string) => (over: Aggregates) =>
  over.count(sql`${sql.ref(`f.${column}`)} is not null`);

function partsOf({ column, prefix, of, title }: Measured): [string, Part][] {
  const n = counted(column);
  const named = (name: string) => [prefix, name].filter(part => part !== '').join('_');
  const titled = (en: string, es: string): Text => ({
    en: [title.en, en].filter(part => part !== '').join(', '),
    es: [title.es, es].filter(part => part !== '').join(', '),
  });
  const median: [string, Part][] =
    prefix === ''
      ? []
      : [
          [
            prefix,
            {
              title: titled('median', 'mediana'),
              formula: `Median of ${of}.`,
              value: over => over.percentile(0.5, column),
              n,
            },
          ],
        ];
  return [
    ...median,
    [
      named('p90'),
      {
        title: titled('90th percentile', 'percentil 90'),
        formula: `90th percentile (type 7) of ${of}.`,
        value: over => over.percentile(0.9, column),
        n,
      },
    ],
    [
      named('mean'),
      {
        title: titled('mean', 'media'),
        formula: `Mean of ${of}.`,
        value: over => over.mean(column),
        n,
      },
    ],
  ];
}
