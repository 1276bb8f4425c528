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
  }
}

export const unusualWords = (k: number, words: AlertsWords): string =>
  k === 2.5 || k === 3.5 || k === 5 ? words.unusual[k] : words.unusualBy(String(k));

/** “longer than {hours} hours” → text and names of fields in turn. */
export const partsOf = (sentence: string): { text: string; field: boolean }[] =>
  sentence
    .split(/\{(\w+)\}/)
    .map((text, i) => ({ text, field: i % 2 === 1 }))
    .filter(part => part.text !== '');
