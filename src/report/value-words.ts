/** A value of a dimension as people read it. Pure. */

import type { DimensionValue } from '../metrics/engine/result.ts';
import { countRange, durationRange } from './duration.ts';
import type { Format } from './format.ts';
import type { Language } from './language.ts';
import { VALUES, YES_NO } from './words/values.data.ts';
import type { Words } from './words/words.ts';

interface Reader {
  language: Language;
  report: Words;
  format: Format;
}

const SECONDS = ['reply_bucket', 'business_reply_bucket', 'wait_bucket'];
const COUNTS = ['words_bucket', 'thread_length', 'size_bucket'];

/** `following`: where the next step begins, for steps; null or missing after the last. */
export function valueWords(
  dimension: string,
  value: DimensionValue,
  { report, format, language }: Reader,
  following: number | null = null,
): string {
  if (value === null) return dimension === 'teammate' ? report.shared : report.noValue;
  if (typeof value === 'boolean') return YES_NO[value ? 0 : 1][language];
  if (dimension === 'day' || dimension === 'week') return format.day(String(value));
  if (dimension === 'month' || dimension === 'quarter') return format.month(String(value));
  if (dimension === 'year') return String(value).slice(0, 4);
  if (dimension === 'weekday') return format.weekday(Number(value));
  if (dimension === 'hour') return format.hour(Number(value));
  if (dimension === 'kind') return report.kinds[value as keyof typeof report.kinds] ?? String(value);
  if (dimension === 'state') return report.states[value as keyof typeof report.states] ?? String(value);
  if (SECONDS.includes(dimension)) return durationRange(Number(value), following);
  if (dimension === 'size_bucket')
    return following === null ? `≥ ${format.bytes(Number(value))}` : `< ${format.bytes(following)}`;
  if (COUNTS.includes(dimension)) return countRange(Number(value), following, format.count);
  return VALUES[dimension]?.[String(value)]?.[language] ?? String(value);
}
