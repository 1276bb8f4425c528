/** What a rule watches, as people say it; and sentences with fields in them. Pure. */
import { duration } from '../../../src/report/duration.ts';
import type { Format } from '../../../src/report/format.ts';
import type { Watch } from '../../api/alerts.ts';
import type { AlertsWords } from './words.data.ts';

export function watchWords(watch: Watch, words: AlertsWords, format: Format): string {
  switch (watch.kind) {
    case 'waiting':
      return words.short.waiting(format.number(watch.hours));
    case 'target':
      return words.short.target(
        format.percent(watch.share),
        words.replies[watch.metric],
        words.times[watch.time],
        words.windows[watch.window],
      );
    case 'volume':
      return words.short.volume(unusualWords(watch.k, words), words.volumes[watch.metric]);
    case 'sync':
      return words.short.sync(duration(watch.minutes * 60));
    case 'due':
      return words.short.due(soonWords(watch.minutes, words));
    case 'missed':
      return words.short.missed;
    case 'open_tickets':
      return words.short.open_tickets(format.count(watch.most));
    case 'csat':
      return words.short.csat(format.percent(watch.share), format.count(watch.days));
  }
}

export const unusualWords = (k: number, words: AlertsWords): string =>
  k === 2.5 || k === 3.5 || k === 5 ? words.unusual[k] : words.unusualBy(String(k));

/** How soon a promise is due; null: at its warning. */
export const soonWords = (minutes: number | null, words: AlertsWords): string =>
  minutes === null ? words.warning : words.soon(duration(minutes * 60));

/** “longer than {hours} hours” → text and names of fields in turn. */
export const partsOf = (sentence: string): { text: string; field: boolean }[] =>
  sentence
    .split(/\{(\w+)\}/)
    .map((text, i) => ({ text, field: i % 2 === 1 }))
    .filter(part => part.text !== '');
