/** A range as people say it. Pure. */
import type { Format } from '../../src/report/format.ts';
import type { Words } from '../words/en.data.ts';
import { PRESETS } from './presets.data.ts';

export function rangeWords(range: string, words: Words, format: Format): string {
  const preset = PRESETS.find(one => one === range);
  if (preset !== undefined) return words.filters.presets[preset];
  const [from, to] = range.split('..');
  return from !== undefined && to !== undefined ? `${format.day(from)} – ${format.day(to)}` : range;
}

/** The engine's `[from, to)` as a reader counts days: both included. */
export function datesWords(
  dates: { from: string | null; to: string | null },
  words: Words,
  format: Format,
): string {
  if (dates.from === null || dates.to === null) return words.filters.presets.all;
  const from = dates.from.slice(0, 10);
  const last = new Date(Date.parse(dates.to) - 1).toISOString().slice(0, 10);
  return from === last ? format.day(from) : `${format.day(from)} – ${format.day(last)}`;
}
