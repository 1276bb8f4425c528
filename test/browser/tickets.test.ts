/** Tickets as people work on them, in a real browser. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Serving } from '../../src/server/serve.ts';
import { executablePath, openBrowser, overflow, watchedPage } from './browser.ts';
import { askAs, claim, faults, served, violations } from './served.ts';

describe.skipIf(executablePath === null)('tickets', () => {
  let browser: Browser;
  let folder: string;
  let serving: Serving;
  let page: Page;
  let complaints: string[];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pulso-tickets-'));
    browser = await openBrowser();
    serving = await served(folder);
    ({ page, complaints } = await watchedPage(browser, {
      viewport: { width: 1280, height: 900 },
      locale: 'en-GB',
    }));
    await claim({ page, complaints }, serving.url);
  });
  afterAll(async () => {
    await page.context().close();
    await serving.stop();
    await browser.close();
    await rm(folder, { recursive: true });
    expect(faults).toEqual([]);
  });

  const ask = <Answer>(method: string, path: string, body?: unknown) =>
    askAs<Answer>(page, method, path, body);
  const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
  let id = 0;

  test('without tickets the board says how one begins', async () => {
    await page.goto(`${serving.url}/support/board`);
    await page.getByText('There are no tickets yet.').waitFor();
    await page.getByRole('link', { name: 'Choose mailboxes of support' }).waitFor();
    expect(complaints).toEqual([]);
  });

  test('what a program makes stands on the board without reloading, with the time that is left', async () => {
    const { config } = await ask<{ config: Record<string, unknown> }>('GET', '/settings');
    await ask('PUT', '/settings', {
      ...config,
      support: {
        categories: [{ name: 'billing' }],
        sla: [
          {
            name: 'Everyone',
            first_minutes: 60,
            next_minutes: 60,
            resolution_minutes: 600,
            time: 'calendar',
          },
        ],
      },
    });
    const requester = { email: 'kim@north.test', name: 'Kim North' };
    await ask('POST', '/tickets', { subject: 'Much too late', requester, created_at: ago(90) });
    ({ id } = await ask<{ id: number }>('POST', '/tickets', {
      subject: 'A wrong invoice',
      requester,
      created_at: ago(55),
    }));
    const cards = page.getByRole('region', { name: 'New' }).getByRole('listitem');
    await cards.nth(1).waitFor();
    const [late = '', soon = ''] = await cards.allInnerTexts();
    expect(late).toMatch(/30\smin late[\s\S]*Much too late/);
    expect(soon).toMatch(/[45]\smin(\s\d+\ss)? left[\s\S]*Due soon[\s\S]*A wrong invoice/);
    // Counted down on the screen: nobody is asked.
    const [counted = ''] = /[45]\smin(\s\d+\ss)?(?= left)/.exec(soon) ?? [];
    const asked: string[] = [];
    page.on('request', request => asked.push(request.url()));
    await expect.poll(() => cards.nth(1).textContent(), { timeout: 5000 }).not.toContain(`${counted} left`);
    expect(asked.filter(url => url.includes('/tickets'))).toEqual([]);
  });

  test('a ticket is opened, waits for the customer, is solved, and stands in the figures', async () => {
    await page.getByRole('link', { name: /A wrong invoice/ }).click();
    await page.getByRole('heading', { level: 1, name: /A wrong invoice/ }).waitFor();
    const status = page.getByRole('combobox', { name: 'Status' });
    for (const name of ['Awaiting customer', 'Solved']) {
      await status.click();
      await page.getByRole('option', { name, exact: true }).click();
      await page.getByText(`Status set to ${name}`).waitFor();
    }
    await page.getByRole('button', { name: 'Open again' }).waitFor();
    await page.getByLabel('Add a note').fill('Called her.');
    await page.getByRole('button', { name: 'Save note' }).click();
    await page.getByText('Called her.').last().waitFor();
    await page.goto(`${serving.url}/support/board?range=all`);
    await page.getByRole('region', { name: 'New' }).getByText('Much too late').waitFor();
    expect(await page.getByRole('link', { name: /A wrong invoice/ }).count()).toBe(0);
    await page.getByRole('button', { name: /^Resolution time/ }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText('Tickets behind it').waitFor();
    await drawer.getByRole('link', { name: /A wrong invoice/ }).click();
    await page.waitForURL(`**/support/tickets/${id}**`);
    expect(complaints).toEqual([]);
  });

  test('how often targets are kept is drawn by month, a line for each, with the same as a table', async () => {
    await page.goto(`${serving.url}/support/sla?range=all`);
    await page.getByRole('img', { name: 'Targets met by month' }).locator('canvas').waitFor();
    await page.getByRole('button', { name: 'Show the numbers: Targets met by month' }).click();
    const table = page.getByRole('table', { name: 'Targets met by month' });
    await table.getByRole('columnheader', { name: 'Resolution' }).waitFor();
    await table.getByRole('cell', { name: '100%' }).first().waitFor();
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('a list can be of just these tickets, and of the others again', async () => {
    await page.goto(`${serving.url}/support/tickets?ticket=${id}`);
    await page.getByText('1 of 1').waitFor();
    await page.getByRole('button', { name: 'Only one ticket: show the others, too' }).click();
    await page.getByText('1 of 1').waitFor({ state: 'hidden' });
    expect(new URL(page.url()).searchParams.get('ticket')).toBeNull();
    expect(complaints).toEqual([]);
  });

  test('other targets are tried on what happened', async () => {
    await page.goto(`${serving.url}/support/sla?tab=what_if&range=all`);
    await page.getByLabel('Solved within').first().fill('48');
    await page.getByRole('button', { name: 'Work it out' }).click();
    await page.getByText('With these targets it would have been 100%.').waitFor();
    expect(complaints).toEqual([]);
  });

  test('several are chosen and changed, after a question', async () => {
    await page.goto(`${serving.url}/support/tickets?text=late`);
    await page.getByRole('checkbox', { name: 'Choose all that are shown' }).check();
    await page.getByRole('combobox', { name: /Severity/ }).click();
    await page.getByRole('option', { name: 'urgent' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Change', exact: true }).click();
    await page.getByText('One ticket was changed.').waitFor();
    await page.getByRole('cell', { name: 'urgent' }).waitFor();
    expect(complaints).toEqual([]);
  });

  test('another help desk’s export is seen first, refused with its lines, and taken in when it is mended', async () => {
    const csv = (created: string): { name: string; mimeType: string; buffer: Buffer } => ({
      name: 'export.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        `Id,Subject,Status,Priority,Type,Requester email,Created at,Solved at,Group
