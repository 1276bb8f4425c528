/** Engine answers → the report's single numbers. Nothing is computed here but shares of one answer's own rows. */
import { KINDS } from '../../mail/message.ts';
import type { Result } from '../../metrics/engine/result.ts';
import { BUCKET_STARTS, MEASURE_IDS, type MeasureId, REPLY_IDS, type ReplyId } from '../ids.data.ts';
import type { Language } from '../language.ts';
import type { Durations, Measure, Metrics, ReplyTime } from '../metrics.schema.ts';
import { sentenceIn } from '../words/catalogue-words.ts';
import { countOf, known, numberOf, type Results } from './read-result.ts';

/** One number of an answer, by its name. */
export function measureOf({ results, query, meta }: Result, name: string, lang: Language): Measure {
  const at = query.metrics.indexOf(name);
  const row = results[0];
  const definition = meta.definitions[name];
  const value = row?.metrics[at] ?? null;
  const reason = meta.reasons[name];
  const before = row?.comparison;
  return {
    value,
    unit: definition?.unit ?? 'messages',
    n: row?.n[at] ?? 0,
    excluded: meta.excluded[name.split('.')[0] ?? name] ?? meta.excluded[name] ?? {},
    ...(value === null && reason !== undefined ? { reason: sentenceIn(lang, reason) } : {}),
    // A state as of now has no period before.
    ...(before === undefined || definition?.when === 'now'
      ? {}
      : {
          previous: {
            value: before.metrics[at] ?? null,
            n: before.n[at] ?? 0,
            change: before.change[at] ?? null,
          },
        }),
  };
}

/** Which column of the bucket queries belongs to which reply time. */
const BUCKET_COLUMN: Record<ReplyId, number> = { first_reply_time: 0, reply_time: 1, their_reply_time: 2 };

function bucketsOf(result: Result, column: number): Durations['buckets'] {
  const rows = result.results.filter(known);
  const total = rows.reduce((sum, row) => sum + countOf(row, column), 0);
  return BUCKET_STARTS.map((from, index) => {
    const row = rows.find(candidate => numberOf(candidate, 0) === from);
    const n = row === undefined ? 0 : countOf(row, column);
    return { from, to: BUCKET_STARTS[index + 1] ?? null, n, share: total === 0 ? null : n / total };
  });
}

function durationsOf(results: Results, id: ReplyId, side: 'elapsed' | 'business', lang: Language): Durations {
  const part = (name: string): string => (side === 'elapsed' ? `${id}.${name}` : `${id}.business_${name}`);
  const read = (name: string): Measure => measureOf(results.replies, name, lang);
  const within = read(part('within_target'));
  return {
    ...read(side === 'elapsed' ? id : `${id}.business`),
    unit: 'seconds',
    p90: read(part('p90')).value,
    mean: read(part('mean')).value,
    buckets: bucketsOf(side === 'elapsed' ? results.buckets : results.business_buckets, BUCKET_COLUMN[id]),
    within_target: {
      target_seconds: results.replies.query.settings.target_seconds,
      share: within.value,
      n: within.value === null ? 0 : Math.round(within.value * within.n),
    },
  };
}

/** `lang`: of the sentences that say why a number is missing. */
export function metricsFrom(results: Results, lang: Language): Metrics {
  const replyTime = (id: ReplyId): ReplyTime => ({
    ...durationsOf(results, id, 'elapsed', lang),
    business: durationsOf(results, id, 'business', lang),
  });
  const ofKind = (kind: string): number =>
    measureOf(results.by_kind, `messages_by_kind.${kind}`, lang).value ?? 0;
  return {
    ...(Object.fromEntries(MEASURE_IDS.map(id => [id, measureOf(results.measures, id, lang)])) as Record<
      MeasureId,
      Measure
    >),
    ...(Object.fromEntries(REPLY_IDS.map(id => [id, replyTime(id)])) as Record<ReplyId, ReplyTime>),
    messages_by_kind: {
      ...measureOf(results.by_kind, 'messages_by_kind', lang),
      value: Object.fromEntries(
        KINDS.map(kind => [kind, ofKind(kind)]),
      ) as Metrics['messages_by_kind']['value'],
    },
  };
}
