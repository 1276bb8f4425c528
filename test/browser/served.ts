/** The application served for a browser, and how people come into it. */
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { type Serving, startServer } from '../../src/server/serve.ts';
import { serverSettings } from '../../src/server/server-settings.ts';
import type { Watched } from './browser.ts';

export const OWNER = {
  company: 'Acme',
  name: 'Ana Ruiz',
  email: 'ana@acme.test',
  password: 'a long password',
};

/** What the servers logged as errors: none is expected. */
export const faults: unknown[] = [];

export async function served(folder: string, env: NodeJS.ProcessEnv = {}): Promise<Serving> {
  return startServer({
    host: '127.0.0.1',
    port: 0,
    store: 'memory',
    reportOn: async () => ({ html: '' }),
    settings: serverSettings({ PULSO_UPLOADS: join(folder, 'uploads'), ...env }, 'memory'),
    print: () => undefined,
    log: event => {
      if (event.level === 'error') faults.push(event);
    },
  });
}

/** Makes the company and its owner, up to the question where the mail comes from. */
export async function claim(
  { page, complaints }: Pick<Watched, 'page' | 'complaints'>,
  url: string,
): Promise<void> {
  await page.goto(url);
  await page.getByLabel('Company').fill(OWNER.company);
  await page.getByLabel('Your name').fill(OWNER.name);
  await page.getByLabel('E-mail').fill(OWNER.email);
  await page.getByRole('textbox', { name: 'Password' }).fill(OWNER.password);
  await page.getByRole('button', { name: 'Create' }).click();
  await page.getByText('Where does the mail come from?').waitFor();
  // Asked before somebody has signed in, the server says so, and the browser's console repeats it.
  complaints.splice(0);
}

export async function signIn(page: Page, url: string, email: string): Promise<void> {
  await page.goto(`${url}/sign-in`);
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('textbox', { name: 'Password' }).fill(OWNER.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL(address => !address.pathname.startsWith('/sign-in'));
}

/** Of the API, as a program would, signed in as the person of the page. */
export function askAs<Answer>(page: Page, method: string, path: string, body?: unknown): Promise<Answer> {
  return page.evaluate(
    async ([how, where, what]) => {
      const response = await fetch(`/api/v1${where}`, {
        method: how,
        headers: { 'Content-Type': 'application/json' },
        ...(what === undefined ? {} : { body: JSON.stringify(what) }),
      });
      if (!response.ok) throw new Error(`${how} ${where}: ${response.status} ${await response.text()}`);
      return response.status === 204 ? null : response.json();
    },
    [method, path, body] as const,
  );
}

/** Until the made-up company is whole: while it is read, sorted and learnt from, figures change under the reader. */
export async function demoIsWhole(page: Page): Promise<void> {
  for (;;) {
    const { training } = await askAs<{ training: { state: string } | null }>(page, 'GET', '/triage');
    if (training?.state === 'done') return;
    await page.waitForTimeout(500);
  }
}

/** WCAG 2.2 AA, as axe sees it. What a frame without scripts shows cannot be looked into: `frames` false leaves frames out. */
export async function violations(page: Page, { frames = true } = {}): Promise<string[]> {
  const axe = new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']);
  const looking = frames ? axe : axe.setLegacyMode(true).exclude('iframe');
  const { violations: found } = await looking.analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html.slice(0, 160)}`));
}
