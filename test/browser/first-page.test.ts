/** The first page as a person uses it: drop a file, watch, read. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PulsoError } from '../../src/errors.ts';
import { renderHtml } from '../../src/report/html/render.ts';
import { sampleReport } from '../../src/report/sample.ts';
import type { ReportOn } from '../../src/server/drop/jobs.ts';
import { type Serving, startServer } from '../../src/server/serve.ts';
import { serverSettings } from '../../src/server/server-settings.ts';
import { executablePath, openBrowser, overflow, watchedPage } from './browser.ts';

const pause = (milliseconds: number): Promise<void> =>
  new Promise(resolve => setTimeout(resolve, milliseconds));

/** Stands in for the pipeline: reads the file, takes a moment, and gives the sample report. */
const reportOn: ReportOn = async ({ paths: [path = ''], lang, onProgress }) => {
  const text = await readFile(path, 'utf8');
  if (!text.startsWith('From '))
    throw new PulsoError('bad-input', {
      en: 'notes.txt is no mailbox: expected an mbox.',
      es: 'notes.txt no es un buzón: se esperaba un mbox.',
    });
  const startedAt = Date.now();
  for (let bytes = 0; bytes <= 1000; bytes += 250) {
    onProgress({
      phase: 'reading',
      bytes,
      totalBytes: 1000,
      messages: bytes * 3,
      skipped: 0,
      done: null,
      startedAt,
    });
    await pause(120);
  }
  return { html: await renderHtml(sampleReport(lang)) };
};

describe.skipIf(executablePath === null)('the first page', () => {
  let browser: Browser;
  let folder: string;
  let server: Serving;
  const faults: unknown[] = [];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pulso-first-page-'));
    await writeFile(join(folder, 'mail.mbox'), 'From ana@acme.test Mon Jan  5 09:00:00 2026\n\nHello\n');
    await writeFile(join(folder, 'notes.txt'), 'no mail here');
    server = await startServer({
      host: '127.0.0.1',
      port: 0,
      reportOn,
      demoMail: async target => {
        await writeFile(join(target, 'demo.mbox'), 'From x\n');
        return { paths: [join(target, 'demo.mbox')], config: null };
      },
      store: 'memory',
      settings: serverSettings({ PULSO_UPLOADS: join(folder, 'uploads') }, 'memory'),
      print: () => undefined,
      log: event => {
        if (event.level === 'error') faults.push(event);
      },
    });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
    expect(await readdir(join(folder, 'uploads'))).toEqual([]);
    await rm(folder, { recursive: true });
    expect(faults).toEqual([]);
  });

  /** As a hand would: the file arrives with the drop event. */
  async function drop(page: Page, name: string): Promise<void> {
    const text = await readFile(join(folder, name), 'utf8');
    await page.evaluate(
      ([fileName, content]) => {
        const data = new DataTransfer();
        data.items.add(new File([content], fileName));
        document.dispatchEvent(new DragEvent('dragenter', { dataTransfer: data }));
        const state = document.getElementById('page')?.dataset.state;
        if (state !== 'dragging') throw new Error(`the page does not see the file coming: ${state}`);
        document.dispatchEvent(new DragEvent('drop', { dataTransfer: data, cancelable: true }));
      },
      [name, text] as const,
    );
  }

  test('a dropped mailbox shows progress, then its report, from this server alone', async () => {
    const { page, complaints, requests } = await watchedPage(browser, {
      viewport: { width: 1280, height: 900 },
      locale: 'en-GB',
    });
    await page.goto(`${server.url}/drop`);
    await drop(page, 'mail.mbox');
    await page.locator('#numbers', { hasText: 'messages' }).waitFor();
    const report = page.frameLocator('#report');
    await report.locator('h1').waitFor();
    expect(await report.locator('h1').textContent()).toBe('support@larkfield.example');
    await report.locator('[popovertarget="what-reply_rate"]').first().click();
    expect(await report.locator('#what-reply_rate').isVisible()).toBe(true);
    expect(await page.locator('#save').getAttribute('href')).toMatch(/report\?save$/);
    await page.locator('#another').click();
    expect(await page.locator('#drop').isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    expect(requests.filter(url => !url.startsWith(server.url))).toEqual([]);
    await page.close();
  });

  test('what is no mailbox is said in one sentence, and one can try again', async () => {
    const { page } = await watchedPage(browser, { viewport: { width: 1280, height: 900 } });
    await page.goto(`${server.url}/drop`);
    await page.locator('#file').setInputFiles(join(folder, 'notes.txt'));
    await page.locator('#message', { hasText: 'is no mailbox' }).waitFor();
    await page.locator('#again').click();
    expect(await page.locator('#drop').isVisible()).toBe(true);
    await page.close();
  });

  test.each([
    ['on a desk', 1280, 'light', 'en-GB'],
    ['in the dark', 1280, 'dark', 'es-ES'],
    ['on a phone', 390, 'light', 'es-ES'],
  ] as const)('%s the demo company is one click away', async (_, width, colorScheme, locale) => {
    const { page, complaints } = await watchedPage(browser, {
      viewport: { width, height: 800 },
      colorScheme,
      locale,
    });
    await page.goto(`${server.url}/drop`);
    expect(await overflow(page)).toBe(0);
    await page.locator('#demo').click();
    await page.frameLocator('#report').locator('h1').waitFor();
    expect(await overflow(page)).toBe(0);
    expect(complaints).toEqual([]);
    expect(await page.locator('html').getAttribute('lang')).toBe(locale.slice(0, 2));
    await page.close();
  });
});
