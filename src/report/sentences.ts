/** The report's first lines: the same words in every renderer. */
import { duration, workDuration } from './duration.ts';
import type { Format } from './format.ts';
import type { MeasureId, MetricId, ReplyId } from './ids.data.ts';
import type { Measure } from './metrics.schema.ts';
import type { Report, ReportCalendar } from './report.ts';
import type { Words } from './words/words.ts';

/** A duration that no line break splits. */
const whole = (text: string): string => text.replaceAll(' ', '\u00a0');

/** What somebody in a hurry should know: how fast, how many in time, who waits. */
export function headline(report: Report, words: Words, format: Format): string[] {
  const { first_reply_time: first, awaiting_us: waiting, oldest_waiting: oldest } = report.metrics;
  const longest = oldest.value === null ? null : whole(duration(oldest.value));
  const kinds = report.metrics.messages_by_kind;
  if (kinds.n > 0 && kinds.value.human === 0 && waiting.value === 0) {
    const { bulk } = kinds.value;
    const lists = report.settings.lists === 'bulk' && bulk * 2 > kinds.n;
    return [
      words.headline.noPeople,
      ...(lists ? [words.skipped.lists(format.count(bulk), format.count(kinds.n))] : []),
    ];
  }
  const sentences: string[] = [];
  if (first.value === null) {
    if (report.metrics.conversations_started_by_them.n > 0) sentences.push(words.headline.notAnswered);
  } else {
    const business = first.business.value === null ? null : whole(workDuration(first.business.value));
    sentences.push(words.headline.answered(whole(duration(first.value)), business));
    const within = first.within_target;
    if (within !== null && within.share !== null)
      sentences.push(
        words.headline.within(format.percent(within.share), whole(duration(within.target_seconds))),
      );
  }
  if (waiting.value === 0) sentences.push(words.headline.nobodyWaiting);
  else if (waiting.value === 1) sentences.push(words.headline.oneWaiting(longest));
  else if (waiting.value !== null)
    sentences.push(words.headline.waiting(format.count(waiting.value), longest));
  return sentences;
}

/** First day to last day. */
export const rangeWords = (range: { from: string; to: string }, words: Words, format: Format): string =>
  words.range(format.day(range.from), format.day(range.to));

/** The key figures, in the order they are shown. */
export const KEY_FIGURES: readonly (MeasureId | ReplyId)[] = [
  'first_reply_time',
  'reply_rate',
  'awaiting_us',
  'messages_received',
  'messages_sent',
  'conversations',
  'reply_time',
  'after_hours_share',
];

/**
 * What a number did since the period before; null where that is unknown. A share moves by points: from 30 % to 33 % are
 * 3 points, and “10 % more” would be read as 40 %.
 */
export function changeWords(
  report: Report,
  id: MeasureId | ReplyId,
  words: Words,
  format: Format,
): string | null {
  return changeOf(report.metrics[id], words, format);
}

/** The same for any number. Shares and scores change by points. */
export function changeOf(
  { value, unit, previous }: Pick<Measure, 'value' | 'unit' | 'previous'>,
  words: Words,
  format: Format,
): string | null {
  if (previous === undefined || previous.change === null) return null;
  if (value === null || previous.value === null) return format.change(previous.change);
  if (unit === 'share') return words.points(format.points(value - previous.value));
  // A score has points already, which are no hundredths of anything.
  return unit === 'points' ? format.points((value - previous.value) / 100) : format.change(previous.change);
}

/** Whether a change is welcome: by the metric's better direction. */
export function toneOfChange(
  report: Report,
  id: MetricId,
  change: number | null | undefined,
): 'good' | 'bad' | 'neutral' {
  return toneOf(report.definitions[id]?.better ?? 'neutral', change);
}

export function toneOf(
  better: 'up' | 'down' | 'neutral',
  change: number | null | undefined,
): 'good' | 'bad' | 'neutral' {
  if (change === null || change === undefined || better === 'neutral' || Math.abs(change) < 0.005)
    return 'neutral';
  return change > 0 === (better === 'up') ? 'good' : 'bad';
}

/** `Mon–Fri 09:00–17:00, Sat 10:00–14:00`. */
export function hoursWords(calendar: ReportCalendar, words: Words, format: Format): string {
  const days = [1, 2, 3, 4, 5, 6, 7].map(day => ({
    day,
    hours: (calendar.hours[String(day)] ?? [])
      .map(({ from, to }) => (from === '00:00' && to === '24:00' ? words.allDay : `${from}–${to}`))
      .join(' + '),
  }));
  const runs: { from: number; to: number; hours: string }[] = [];
  for (const { day, hours } of days) {
    const last = runs.at(-1);
    if (last !== undefined && last.hours === hours) last.to = day;
    else runs.push({ from: day, to: day, hours });
  }
  const name = ({ from, to }: { from: number; to: number }): string =>
    from === to ? format.shortWeekday(from) : `${format.shortWeekday(from)}–${format.shortWeekday(to)}`;
  return runs
    .filter(run => run.hours !== '')
    .map(run => `${name(run)} ${run.hours}`)
    .join(', ');
}
