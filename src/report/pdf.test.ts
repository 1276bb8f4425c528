import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { renderHtml } from './html/render.ts';
import { findChromium, writePdf } from './pdf.ts';
import { sampleReport } from './sample.ts';

const chromium = await findChromium(process.env);
if (chromium === null) console.log('skipped: the PDF test, no Chromium found');

test.skipIf(chromium === null)('the report prints', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pulso-pdf-test-'));
  try {
    const path = join(folder, 'report.pdf');
    await writePdf(await renderHtml(sampleReport()), path, process.env);
    const pdf = await readFile(path);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.subarray(-1024).toString('latin1')).toContain('%%EOF');
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('without a Chromium one sentence says what to do', async () => {
  await expect(writePdf('', '/nowhere/report.pdf', { PATH: '' })).rejects.toThrow(/PULSO_CHROMIUM/);
});
