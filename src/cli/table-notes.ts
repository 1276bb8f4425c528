/** What a reader has to know about a table: of which days it is, what is not in it, and why a number is missing. */
import type { DateBounds, Meta, Result } from '../metrics/engine/result.ts';
import { type Format, formatOf } from '../report/format.ts';
import type { Language } from '../report/language.ts';
import { rangeWords } from '../report/sentences.ts';
import { sentenceIn } from '../report/words/catalogue-words.ts';
import { type Words, wordsOf } from '../report/words/words.ts';
import { moment } from '../report/written.ts';
import { zoneWords } from '../report/zone-words.ts';
import { asSaid, type Sentence } from '../sentence.ts';
import { say } from './output.data.ts';

export const titleOf = ({ definitions }: Meta, metric: string): Sentence =>
  definitions[metric]?.title ?? asSaid(metric);

export function tableNotes({ query, meta }: Result, lang: Language): string[] {
  const words = wordsOf(lang);
  const format = formatOf(words, query.zone);
  const days = daysOf(query.range, words, format);
  const before = query.previous === undefined ? null : daysOf(query.previous, words, format);
  const zone = zoneWords(query.zone);
  const excluded = Object.entries(meta.excluded).filter(([, kinds]) => Object.keys(kinds).length > 0);
  const states = query.metrics.filter(id => meta.definitions[id]?.when === 'now');
  const now = moment(meta.now, query.zone);
  return [
    days === null ? say.everything(zone)[lang] : `${days} (${zone})`,
    ...(before === null ? [] : [`${say.before[lang]}: ${before}`]),
    ...excluded.map(
      ([id, kinds]) =>
        `${words.leftOutOf(say.quoted(titleOf(meta, id))[lang])}: ${kindsOf(kinds, words, format)}`,
    ),
    ...Object.entries(meta.reasons).map(
      ([id, why]) =>
        say.noneBecause(say.quoted(titleOf(meta, id)), { en: why, es: sentenceIn('es', why) })[lang],
    ),
    ...states.map(id => say.asOf(say.quoted(titleOf(meta, id)), now)[lang]),
    ...(meta.truncated ? [say.moreRows[lang]] : []),
  ];
}

/** First day to last day; null for everything there is. */
function daysOf({ from, to }: DateBounds, words: Words, format: Format): string | null {
  if (from === null || to === null) return null;
  const last = Temporal.PlainDate.from(to).subtract({ days: 1 }).toString();
  return rangeWords({ from, to: last }, words, format);
}

const kindsOf = (counts: Record<string, number>, { kinds }: Words, format: Format): string =>
  Object.entries(counts)
    .map(([kind, n]) => `${kinds[kind as keyof typeof kinds] ?? kind} ${format.count(n)}`)
    .join(', ');
