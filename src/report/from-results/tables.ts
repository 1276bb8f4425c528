/** Engine answers → the report's tables. */
import { whenToWrite } from '../../derive/when-to-write.ts';
import type { Result, ResultRow } from '../../metrics/engine/result.ts';
import { CURVE } from '../queries.data.ts';
import type { Tables } from '../tables.schema.ts';
import type { Details } from './details.ts';
import { domainsFrom } from './domains.ts';
import { countOf, known, measuredOf, numberOf, type Results, ranges, textOf } from './read-result.ts';

const sides = (row: ResultRow): { received: number; sent: number } => ({
  received: countOf(row, 0),
  sent: countOf(row, 1),
});
const idOf = (row: ResultRow): number => row.ids?.[0] ?? 0;

/** The answers people look for first. */
const NAMED = [3600, 14_400, 86_400, 259_200];

export function tablesFrom(results: Results, details: Details): Tables {
  const rows = (name: keyof Results): ResultRow[] => results[name].results.filter(known);
  const curve = curveOf(results.curve);
  const person = (row: ResultRow) => ({
    address: textOf(row, 0),
    name: details.names.get(idOf(row)) ?? '',
    messages: countOf(row, 0),
  });
  return {
    hour_of_day: rows('hour_of_day').map(row => ({ hour: numberOf(row, 0), ...sides(row) })),
    weekday: rows('weekday').map(row => ({ weekday: numberOf(row, 0), ...sides(row) })),
    hour_grid: rows('hour_grid').map(row => ({
      weekday: numberOf(row, 0),
      hour: numberOf(row, 1),
      ...sides(row),
    })),
    daily: rows('daily').map(row => ({ day: textOf(row, 0), ...sides(row) })),
    weekly: rows('weekly').map(row => ({
      week: textOf(row, 0),
      ...sides(row),
      replies: countOf(row, 2),
      first_reply_median: measuredOf(row, 3),
    })),
    monthly: rows('monthly').map(row => ({ month: textOf(row, 0), ...sides(row) })),
    asked: rows('asked').map(row => ({
      month: textOf(row, 0),
      asked: countOf(row, 0),
      answered: countOf(row, 1),
      closed: countOf(row, 2),
      open: countOf(row, 3),
      answered_within_1d: measuredOf(row, 4),
    })),
    top_senders: rows('top_senders').map(person),
    top_recipients: rows('top_recipients').map(person),
    domains: domainsFrom(results),
    people: results.people.results
      .filter(row => countOf(row, 0) + countOf(row, 1) > 0)
      .map(row => ({
        teammate: row.dimensions[0] === null ? null : textOf(row, 0),
        sent: countOf(row, 0),
        replies: countOf(row, 1),
        reply_median: measuredOf(row, 2),
        reply_median_business: measuredOf(row, 3),
        after_hours_share: measuredOf(row, 4),
      })),
    kinds: rows('kinds').map(row => ({
      kind: textOf(row, 0) as Tables['kinds'][number]['kind'],
      ...sides(row),
    })),
    answered_within: curve.filter(point => NAMED.includes(point.seconds)),
    kaplan_meier: curve,
    // A conversation without a subject is shown like any other.
    waiting: results.waiting.results.flatMap(row => {
      const found = details.conversations.get(idOf(row));
      if (found?.waiting_since == null || found.state !== 'awaiting_us') return [];
      const { waiting_since, waiting_business_seconds } = found;
      return [
        { ...found.conversation, waiting_since, waiting_seconds: countOf(row, 0), waiting_business_seconds },
      ];
    }),
    backlog_age: ranges(results.backlog_age).map(({ row, from, to }) => ({
      from,
      to,
      conversations: countOf(row, 0),
    })),
    backlog: rows('backlog').map(row => ({ day: textOf(row, 0), awaiting_us: countOf(row, 0) })),
    longest_conversations: results.longest_conversations.results.flatMap(row => {
      const found = details.conversations.get(idOf(row));
      if (found === undefined) return [];
      const { started_at, ended_at, started_by, state } = found;
      return [{ ...found.conversation, messages: countOf(row, 0), started_at, ended_at, started_by, state }];
    }),
    thread_length: ranges(results.thread_length).map(({ row, from, to }) => ({
      from,
      to,
      threads: countOf(row, 0),
    })),
    words: ranges(results.words).map(({ row, from, to }) => ({ from, to, ...sides(row) })),
    attachments: rows('attachments').map(row => ({
      type: textOf(row, 0),
      files: countOf(row, 0),
      bytes: countOf(row, 1),
    })),
    labels: rows('labels').map(row => ({ label: textOf(row, 0), messages: countOf(row, 0) })),
    when_they_write: rows('when_they_write').map(row => ({
      weekday: numberOf(row, 0),
      hour: numberOf(row, 1),
      messages: countOf(row, 0),
    })),
    when_to_write: slotsOf(results.when_to_write),
  };
}

function curveOf({ results, query }: Result): Tables['kaplan_meier'] {
  const row = results[0];
  if (row === undefined) return [];
  return query.metrics.map((name, at) => ({
    seconds: CURVE[name.slice(name.indexOf('.') + 1)] ?? 0,
    share: row.metrics[at] ?? null,
    n: row.n[at] ?? 0,
  }));
}

/** METRICS §5 (b) over all recipients: the hours of sending are the report's zone's. */
function slotsOf({ results }: Result): Tables['when_to_write'] {
  const sent = new Float64Array(168);
  const answered = new Float64Array(168);
  for (const row of results.filter(known)) {
    const slot = (numberOf(row, 0) - 1) * 24 + numberOf(row, 1);
    const n = row.n[0] ?? 0;
    sent[slot] = n;
    answered[slot] = Math.round((row.metrics[0] ?? 0) * n);
  }
  const { recommended, level, n: levelN } = whenToWrite([{ level: 'all', sent, answered }]);
  return recommended.map(({ weekday, hour, share, low, high, n }) => ({
    weekday,
    hour,
    share,
    low,
    high,
    n,
    level: level ?? 'all',
    level_n: levelN,
  }));
}
