/** What Pulso has to reach, as ratios and limits within one run, and whether it does. */
import type { Part } from './parts.ts';
import { megabytesPerSecond, middleOf, type Results, type Run, sizesOf } from './results.ts';

export interface Target {
  title: string;
  /** What has to hold, in words: `at least 5`. */
  bound: string;
  /** Null where it was not measured. */
  value: number | null;
  unit: string;
  verdict: Verdict;
}

/** `smaller run`: the bound speaks of a size that this run did not have, so its value proves nothing. */
export type Verdict = 'reached' | 'NOT reached' | 'not measured' | 'smaller run';

/** The sizes the bounds speak of. */
const FULL: Run['sizes'] = {
  sizeBytes: 1_000_000_000,
  importMessages: 100_000,
  demoMessages: 1_000_000,
  queryMessages: 1_000_000,
};

/** What a message's facts take, and so what the report's memory may grow by. */
const FACT_BYTES = 200;

export function targetsOf(results: Results): Target[] {
  const speed = (id: string) => megabytesPerSecond(middleOf(results, id));
  const times = (mine: string, other: string) => over(speed(mine), speed(other));
  const [first, again, copy] = ['first', 'again', 'copy'].map(name => middleOf(results, `import.${name}`));
  const peak = middleOf(results, 'whole.report')?.peakBytes ?? null;
  const slowest = (of: 'last90DaysMs' | 'everythingMs') =>
    results.questions.length === 0 ? null : Math.max(...results.questions.map(one => one[of]));
  const everything = (other: string) => times('parse.everything', other);
  const report = (other: string) => times('whole.report', other);
  const at = (part: Part, size: keyof Run['sizes']): boolean =>
    (sizesOf(results, part)?.[size] ?? 0) >= FULL[size];
  const parsed = at('parsing', 'sizeBytes');
  const whole = at('report', 'sizeBytes');
  const imported = at('import', 'importMessages');
  const asked = at('questions', 'queryMessages');
  return [
    atLeast('Everything, one core: times postal-mime', everything('parse.postal-mime'), 5, '×', parsed),
    atLeast('Everything, one core: times mailparser', everything('parse.mailparser'), 5, '×', parsed),
    atLeast('Everything, one core: times Python', everything('parse.python'), 1, '×', parsed),
    atLeast('Headers, one core', speed('parse.headers'), 400, 'MB/s', parsed),
    atLeast('Whole report: times mailparser merely parsing', report('whole.mailparser'), 4, '×', whole),
    atLeast('Whole report: times mu index', report('whole.mu'), 10, '×', whole),
    atLeast('Whole report: times notmuch new', report('whole.notmuch'), 30, '×', whole),
    under('Whole report: peak memory', peak === null ? null : peak / 1e6, 700, 'MB', whole),
    under(
      'Memory for a further message',
      bytesPerMessage(results),
      FACT_BYTES,
      'bytes',
      at('company', 'demoMessages'),
    ),
    under('Cost of a further MB at the end, times before', bend(results), 1.25, '×', whole),
    under('100,000 messages imported', first?.seconds ?? null, 25, 's', imported),
    under(
      'The same file again, share of the first',
      over(again?.seconds, first?.seconds),
      1 / 3,
      '×',
      imported,
    ),
    exactly('Messages added by the two', sum(again?.added, copy?.added), 0),
    under('Slowest question over 90 days', slowest('last90DaysMs'), 80, 'ms', asked),
    under('Slowest question over everything', slowest('everythingMs'), 500, 'ms', asked),
  ];
}

const over = (a: number | null | undefined, b: number | null | undefined): number | null =>
  a == null || b == null ? null : a / b;
const sum = (a: number | null | undefined, b: number | null | undefined): number | null =>
  a == null || b == null ? null : a + b;

function verdict(value: number | null, judged: boolean, holds: (value: number) => boolean): Verdict {
  if (value === null) return 'not measured';
  if (!judged) return 'smaller run';
  return holds(value) ? 'reached' : 'NOT reached';
}

const atLeast = (
  title: string,
  value: number | null,
  least: number,
  unit: string,
  judged = true,
): Target => ({
  title,
  bound: `at least ${least} ${unit}`,
  value,
  unit,
  verdict: verdict(value, judged, is => is >= least),
});

const under = (title: string, value: number | null, limit: number, unit: string, judged = true): Target => ({
  title,
  bound: `under ${Number(limit.toFixed(2))} ${unit}`,
  value,
  unit,
  verdict: verdict(value, judged, is => is < limit),
});

const exactly = (title: string, value: number | null, wanted: number): Target => ({
  title,
  bound: String(wanted),
  value,
  unit: '',
  verdict: verdict(value, true, is => is === wanted),
});

/** From the smaller report of the made-up company to the larger one. */
function bytesPerMessage(results: Results): number | null {
  const { importMessages = 0, demoMessages = 0 } = sizesOf(results, 'company') ?? {};
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