41,Brought along,Solved,High,billing,kim@north.test,${created},2026-03-02 10:00,A
42,And another,Open,Terrible,billing,lee@south.test,2026-03-03 09:00,,A`,
      ),
    });
    await page.goto(`${serving.url}/support/tickets`);
    await page.getByRole('button', { name: 'Import' }).click();
    const dialog = page.getByRole('dialog');
    const choose = dialog.locator('input[type="file"]');
    await choose.setInputFiles(csv('yesterday'));
    await dialog.getByText('Line 2, “Created at”').waitFor();
    expect(await dialog.getByRole('button', { name: /Bring .* tickets in/ }).isDisabled()).toBe(true);
    await choose.setInputFiles(csv('2026-03-01 09:00'));
    await dialog.getByText('2 tickets in the file: 2 are new').waitFor();
    await dialog.getByText('Not used: Group.').waitFor();
    await dialog.getByText('Terrible').waitFor();
    await page.waitForTimeout(400);
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Bring 2 tickets in' }).click();
    await page.getByText('2 tickets were brought in.').waitFor();
    await page.getByRole('link', { name: /Brought along/ }).waitFor();
    await page.getByRole('button', { name: 'Import' }).click();
    await choose.setInputFiles(csv('2026-03-01 09:00'));
    await dialog.getByRole('button', { name: 'Nothing new in the file' }).waitFor();
    if (process.env.SHOT) await page.screenshot({ path: process.env.SHOT });
    expect(complaints).toEqual([]);
  });

  test('a ticket is made by hand', async () => {
    await page.goto(`${serving.url}/support/tickets`);
    await page.getByRole('button', { name: 'New ticket' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Subject').fill('A call');
    await dialog.getByLabel('Address of the customer').fill('lee@south.test');
    await dialog.getByLabel('What was said').fill('Wants a quote.');
    await page.waitForTimeout(400);
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Make ticket' }).click();
    await page.getByRole('heading', { level: 1, name: /A call/ }).waitFor();
    await page.getByText('Wants a quote.').waitFor();
    expect(complaints).toEqual([]);
  });

  test('without texts, frequent questions say what to switch on and where', async () => {
    await page.goto(`${serving.url}/support/frequent`);
    await page.getByText('Frequent questions need what customers wrote.').waitFor();
    await page.getByRole('link', { name: 'Go to Settings → Triage' }).click();
    await page.getByRole('button', { name: 'Keep the text …' }).waitFor();
    expect(complaints).toEqual([]);
  });

  test('what three customers ask is one question, with its tickets and how fast they were answered', async () => {
    await ask('PUT', '/privacy/content', { on: true, confirm: 'keep the text of support mail' });
    for (const subject of [
      'Outlook calendar sync stopped',
      'Calendar sync stopped in Outlook',
      'Our Outlook calendar sync stopped again',
    ])
      await ask('POST', '/tickets', {
        subject,
        requester: { email: 'kim@north.test' },
        created_at: ago(3 * 1440),
      });
    await page.goto(`${serving.url}/support/frequent`);
    const group = page.getByRole('button', { name: /^calendar · outlook/ });
    await group.focus();
    await page.keyboard.press('Enter');
    expect(await group.getAttribute('aria-expanded')).toBe('true');
    await page.getByText('None of its tickets has an answer whose text is kept.').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await page.getByRole('link', { name: /Outlook/ }).count()).toBe(3);
    await page.getByRole('button', { name: /^Tickets of “.*”: 3\./ }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('link', { name: /Calendar sync stopped in Outlook/ }).click();
    await page.getByRole('heading', { level: 1, name: /Calendar sync stopped in Outlook/ }).waitFor();
    expect(complaints).toEqual([]);
  });

  test('on a phone the open section of the settings is in sight, and what is long in Spanish stays on the page', async () => {
    await page.setViewportSize({ width: 390, height: 800 });
    await page.goto(`${serving.url}/settings/support`);
    const open = page.getByRole('navigation').getByRole('link', { name: 'Support', exact: true });
    await open.waitFor();
    await expect.poll(async () => ((await open.boundingBox())?.x ?? 999) < 330).toBe(true);
    await ask('PATCH', '/me', { language: 'es' });
    for (const path of [
      '/support/sla?range=all',
      '/support/frequent',
      '/support/tickets',
      '/support/board',
    ]) {
      await page.goto(`${serving.url}${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      expect(await overflow(page), path).toBe(0);
    }
    await ask('PATCH', '/me', { language: 'en' });
    expect(complaints).toEqual([]);
  });

  test.each([
    ['/support/board', 'light'],
    ['/support/board?view=list', 'dark'],
    ['/support/tickets', 'light'],
    ['/support/tickets?of=late', 'dark'],
    ['/support/tickets/1', 'light'],
    ['/support/tickets/2', 'dark'],
    ['/support/frequent', 'light'],
    ['/support/frequent?range=7d', 'dark'],
    ['/support/sla', 'light'],
    ['/support/sla?tab=policies', 'dark'],
    ['/support/sla?tab=what_if', 'light'],
    ['/settings/support', 'light'],
    ['/settings/triage', 'dark'],
  ] as const)(
    '%s in the %s: nothing that keeps anybody out, nothing beyond the edge of a phone',
    async (path, colorScheme) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(`${serving.url}${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      expect(await violations(page)).toEqual([]);
      await page.setViewportSize({ width: 390, height: 800 });
      await page.waitForTimeout(300);
      expect(await overflow(page)).toBe(0);
      expect(complaints).toEqual([]);
    },
  );
});
