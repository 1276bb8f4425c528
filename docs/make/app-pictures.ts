/** Pictures of the application over the demo company; nobody in them is real. */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { makeWorkspace } from '../../src/app/people/make-workspace.ts';
import { previewReport } from '../../src/app/reports/preview-report.ts';
import { addUser } from '../../src/server/auth/create-auth.ts';
import { fillDemo } from '../../src/server/jobs/fill-demo.ts';
import { startServer } from '../../src/server/serve.ts';
import { serverSettings } from '../../src/server/server-settings.ts';
import { openBrowser } from '../../test/browser/browser.ts';

const PERSON = { name: 'Lucía Ferrer', email: 'lucia@harborlane.example', password: 'a long password' };
const MESSAGES = 24_000;
const MOST_BYTES = 400_000;

interface Picture {
  file: string;
  path: string;
  width: number;
  height: number;
  colorScheme?: 'light' | 'dark';
  language?: 'en' | 'es';
  /** What is done before the picture is taken. */
  act?(page: Page): Promise<void>;
}

const PICTURES: Picture[] = [
  { file: 'app-overview', path: '/?range=30d', width: 1280, height: 900 },
  { file: 'app-overview-dark', path: '/?range=30d', width: 1280, height: 900, colorScheme: 'dark' },
  { file: 'app-replies', path: '/inbox/replies?range=90d', width: 1280, height: 1000 },
  { file: 'app-waiting', path: '/inbox/waiting', width: 1280, height: 800 },
  {
    file: 'app-definition',
    path: '/?range=90d',
    width: 1280,
    height: 800,
    async act(page) {
      await page
        .getByRole('button', { name: /First reply/ })
        .first()
        .click();
      await page.getByRole('dialog').getByText('Conversations behind it').waitFor();
    },
  },
  { file: 'app-board', path: '/support/board?range=30d', width: 1280, height: 900 },
  {
    file: 'app-ticket',
    path: '/support/tickets?status=pending',
    width: 1280,
    height: 1000,
    async act(page) {
      await page.getByRole('table').getByRole('link').nth(9).click();
      await page.getByText('Solved tickets like it').waitFor();
      await page.waitForLoadState('networkidle');
    },
  },
  { file: 'app-phone', path: '/?range=30d', width: 390, height: 844, language: 'es' },
];

/** Writes them into `folder`. Needs the pages to be built, and Chromium. */
export async function appPictures(folder: string): Promise<void> {
  const files = mkdtempSync(join(tmpdir(), 'pulso-pictures-'));
  const serving = await startServer({
    host: '127.0.0.1',
    port: 0,
    store: 'memory',
    reportOn: async () => ({ html: '' }),
    settings: serverSettings({ PULSO_UPLOADS: join(files, 'uploads') }, 'memory'),
    print: () => {},
    log: () => {},
  });
  const browser = await openBrowser();
  try {
    const { auth, context } = serving.server.parts;
    const userId = await addUser(auth, PERSON);
    const owner = { userId, email: PERSON.email };
    const workspaceId = await makeWorkspace(context, {
      company: 'Harbor Lane',
      zone: 'Europe/Madrid',
      language: 'en',
      domains: [],
      owner,
    });
    await fillDemo(context, { workspaceId, messages: MESSAGES }, new AbortController().signal);
    for (const picture of PICTURES) await take(browser, serving.url, folder, picture);
    const mail = await previewReport(context, workspaceId, userId, {
      name: 'Every Monday',
      cadence: { every: 'week', weekday: 1, hour: 8, minute: 0 },
      scope: { of: 'everything', id: null, filters: [] },
      language: 'en',
      zone: 'Europe/Madrid',
    });
    const page = await browser.newPage({ viewport: { width: 680, height: 1400 } });
    await page.setContent(mail);
    await save(page, folder, 'app-mail');
  } finally {
    await browser.close();
    await serving.stop();
    rmSync(files, { recursive: true, force: true });
  }
}

async function take(browser: Browser, url: string, folder: string, picture: Picture): Promise<void> {
  const { file, path, width, height, colorScheme = 'light', language = 'en', act } = picture;
  const context = await browser.newContext({ viewport: { width, height }, colorScheme, locale: language });
  const { email, password } = PERSON;
  const headers = { origin: url };
  await context.request.post(`${url}/api/auth/sign-in/email`, { data: { email, password }, headers });
  await context.request.patch(`${url}/api/v1/me`, { data: { language }, headers });
  const page = await context.newPage();
  await page.goto(`${url}${path}`);
  await page.waitForLoadState('networkidle');
  await act?.(page);
  await page.waitForTimeout(800);
  await save(page, folder, file);
  await context.close();
}

async function save(page: Page, folder: string, file: string): Promise<void> {
  const path = join(folder, `${file}.png`);
  await page.screenshot({ path });
  const { size } = statSync(path);
  if (size > MOST_BYTES) throw new Error(`${file} has ${size} bytes; more than ${MOST_BYTES} is too much`);
  process.stdout.write(`${file}: ${size} bytes\n`);
}
