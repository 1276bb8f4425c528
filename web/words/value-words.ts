/** A value of a dimension as people read it. Pure. */

import type { DimensionValue } from '../../src/metrics/engine/result.ts';
import { countRange, durationRange } from '../../src/report/duration.ts';
import type { Reader } from './words.tsx';

const SECONDS = ['reply_bucket', 'business_reply_bucket', 'wait_bucket'];
const COUNTS = ['words_bucket', 'thread_length', 'size_bucket'];

/** `following`: where the next step begins, for steps; null or missing after the last. */
export function valueWords(
  dimension: string,
  value: DimensionValue,
  { words, report, format, language }: Reader,
  following: number | null = null,
): string {
  if (value === null) return dimension === 'teammate' ? words.filters.nobody : words.chart.none;
  if (typeof value === 'boolean') return YES_NO[language][value ? 0 : 1];
  if (dimension === 'day' || dimension === 'week') return format.day(String(value));
  if (dimension === 'month' || dimension === 'quarter') return format.month(String(value));
  if (dimension === 'year') return String(value).slice(0, 4);
  if (dimension === 'weekday') return format.weekday(Number(value));
  if (dimension === 'hour') return format.hour(Number(value));
  if (dimension === 'kind') return report.kinds[value as keyof typeof report.kinds] ?? String(value);
  if (dimension === 'state')
    return words.waiting.state[value as keyof typeof words.waiting.state] ?? String(value);
  if (SECONDS.includes(dimension)) return durationRange(Number(value), following);
  if (dimension === 'size_bucket')
    return following === null ? `≥ ${format.bytes(Number(value))}` : `< ${format.bytes(following)}`;
  if (COUNTS.includes(dimension)) return countRange(Number(value), following, format.count);
  return VALUES[language][String(value)] ?? String(value);
}

const YES_NO = { en: ['yes', 'no'], es: ['sí', 'no'] } as const;

/** Values of closed lists that are words of English. */
const VALUES: Record<'en' | 'es', Record<string, string>> = {
  en: {
    them: 'them',
    us: 'us',
    internal: 'internal',
    automatic: 'automatic mail',
    inbound: 'received',
    outbound: 'sent',
    to: 'To',
    cc: 'Cc',
    bcc: 'Bcc',
  },
  es: {
    them: 'ellos',
    us: 'nosotros',
    internal: 'interno',
    automatic: 'correo automático',
    inbound: 'recibido',
    outbound: 'enviado',
    to: 'Para',
    cc: 'Cc',
    bcc: 'Cco',
    image: 'imagen',
    document: 'documento',
    spreadsheet: 'hoja de cálculo',
    presentation: 'presentación',
    archive: 'archivo comprimido',
    audio: 'sonido',
    video: 'vídeo',
    calendar: 'calendario',
    message: 'mensaje',
    text: 'texto',
    other: 'otro',
  },
};
