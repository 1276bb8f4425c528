/** Every generated file of the documentation, one list: its path from the root and its text. */
import { METRICS } from '../../src/metrics/catalogue.ts';
import { describedApi } from '../../src/server/api/described-api.ts';
import { version } from '../../src/version.ts';
import { corpora } from '../../test/corpora/corpora.ts';
import { commandHelps, commandsPage } from './commands-page.ts';
import { configurationPage } from './configuration-page.ts';
import { allScores, conformancePage } from './conformance-page.ts';
import { GENERATED } from './markdown.ts';
import { linkedMetricPage, metricIndex } from './metric-index.ts';
import { reportJsonPage, reportSchemaFile } from './report-page.ts';

export interface GeneratedFile {
  path: string;
  text: string;
}

const page = (path: string, text: string): GeneratedFile => ({ path, text: `${GENERATED}${text}` });

/** Without the conformance page, which takes longer and needs the corpora. */
export async function generatedPages(): Promise<GeneratedFile[]> {
  return [
    page('docs/commands.md', commandsPage(await commandHelps())),
    page('docs/configuration.md', configurationPage()),
    page('docs/report-json.md', reportJsonPage()),
    { path: 'docs/report.schema.json', text: reportSchemaFile() },
    { path: 'docs/openapi.json', text: `${JSON.stringify(describedApi(version), null, 2)}\n` },
    page('docs/metrics/README.md', metricIndex(METRICS)),
    ...METRICS.map(metric => page(`docs/metrics/${metric.id}.md`, linkedMetricPage(metric))),
  ];
}

export const CONFORMANCE_PATH = 'docs/conformance.md';

/** Null without the corpora. */
export async function conformanceFile(): Promise<GeneratedFile | null> {
  return corpora === null ? null : page(CONFORMANCE_PATH, conformancePage(await allScores()));
}
