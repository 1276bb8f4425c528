/** The report as a browser shows it: on a desk, in the dark, on a phone. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderHtml } from '../../src/report/html/render.ts';
import { sampleReport } from '../../src/report/sample.ts';
import { executablePath, openBrowser, overflow, watchedPage } from './browser.ts';

describe.skipIf(executablePath === null)('the report in a browser', () => {
  let browser: Browser;
  let folder: string;
  let url: string;
  beforeAll(async () => {
    browser = await openBrowser();
    folder = await mkdtemp(join(tmpdir(), 'pulso-browser-'));
    await writeFile(join(folder, 'report.html'), await renderHtml(sampleReport()));
    url = pathToFileURL(join(folder, 'report.html')).href;
  });
  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true });
  });

  test.each([
    ['light on a desk', 1280, 'light'],
    ['dark on a desk', 1280, 'dark'],
    ['on a tablet', 768, 'light'],
    ['on a phone', 390, 'light'],
    ['on a small phone', 320, 'dark'],
  ] as const)(
    '%s nothing sticks out, nothing complains, nothing is fetched',
    async (_, width, colorScheme) => {
      const { page, complaints, requests } = await watchedPage(browser, {
        viewport: { width, height: 900 },
        colorScheme,
      });
      await page.goto(url);
      expect(await overflow(page)).toBe(0);
      expect(complaints).toEqual([]);
      expect(requests).toEqual([url]);
      expect(await page.title()).toBe('support@larkfield.example · Mail report');
      await page.close();
    },
  );

  test('light and dark differ, and text stands out in both', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page } = await watchedPage(browser, { viewport: { width: 1280, height: 900 }, colorScheme });
      await page.goto(url);
      expect(await page.evaluate(faintTexts)).toEqual([]);
      await page.close();
    }
  });

  test('a number’s definition opens without script', async () => {
    const { page } = await watchedPage(browser, { viewport: { width: 390, height: 900 } });
    await page.goto(url);
    const note = page.locator('#what-first_reply_time');
    expect(await note.isVisible()).toBe(false);
    await page.locator('[popovertarget="what-first_reply_time"]').first().click();
    expect(await note.isVisible()).toBe(true);
    expect(await overflow(page)).toBe(0);
    await page.close();
  });
});

/** Runs in the page: texts whose contrast with what is behind them is below WCAG 2 AA. */
function faintTexts(): string[] {
  const channels = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const rgb = (colour: string): number[] => {
    if (canvas === null) return [0, 0, 0];
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const light = (colour: string): number => {
    const [r = 0, g = 0, b = 0] = rgb(colour).map(value => {
      const share = value / 255;
      return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (element: Element | null): string => {
    for (let at = element; at !== null; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if (colour !== 'transparent' && (channels(colour)[3] ?? 1) !== 0) return colour;
    }
    return 'white';
  };
  const faint: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = (node.textContent ?? '').trim();
    if (
      element === null ||
      text === '' ||
      element.closest('svg, [popover]') !== null ||
      !element.checkVisibility()
    )
      continue;
    const style = getComputedStyle(element);
    const [a, b] = [light(style.color), light(behind(element))];
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    const size = Number.parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    if (size > 0 && contrast < (large ? 3 : 4.5)) faint.push(`${text.slice(0, 30)} ${contrast.toFixed(2)}`);
  }
  return faint;
}
