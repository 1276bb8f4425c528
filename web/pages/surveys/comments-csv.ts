/** Comments as a file for a spreadsheet. Pure. */
import { csv } from '../../../src/report/csv/csv.ts';
import type { Verbatim } from '../../api/surveys.ts';
import type { SurveysWords } from './words.data.ts';

type Columns = SurveysWords['comments']['columns'];

/** What was not known is an empty cell; an anonymous comment has its day and nothing that names anybody. */
export function commentsCsv(rows: readonly Verbatim[], columns: Columns): string {
  const lines = rows.map(one => ({
    [columns.date]: one.anonymous ? one.at.slice(0, 10) : one.at,
    [columns.survey]: one.survey.name,
    [columns.question]: one.question,
    [columns.score]: one.score,
    [columns.comment]: one.comment,
    [columns.language]: one.language,
    [columns.name]: one.contact?.name ?? null,
    [columns.email]: one.contact?.email ?? null,
    [columns.account]: one.account,
    [columns.teammate]: one.teammate?.name ?? null,
    [columns.tags]: one.tags.join(', '),
  }));
  // Spreadsheets take a file without the mark for Windows-1252.
  return `\ufeff${csv(Object.values(columns), lines)}`;
}
