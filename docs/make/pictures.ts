/**
 * `npm run pictures`: the pictures of the documentation, of the demo company's report. Needs Chromium. Nobody in them is
 * real.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { openBrowser } from '../../test/browser/browser.ts';
import { appPictures } from './app-pictures.ts';

const root = resolve(import.meta.dirname, '../..');
/** What a clone should not grow by. */
const MOST_BYTES = 400_000;
const AIR = 24;

/** `section`: the part of the report with this id; without it the top of the page. Sizes in CSS pixels. */
interface Picture {
  file: string;
  width: number;
  height: number;
  colorScheme: 'light' | 'dark';
  section?: string;
}

const PICTURES: Picture[] = [
  { file: 'docs/report.png', width: 1120, height: 1425, colorScheme: 'light' },
  { file: 'docs/report-dark.png', width: 1120, height: 1425, colorScheme: 'dark' },
  { file: 'docs/report-phone.png', width: 390, height: 780, colorScheme: 'light' },
  { file: 'docs/report-volume.png', width: 1120, height: 900, colorScheme: 'light', section: '#volume' },
];

const folder = mkdtempSync(join(tmpdir(), 'pulso-pictures-'));
const pulso = (...args: string[]) =>
  execFileSync(process.execPath, [join(root, 'src/cli/main.ts'), ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });

/** The section with some air around it. */
async function around(page: Page, section: string) {
  const box = await page.locator(section).boundingBox();
  if (box === null) throw new Error(`the report has no ${section}`);
  const { x, y, width, height } = box;
  return { x: x - AIR, y: y - AIR, width: width + 2 * AIR, height: height + 2 * AIR };
}

async function take(page: Page, { file, section }: Picture): Promise<void> {
  const path = join(root, file);
  if (section === undefined) await page.screenshot({ path });
  else await page.screenshot({ path, fullPage: true, clip: await around(page, section) });
  const { size } = statSync(path);
  if (size > MOST_BYTES) throw new Error(`${file} has ${size} bytes; more than ${MOST_BYTES} is too much`);
  process.stdout.write(`${file}: ${size} bytes\n`);
}

try {
  const html = join(folder, 'report.html');
  const config = join(folder, 'pulso.toml');
  pulso('demo', '--messages', '20000', '--out', folder);
  pulso('report', join(folder, 'all.mbox'), '--config', config, '--quiet', '--lang', 'en', '--html', html);
  const browser = await openBrowser();
  try {
    for (const picture of PICTURES) {
      const { width, height, colorScheme } = picture;
      const page = await browser.newPage({ viewport: { width, height }, colorScheme });
      await page.goto(pathToFileURL(html).href);
      await take(page, picture);
      await page.close();
    }
  } finally {
    await browser.close();
  }
  await appPictures(join(root, 'docs'));
} finally {
  rmSync(folder, { recursive: true });
}
