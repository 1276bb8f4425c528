/** What the web page runs: an uploaded mailbox to an HTML report, in memory. */
import { emptyConfig } from '../config.ts';
import { renderHtml } from '../report/html/render.ts';
import type { Language } from '../report/report.ts';
import { makeReport } from './make-report.ts';
import type { Progress } from './progress.ts';

export interface ReportPageInput {
  paths: string[];
  lang: Language;
  onProgress(progress: Progress): void;
  signal: AbortSignal;
}

export async function reportPage(input: ReportPageInput): Promise<{ html: string }> {
  return makeReport(
    {
      ...input,
      config: emptyConfig(),
      folder: '.',
      store: 'memory',
      range: 'all',
      zone: Temporal.Now.timeZoneId(),
      now: Temporal.Now.instant(),
      withText: false,
    },
    async report => ({ html: await renderHtml(report) }),
  );
}
