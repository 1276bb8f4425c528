/** What the web page runs: an uploaded mailbox to an HTML report, in memory. */
import { dirname } from 'node:path';
import { emptyConfig, readConfig } from '../config.ts';
import { renderHtml } from '../report/html/render.ts';
import type { Language } from '../report/language.ts';
import { makeReport } from './make-report.ts';
import type { Progress } from './progress.ts';

export interface ReportPageInput {
  paths: string[];
  /** Path of a `pulso.toml`, where one comes with the mail. */
  config: string | null;
  lang: Language;
  onProgress(progress: Progress): void;
  signal: AbortSignal;
}

export async function reportPage({ config: path, ...input }: ReportPageInput): Promise<{ html: string }> {
  const config = path === null ? emptyConfig() : readConfig(path);
  return makeReport(
    {
      ...input,
      config,
      folder: path === null ? '.' : dirname(path),
      store: 'one-run',
      range: 'all',
      zone: config.zone ?? Temporal.Now.timeZoneId(),
      now: Temporal.Now.instant(),
      withText: false,
    },
    async report => ({ html: await renderHtml(report) }),
  );
}
