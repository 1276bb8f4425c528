/** A real Chromium for the tests that need eyes; they are skipped, with the reason printed, where there is none. */
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { findChromium } from '../../src/report/pdf.ts';

export const executablePath = await findChromium(process.env);
if (executablePath === null) console.log('skipped: browser tests, no Chromium found (set PULSO_CHROMIUM)');

const ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Playwright starts it with a fresh profile. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: executablePath ?? '', args: ARGS });

export interface Watched {
  page: Page;
  /** Errors and warnings of the console, and exceptions. */
  complaints: string[];
  requests: string[];
}

export async function watchedPage(browser: Browser, options: BrowserContextOptions): Promise<Watched> {
  // A context of its own: the accessibility check opens a page beside it.
  const page = await (await browser.newContext(options)).newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', error => complaints.push(error.message));
  page.on('request', request => requests.push(request.url()));
  return { page, complaints, requests };
}

/** How many pixels the page is wider than its window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
