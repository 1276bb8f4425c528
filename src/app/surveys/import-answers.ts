/** Answers that were given elsewhere, from a CSV file: all of it or nothing, and what is wrong is said with its line. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { SCALE_ENDS, USUAL_TOP } from '../../derive/surveys/survey.ts';
import { PulsoError } from '../../errors.ts';
import type { Sentence } from '../../sentence.ts';
import { accountOf } from '../accounts.ts';
import type { AppContext } from '../context.ts';
import { note } from '../people/audit.ts';
import { configOf } from '../settings.ts';
import { say } from './errors.data.ts';
import { type CsvRow, readCsv } from './read-csv.ts';
import { type Survey, surveyWith } from './surveys.ts';
import { wallClock } from './wall-clock.ts';

export const importBody = z.strictObject({
  /** The file's bytes in base64: UTF-8, UTF-16 or Windows-1252. */
  csv: z.base64().max(4_000_000),
});

const KNOWN = ['date', 'email', 'score', 'comment', 'language', 'id'] as const;
const NEEDED = ['date', 'score'] as const;
const EARLIEST = Date.UTC(1990, 0, 1);

interface Imported {
  at: Temporal.Instant;
  email: string | null;
  score: number;
  comment: string | null;
  language: string | null;
  id: string;
}

/**
 * Columns: date, score; email, comment, language, id where there are. The same `id`, or the same row without one, comes in once: a file that
 * is sent twice adds nothing. Throws `not-found`, `bad-input` naming the line, `conflict` for anonymous surveys.
 */
export async function importAnswers(
  { store, now, tell }: AppContext,
  workspaceId: number,
  by: string | null,
  surveyId: number,
  { csv }: z.output<typeof importBody>,
): Promise<{ imported: number; known: number }> {
  const survey = await surveyWith(store.db, workspaceId, surveyId);
  if (survey.anonymous) throw new PulsoError('conflict', say.notIntoAnonymous);
  const { zone } = await store.db
    .selectFrom('workspace')
    .select('zone')
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirstOrThrow();
  const rows = readRows(readCsv(Buffer.from(csv, 'base64')), survey, zone, now());
  const config = await configOf(store.db, workspaceId);
  const imported = await store.transaction(async ({ db }) => {
    const emails = [...new Set(rows.flatMap(row => row.email ?? []))];
    const known =
      emails.length === 0
        ? []
        : await db
            .selectFrom('address')
            .select(['email', 'address_id'])
            .where('workspace_id', '=', workspaceId)
            .where('email', 'in', emails)
            .execute();
    const idOf = new Map(known.map(row => [row.email, row.address_id]));
    let added = 0;
    for (let i = 0; i < rows.length; i += 500) {
      const values = rows
        .slice(i, i + 500)
        .flatMap(row =>
          answersOf(row, workspaceId, survey, zone, idOf, account => accountOf(config, account)),
        );
      const done = await db
        .insertInto('survey_answer')
        .values(values)
        .onConflict(conflict => conflict.columns(['workspace_id', 'answer_key', 'question']).doNothing())
        .returning('main')
        .execute();
      added += done.filter(row => row.main).length;
    }
    await note(db, workspaceId, by, 'survey-answers-imported', { survey: surveyId, answers: added });
    return added;
  });
  tell({ workspaceId, what: 'surveys' });
  return { imported, known: rows.length - imported };
}

function answersOf(
  row: Imported,
  workspaceId: number,
  { id, version, kind, questions }: Survey,
  zone: string,
  idOf: Map<string, number>,
  accountOfEmail: (email: string) => string | null,
) {
  const [main] = questions;
  if (main?.ask !== 'score') return [];
  const about = {
    workspace_id: workspaceId,
    survey_id: id,
    version,
    kind,
    at: row.at.toString(),
    local_at: wallClock(row.at, zone),
    counted: true,
    anonymous: false,
    contact_id: row.email === null ? null : (idOf.get(row.email) ?? null),
    account: row.email === null ? null : accountOfEmail(row.email),
    language: row.language,
    import_id: row.id,
    answer_key: `import ${id} ${row.id}`,
  };
  const score = {
    ...about,
    question: main.id,
    main: true,
    scale: main.scale,
    score: row.score,
    top: (main.top ?? USUAL_TOP[main.scale]).includes(row.score),
    comment: null as string | null,
  };
  if (row.comment === null) return [score];
  const words = questions.find(question => question.ask === 'text')?.id ?? 'comment';
  return [
    score,
    { ...about, question: words, main: false, scale: null, score: null, top: false, comment: row.comment },
  ];
}

function readRows(
  { header, rows }: { header: string[]; rows: CsvRow[] },
  { questions }: Survey,
  zone: string,
  now: Temporal.Instant,
): Imported[] {
  const wrong = (line: number, why: Sentence): never => {
    throw new PulsoError('bad-input', say.line(line, why));
  };
  const [main] = questions;
  if (main?.ask !== 'score') return wrong(1, say.noScoreAsked);
  const columns = header.map(name => name.trim().toLowerCase());
  const unknown = columns.find(name => !KNOWN.some(known => known === name));
  if (unknown !== undefined) wrong(1, say.unknownColumn(unknown.slice(0, 60), KNOWN.join(', ')));
  const missing = NEEDED.find(name => !columns.includes(name));
  if (missing !== undefined) wrong(1, say.missingColumn(missing, ...NEEDED));
  const twice = columns.find((name, i) => columns.indexOf(name) !== i);
  if (twice !== undefined) wrong(1, say.columnTwice(twice));
  const [low, high] = SCALE_ENDS[main.scale];
  const seen = new Map<string, number>();
  return rows.map(({ line, cells }) => {
    if (cells.length !== columns.length) wrong(line, say.columnsCame(columns.length, cells.length));
    const cell = (name: (typeof KNOWN)[number]): string => cells[columns.indexOf(name)]?.trim() ?? '';
    const score = cell('score');
    if (!/^\d{1,2}$/.test(score) || Number(score) < low || Number(score) > high)
      wrong(line, say.scoreExpected(low, high, score.slice(0, 40)));
    const at = instantOf(cell('date'), zone) ?? wrong(line, say.dateExpected(cell('date').slice(0, 40)));
    if (at.epochMilliseconds > now.epochMilliseconds || at.epochMilliseconds < EARLIEST)
      wrong(line, say.dateOutside(cell('date').slice(0, 40)));
    const email = cell('email').toLowerCase();
    if (email !== '' && !z.email().safeParse(email).success) wrong(line, say.noAddress(email.slice(0, 60)));
    const id = cell('id') || createHash('sha256').update(cells.join('\0')).digest('base64url');
    const before = seen.get(id);
    if (before !== undefined) wrong(line, say.sameAnswer(before));
    seen.set(id, line);
    const comment = cell('comment').slice(0, 5000);
    return {
      at,
      email: email || null,
      score: Number(score),
      comment: comment || null,
      language: cell('language').slice(0, 20) || null,
      id: id.slice(0, 200),
    };
  });
}

/** A day alone is its noon in the workspace’s zone. */
function instantOf(text: string, zone: string): Temporal.Instant | null {
  try {
    if (/^\d{4}-\d{2}-\d{2}$/.test(text))
      return Temporal.PlainDate.from(text)
        .toZonedDateTime({ timeZone: zone, plainTime: '12:00' })
        .toInstant();
    if (/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2})?$/.test(text))
      return Temporal.PlainDateTime.from(text.replace(' ', 'T')).toZonedDateTime(zone).toInstant();
    return Temporal.Instant.from(text);
  } catch {
    return null;
  }
}
