/** A store's facts → the report, by asking the metrics engine every question of `report/queries.data.ts`. */
import type { Filter, Request } from '../metrics/engine/request.ts';
import type { DateBounds, Result } from '../metrics/engine/result.ts';
import { SEES_EVERYTHING, type View } from '../metrics/engine/row-filter.ts';
import { metricsFrom } from '../report/from-results/metrics.ts';
import type { Results } from '../report/from-results/read-result.ts';
import { tablesFrom } from '../report/from-results/tables.ts';
import { METRIC_IDS } from '../report/ids.data.ts';
import type { Language } from '../report/language.ts';
import { QUERIES, QUERY_NAMES, type QueryName } from '../report/queries.data.ts';
import { type Mailbox, type Range, type Report, reportSchema, type Skipped } from '../report/report.ts';
import type { Tables } from '../report/tables.schema.ts';
import { sentenceIn } from '../report/words/catalogue-words.ts';
import type { Store } from '../store/store.ts';
import type { Calendar } from '../time/calendar.ts';
import { askWithin } from './limited-questions.ts';
import { reportDetails } from './report-details.ts';
import { showsPeople } from './rights.ts';

export interface ReportRequest {
  workspaceId: number;
  /** As the engine reads it: `all`, `90d`, `[from, to]` … */
  range: NonNullable<Request['date_range']>;
  /** IANA zone of every hour and day. */
  zone: string;
  lang: Language;
  title: string;
  /** Program version. */
  version: string;
  /** What counts as now: an archive's last instant, for an archive. */
  now: Temporal.Instant;
  generatedAt: Temporal.Instant;
  mailbox: Mailbox;
  /** The workspace's calendar and its version. */
  calendar: Calendar;
  calendarVersion: number | null;
  /** Teams and mailboxes with a calendar of their own. */
  ownCalendars: string[];
  skipped: Skipped;
  settings: Report['settings'];
  /** What the reader may see; left out: everything. */
  view?: View;
  /** What the report is about; left out: everything. */
  filters?: readonly Filter[];
  /** How long each question may take; left out: as long as it takes. */
  questionMs?: number | undefined;
}

/** Throws PulsoError `bad-query` for a range or zone that cannot be read. */
export async function buildReport(store: Store, request: ReportRequest): Promise<Report> {
  const settings = {
    target_seconds: request.settings.target_seconds,
    outlier_seconds: request.settings.outlier_seconds ?? null,
  };
  const questions = QUERY_NAMES.map(name => ({
    ...QUERIES[name],
    date_range: request.range,
    zone: request.zone,
    compare: COMPARED.includes(name) && request.range !== 'all' ? ('previous' as const) : null,
    settings,
  }));
  const { questionMs } = request;
  const asked = await askWithin(questions, {
    db: store.db,
    workspaceId: request.workspaceId,
    view: request.view ?? SEES_EVERYTHING,
    filters: request.filters ?? [],
    now: request.now,
    perQuestion: questionMs === undefined ? undefined : () => store.within(questionMs),
  });
  const answers = Object.fromEntries(QUERY_NAMES.map((name, i) => [name, asked[i]])) as Record<
    QueryName,
    Result
  >;
  const details = await reportDetails(store, {
    workspaceId: request.workspaceId,
    addressIds: idsOf(answers.top_senders, answers.top_recipients),
    conversationIds: idsOf(answers.waiting, answers.longest_conversations),
    calendar: request.calendar,
    now: request.now,
    people: showsPeople(request.view ?? SEES_EVERYTHING),
  });
  const tables = tablesFrom(answers, details);
  const { query } = answers.measures;
  const range = rangeOf(query.range, tables.daily, request);
  return reportSchema.parse({
    pulso: request.version,
    contract: 1,
    title: request.title,
    lang: request.lang,
    generated_at: request.generatedAt.toString(),
    range,
    previous_range: query.previous === undefined ? null : rangeOf(query.previous, [], request),
    zone: request.zone,
    as_of: request.now.toString(),
    mailbox: request.mailbox,
    calendar: calendarOf(request),
    settings: request.settings,
    definitions: definitionsOf(answers, request.lang),
    skipped: request.skipped,
    metrics: metricsFrom(answers, request.lang),
    tables,
  } satisfies Report);
}

/** Single numbers are shown beside those of the period before. */
const COMPARED: readonly QueryName[] = ['measures', 'replies', 'by_kind'];

const idsOf = (...results: Result[]): number[] => [
  ...new Set(results.flatMap(result => result.results.flatMap(row => row.ids?.[0] ?? []))),
];

/** Everything there is begins and ends with the days that hold mail. */
function rangeOf({ from, to }: DateBounds, daily: Tables['daily'], { zone, now }: ReportRequest): Range {
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  const first = from ?? daily[0]?.day ?? today.toString();
  const last =
    to === null ? (daily.at(-1)?.day ?? first) : Temporal.PlainDate.from(to).subtract({ days: 1 }).toString();
  const days = Temporal.PlainDate.from(first).until(last, { largestUnit: 'days' }).days + 1;
  return { from: first, to: last, days: Math.max(0, days), whole: from === null };
}

function calendarOf({ calendar, calendarVersion, ownCalendars }: ReportRequest): Report['calendar'] {
  const clock = (minutes: number): string =>
    `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  const hours = Object.entries(calendar.hours).map(([day, windows]) => [
    day,
    windows.map(({ from, to }) => ({ from: clock(from), to: clock(to) })),
  ]);
  return {
    zone: calendar.zone,
    hours: Object.fromEntries(hours),
    holidays: calendar.holidays,
    version: calendarVersion,
    own: ownCalendars,
  };
}

function definitionsOf(answers: Results, lang: Language): Report['definitions'] {
  const all = {
    ...answers.measures.meta.definitions,
    ...answers.replies.meta.definitions,
    ...answers.by_kind.meta.definitions,
  };
  return Object.fromEntries(
    METRIC_IDS.flatMap(id => {
      const found = all[id];
      if (found === undefined) return [];
      const { title, question, formula, source, better, when } = found;
      return [
        [
          id,
          {
            title: title[lang],
            question: question[lang],
            formula: sentenceIn(lang, formula),
            source,
            better,
            when,
          },
        ],
      ];
    }),
  );
}
