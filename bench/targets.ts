/** What Pulso has to reach, as ratios and limits within one run, and whether it does. */
import { megabytesPerSecond, middleOf, type Results } from './results.ts';

export interface Target {
  title: string;
  /** What has to hold, in words: `at least 5`. */
  bound: string;
  /** Null where it was not measured in this run. */
  value: number | null;
  unit: string;
  reached: boolean | null;
}

export interface TargetSizes {
  /** The store the import limits speak of has this many messages; a smaller run is held to the same pace. */
  importMessages: number;
  demoMessages: number;
}

/** The report may take what the facts take and a little more: see `memory` below. */
const FACT_BYTES = 200;

export function targetsOf(results: Results, sizes: TargetSizes): Target[] {
  const speed = (id: string) => megabytesPerSecond(middleOf(results, id));
  const times = (mine: string, other: string) => over(speed(mine), speed(other));
  const first = middleOf(results, 'import.first');
  const copy = middleOf(results, 'import.copy');
  const again = middleOf(results, 'import.again');
  const peak = middleOf(results, 'whole.report')?.peakBytes ?? null;
  const slowest = (of: 'last90DaysMs' | 'everythingMs') =>
    results.questions.length === 0 ? null : Math.max(...results.questions.map(one => one[of]));
  const inboxSeconds = (25 * sizes.importMessages) / 100_000;
  return [
    atLeast(
      'Everything, one core: times postal-mime',
      times('parse.everything', 'parse.postal-mime'),
      5,
      '×',
    ),
    atLeast('Everything, one core: times mailparser', times('parse.everything', 'parse.mailparser'), 5, '×'),
    atLeast('Everything, one core: times Python', times('parse.everything', 'parse.python'), 1, '×'),
    atLeast('Headers, one core', speed('parse.headers'), 400, 'MB/s'),
    atLeast(
      'The whole report: times mailparser merely parsing on one core',
      times('whole.report', 'parse.mailparser'),
      4,
      '×',
    ),
    atLeast('The whole report: times mu index', times('whole.report', 'whole.mu'), 10, '×'),
    atLeast('The whole report: times notmuch new', times('whole.report', 'whole.notmuch'), 30, '×'),
    below('Peak memory of the report on the whole file', peak === null ? null : peak / 1e6, 700, 'MB'),
    below(
      'Memory for each further message (made-up company)',
      bytesPerMessage(results, sizes),
      FACT_BYTES,
      'bytes',
    ),
    below('Cost of a megabyte at the end, times that before', bend(results), 1.25, '×'),
    below(
      `${sizes.importMessages.toLocaleString('en')} messages imported`,
      first?.seconds ?? null,
      inboxSeconds,
      's',
    ),
    below('The same file again, share of the first import', over(again?.seconds, first?.seconds), 1 / 3, '×'),
    below('A changed copy, share of the first import', over(copy?.seconds, first?.seconds), 1 / 3, '×'),
    exactly('Messages added by both', sum(again?.added, copy?.added), 0),
    below('Slowest question over 90 days', slowest('last90DaysMs'), 80, 'ms'),
    below('Slowest question over everything', slowest('everythingMs'), 500, 'ms'),
  ];
}

const over = (a: number | null | undefined, b: number | null | undefined): number | null =>
  a == null || b == null ? null : a / b;
const sum = (a: number | null | undefined, b: number | null | undefined): number | null =>
  a == null || b == null ? null : a + b;

const atLeast = (title: string, value: number | null, least: number, unit: string): Target => ({
  title,
  bound: `at least ${least} ${unit}`,
  value,
  unit,
  reached: value === null ? null : value >= least,
});

const below = (title: string, value: number | null, limit: number, unit: string): Target => ({
  title,
  bound: `under ${Number(limit.toPrecision(2))} ${unit}`,
  value,
  unit,
  reached: value === null ? null : value < limit,
});

const exactly = (title: string, value: number | null, wanted: number): Target => ({
  title,
  bound: String(wanted),
  value,
  unit: '',
  reached: value === null ? null : value === wanted,
});

/** From the smaller report of the made-up company to the larger one. */
function bytesPerMessage(results: Results, { importMessages, demoMessages }: TargetSizes): number | null {
  const small = middleOf(results, `demo.report.${importMessages}`)?.peakBytes ?? null;
  const large = middleOf(results, `demo.report.${demoMessages}`)?.peakBytes ?? null;
  if (small === null || large === null || importMessages === demoMessages) return null;
  return (large - small) / (demoMessages - importMessages);
}

/** Points of the line, ascending in bytes: the report at every size that was measured. */
export function linePoints(results: Pick<Results, 'measured'>) {
  return results.measured
    .filter(one => one.id === 'whole.report' || one.id.startsWith('line.'))
    .flatMap(one => middleOf(results, one.id) ?? [])
    .sort((a, b) => (a.bytes ?? 0) - (b.bytes ?? 0));
}

/** Seconds a byte between the two largest sizes, over those between the smallest and the second largest: 1 is a straight line. */
export function bend(results: Pick<Results, 'measured'>): number | null {
  const points = linePoints(results);
  const [first, before, last] = [points[0], points.at(-2), points.at(-1)];
  if (points.length < 3 || first === undefined || before === undefined || last === undefined) return null;
  const slope = (a: typeof first, b: typeof first) =>
    (b.seconds - a.seconds) / ((b.bytes ?? 0) - (a.bytes ?? 0));
  return slope(before, last) / slope(first, before);
}
