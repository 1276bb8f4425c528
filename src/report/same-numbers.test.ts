/** A number is the same wherever it is shown. */
import { expect, test } from 'vitest';
import { csvFiles } from './csv/files.ts';
import { formatOf } from './format.ts';
import { renderHtml } from './html/render.ts';
import { renderJson } from './json.ts';
import { LANGUAGES } from './language.ts';
import { reportSchema } from './report.ts';
import { sampleReport } from './sample.ts';
import { KEY_FIGURES } from './sentences.ts';
import { renderTerminal } from './terminal/render.ts';
import { wordsOf } from './words/words.ts';

test.each(LANGUAGES)('key figures agree in terminal, page, CSV and JSON (%s)', async lang => {
  const report = sampleReport(lang);
  const format = formatOf(wordsOf(lang), report.zone);
  const terminal = renderTerminal(report, { columns: 120, colour: false });
  const page = await renderHtml(report);
  const csv = csvFiles(report).get('metrics.csv') ?? '';
  expect(reportSchema.parse(JSON.parse(renderJson(report)))).toEqual(report);
  for (const id of KEY_FIGURES) {
    const { value, unit, n } = report.metrics[id];
    const shown = format.value(value, unit);
    expect(terminal).toContain(shown);
    expect(page).toContain(`<strong>${shown}</strong>`);
    expect(csv).toContain(`\r\n${id},${value},${unit},${n},`);
  }
});
