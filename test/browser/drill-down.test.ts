/** Pressing a part of a chart opens what is behind exactly it: by mouse and by keyboard. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Serving } from '../../src/server/serve.ts';
import { executablePath, openBrowser, watchedPage } from './browser.ts';
import { claim, demoIsWhole, faults, served, violations } from './served.ts';

describe.skipIf(executablePath === null)('pressing a part of a chart', () => {
  let browser: Browser;
  let folder: string;
  let serving: Serving;
  let page: Page;
  let complaints: string[];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pulso-drill-down-'));
    browser = await openBrowser();
    serving = await served(folder);
    ({ page, complaints } = await watchedPage(browser, {
      viewport: { width: 1280, height: 900 },
      locale: 'en-GB',
    }));
    await claim({ page, complaints }, serving.url);
    await page.getByRole('button', { name: /Try the demo company/ }).click();
    await demoIsWhole(page);
  });
  afterAll(async () => {
    await page.context().close();
    await browser.close();
    await serving.stop();
    await rm(folder, { recursive: true });
    expect(faults).toEqual([]);
  });

  const drawer = () => page.getByRole('dialog');
  /** Of the drawer: how many observations the number has, and how much the list says it counts. */
  const opened = async () => {
    const counted = await drawer()
      .getByText(/^Counted: /)
      .textContent();
    const n = await drawer()
      .getByText(/behind this number/)
      .textContent();
    const first = (text: string | null) => /[\d,]+/.exec(text ?? '')?.[0] ?? '1';
    return { n: first(n), counted: first(counted) };
  };
  const close = async () => {
    await page.keyboard.press('Escape');
    await drawer().waitFor({ state: 'hidden' });
  };
  const goTo = async (path: string) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`${serving.url}${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  };

  test.each([
    ['an hour of the week', '/?range=90d', /^Thursday 12:00/],
    ['a bar', '/inbox/volume?range=90d', /^Friday: /],
    ['a sender', '/inbox/volume?range=90d', /@.*\.example: \d/],
    ['how long replies took', '/inbox/replies?range=90d', /^15–60 min: |^15 min – 1 h: /],
    ['a teammate', '/inbox/replies?range=90d&by=teammate', /^(?!nobody)\p{L}+ \p{L}+: [\d,]+\. /u],
    ['a month of questions', '/inbox/replies?range=90d', /^Oct 2026: \d/],
    ['a person', '/inbox/people?range=90d', /@.*: \d/],
    ['when they write', '/inbox/write?range=90d', /^Friday 16:00/],
    ['a row of Explore', '/explore?m=replies&by=team,weekday&range=90d', /^Support · Monday/],
  ])('%s opens exactly what is behind it', async (_, path, name) => {
    await goTo(path);
    // What is further down is asked when it comes near.
    await page.locator('main section').last().scrollIntoViewIfNeeded();
    await page.getByRole('button', { name }).first().click();
    const { n, counted } = await opened();
    expect(counted).toBe(n);
    await close();
    expect(complaints).toEqual([]);
  });

  test('the drawer of a slice keeps nobody out', async () => {
    await goTo('/inbox/volume?range=90d');
    await page.getByRole('button', { name: /^Thursday 12:00/ }).click();
    await opened();
    expect(await violations(page)).toEqual([]);
    await close();
  });

  test('a point of a line opens its week, and can narrow the page to it', async () => {
    await goTo('/inbox/volume?range=90d');
    const chart = page.getByRole('img', { name: 'Messages per week' });
    const { width = 0, height = 0 } = (await chart.boundingBox()) ?? {};
    await chart.click({ position: { x: width * 0.5, y: height * 0.5 } });
    const { n, counted } = await opened();
    expect(counted).toBe(n);
    await drawer().getByRole('button', { name: 'Show only this' }).click();
    await page.waitForURL(/range=\d{4}-\d\d-\d\d\.\.\d{4}-\d\d-\d\d/);
  });

  test('without a mouse: one stop of Tab a table, arrows in it, Enter opens, and back to where one was', async () => {
    await goTo('/inbox/volume?range=90d');
    await page.getByRole('button', { name: 'Show the numbers: Messages per week' }).press('Enter');
    await page
      .getByRole('button', { name: /, Sent: \d/ })
      .first()
      .waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    const where = await focused();
    expect(where).toMatch(/, Sent: \d/);
    await page.keyboard.press('Enter');
    const { n, counted } = await opened();
    expect(counted).toBe(n);
    await close();
    await expect.poll(focused).toBe(where);
  });

  test('figures that do not come are said to be missing, at first and for another period, and can be asked for again', async () => {
    let fails = true;
    const detail = 'The database does not answer. Try again in a moment.';
    const problem = {
      type: '/problems/store-failed',
      title: 'Not now',
      status: 422,
      code: 'store-failed',
      detail,
    };
    await page.route('**/api/v1/queries', route =>
      fails ? route.fulfill({ status: 422, json: problem }) : route.continue(),
    );
    const failed = page.getByText('This could not be loaded.');
    const figure = page.getByText('Messages received').first();
    const again = async () => {
      fails = false;
      await page.getByRole('button', { name: 'Try again' }).click();
      await figure.waitFor();
      expect(await failed.count()).toBe(0);
    };
    await goTo('/inbox/volume?range=30d');
    await failed.waitFor();
    expect(await page.getByText(detail).count()).toBe(1);
    await again();
    fails = true;
    await page.getByRole('button', { name: 'Last 30 days' }).click();
    await page.getByText('Last 7 days').click();
    await failed.waitFor();
    await again();
    await page.unroute('**/api/v1/queries');
    // Chromium itself complains of answers that are errors.
    complaints.length = 0;
  });

  test('cards and a picture whose figures alone are refused say so, and the others are shown', async () => {
    const detail = 'This would take too long. Choose a shorter period.';
    await page.route('**/api/v1/queries', async route => {
      const answer = await route.fetch();
      const { results } = (await answer.json()) as { results: { query?: { metrics: string[] } }[] };
      const problem = { status: 422, code: 'too-heavy', title: 'Too heavy', detail };
      const refused = (metrics: string[] = []) =>
        metrics.some(one => one === 'first_reply_time.p90' || one.startsWith('first_answered_within'));
      const told = results.map(one => (refused(one.query?.metrics) ? { problem } : one));
      await route.fulfill({ response: answer, json: { results: told } });
    });
    await goTo('/inbox/replies?range=30d');
    await expect.poll(() => page.getByText(detail).count()).toBe(2);
    await page.getByRole('table', { name: 'How long replies took' }).waitFor();
    await expect.poll(() => page.getByRole('status', { name: 'Loading' }).count()).toBe(0);
    await page.unroute('**/api/v1/queries');
  });
});
