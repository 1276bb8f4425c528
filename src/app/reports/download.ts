/** A stored workspace's report as a file. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { PulsoError } from '../../errors.ts';
import { csvFiles } from '../../report/csv/files.ts';
import { renderHtml } from '../../report/html/render.ts';
import { renderJson } from '../../report/json.ts';
import { LANGUAGES } from '../../report/language.ts';
import { writePdf } from '../../report/pdf.ts';
import type { Report } from '../../report/report.ts';
import type { AppContext } from '../context.ts';
import { say } from './errors.data.ts';
import { meaningOf, type Scope, scopeSchema } from './scope.ts';
import { sightOf } from './sight.ts';
import { storedReport } from './stored-report.ts';
import { zip } from './zip.ts';

export const FILE_FORMATS = ['html', 'pdf', 'csv', 'json'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

/** The question part of `GET /api/v1/report.{format}`. */
export const downloadQuery = z.strictObject({
  /** `90d`, `last_month`, `2026-01-01..2026-03-31` … */
  date_range: z.string().max(100).default('30d'),
  zone: z.string().optional(),
  lang: z.enum(LANGUAGES).default('en'),
  of: scopeSchema.shape.of,
  id: z.coerce.number().int().nullable().default(null),
  /** CSV: one table instead of an archive of all. */
  table: z.string().max(40).optional(),
});

export interface ReportFile {
  name: string;
  contentType: string;
  body: Uint8Array | string;
}

/** `userId`: who asks; they see by their own rights. Throws `bad-query`, `not-found`, `not-allowed`, `too-heavy`, `not-available` (PDF). */
export async function downloadReport(
  context: AppContext,
  workspaceId: number,
  userId: string | null,
  format: FileFormat,
  query: z.output<typeof downloadQuery>,
): Promise<ReportFile> {
  const scope: Scope = { of: query.of, id: query.id, filters: [] };
  const { name, filters } = await meaningOf(context.store.db, workspaceId, scope);
  const report = await storedReport(context, workspaceId, {
    range: query.date_range,
    zone: query.zone ?? null,
    lang: query.lang,
    filters,
    about: name,
    questionMs: context.questionMs,
    ...(await sightOf(context, workspaceId, userId)),
  });
  return fileOf(report, format, query.table);
}

async function fileOf(report: Report, format: FileFormat, table: string | undefined): Promise<ReportFile> {
  const { from, to } = report.range;
  const base = `pulso-${from}-${to}`;
  switch (format) {
    case 'json':
      return { name: `${base}.json`, contentType: 'application/json', body: renderJson(report) };
    case 'html':
      return {
        name: `${base}.html`,
        contentType: 'text/html; charset=utf-8',
        body: await renderHtml(report),
      };
    case 'pdf':
      return { name: `${base}.pdf`, contentType: 'application/pdf', body: await pdfOf(report) };
    case 'csv':
      return csvOf(report, base, table);
  }
}

function csvOf(report: Report, base: string, table: string | undefined): ReportFile {
  const files = csvFiles(report);
  if (table === undefined) {
    return {
      name: `${base}.zip`,
      contentType: 'application/zip',
      body: zip(files, new Date(report.generated_at)),
    };
  }
  const body = files.get(`${table}.csv`);
  if (body === undefined) {
    const known = [...files.keys()].map(file => file.replace('.csv', '')).join(', ');
    throw new PulsoError('not-found', say.noTable(table, known));
  }
  return { name: `${base}-${table}.csv`, contentType: 'text/csv; charset=utf-8', body };
}

async function pdfOf(report: Report): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'pulso-download-'));
  try {
    const path = join(folder, 'report.pdf');
    await writePdf(await renderHtml(report), path, process.env);
    return await readFile(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
