/** A promised time in whole units, in the reader's language. Pure. */
import type { SurveyLanguage } from '../../derive/surveys/survey.ts';

const UNITS = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;

/** `days`: false where a day has no fixed length, as in working time. */
export function timeIn(seconds: number, language: SurveyLanguage, days: boolean): string {
  const parts: string[] = [];
  let left = seconds;
  for (const [unit, length] of UNITS) {
    if (unit === 'day' && (!days || seconds < 2 * length)) continue;
    const count = Math.floor(left / length);
    left -= count * length;
    if (count > 0)
      parts.push(new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count));
  }
  return new Intl.ListFormat(language, { type: 'unit', style: 'long' }).format(parts);
}
