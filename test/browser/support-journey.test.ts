/** A question's whole way: sent by SMTP, read by IMAP, a ticket, a promise kept or missed, solved, asked about, answered, seen. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Serving } from '../../src/server/serve.ts';
import { noDovecot, type RunningDovecot, startDovecot } from '../servers/dovecot.ts';
import { type RunningSmtp, startSmtp } from '../servers/smtp.ts';
import { executablePath, openBrowser, watchedPage } from './browser.ts';
import { askAs, claim, faults, served, violations } from './served.ts';

const DESK = { viewport: { width: 1280, height: 900 }, locale: 'en-GB' } as const;
const SUPPORT = 'support@acme.test';
/** A form that comes back sooner is taken for a program's. */
const PERSON_MS = 1200;
/** What arrives in the inbox is told at once; other folders are looked at, and surveys sent, once a minute. */
const AT_ONCE_MS = 30_000;
const NEXT_MINUTE_MS = 75_000;

describe.skipIf(executablePath === null || noDovecot !== null)('a customer’s question', () => {
  let browser: Browser;
  let folder: string;
  let dovecot: RunningDovecot;
  /** Where customers' mail arrives, and where ours leaves. */
  let incoming: RunningSmtp;
  let outgoing: RunningSmtp;
  let serving: Serving;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pulso-question-'));
    [browser, dovecot, incoming, outgoing] = await Promise.all([
      openBrowser(),
      startDovecot(),
      startSmtp(),
      startSmtp(),
    ]);
    serving = await served(folder, { PULSO_ALLOWED_HOSTS: '127.0.0.1' });
    ({ page, complaints } = await watchedPage(browser, DESK));
    await claim({ page, complaints }, serving.url);
  });
  afterAll(async () => {
    await browser.close();
    await serving.stop();
    await Promise.all([dovecot.stop(), incoming.stop(), outgoing.stop()]);
    await rm(folder, { recursive: true });
    expect(faults).toEqual([]);
  });

  const ask = <Answer>(method: string, path: string, body?: unknown) =>
    askAs<Answer>(page, method, path, body);

  /** Rows as dimensions and then metrics, over all time. */
  async function figures(metrics: string[], dimensions: string[] = []): Promise<unknown[][]> {
    const { results } = await ask<{ results: { dimensions?: unknown[]; metrics: unknown[] }[] }>(
      'POST',
      '/query',
      {
        metrics,
        dimensions,
        date_range: 'all',
      },
    );
    return results.map(row => [...(row.dimensions ?? []), ...row.metrics]);
  }

  /** Behind the best score of the survey's mail; the server of the test has another port than the one it was sent for. */
  function linkIn({ arrived }: RunningSmtp): string {
    const [, found = ''] = /href="([^"]*score=5[^"]*)"/.exec(arrived[0]?.mail.html ?? '') ?? [];
    const { pathname, search } = new URL(found.replaceAll('&amp;', '&'));
    return `${serving.url}${pathname}${search}`;
  }

  interface Letter {
    id: string;
    from: string;
    to: string;
    subject: string;
    text: string;
    minutesAgo: number;
    answers?: string;
  }
  let delivered = 0;
  /** Over SMTP to the server of the address, which puts it into the mailbox. */
  async function send(
    folderName: string,
    { id, from, to, subject, text, minutesAgo, answers }: Letter,
  ): Promise<void> {
    const transport = createTransport({
      host: '127.0.0.1',
      port: incoming.port,
      secure: false,
      ignoreTLS: true,
    });
    await transport.sendMail({
      messageId: `<${id}>`,
      from,
      to,
      subject,
      text,
      date: new Date(Date.now() - minutesAgo * 60_000),
      ...(answers === undefined ? {} : { inReplyTo: `<${answers}>`, references: `<${answers}>` }),
    });
    dovecot.deliver(folderName, [{ name: `mail-${++delivered}`, text: incoming.arrived.at(-1)?.raw ?? '' }]);
  }

  test('a support mailbox is connected, with a promise and a survey', async () => {
    const { config } = await ask<{ config: Record<string, unknown> }>('GET', '/settings');
    await ask('PUT', '/settings', {
      ...config,
      teammate: [{ name: 'Ana Ruiz', addresses: ['ana@acme.test'] }],
      mailbox: [{ address: SUPPORT, name: 'Support', kind: 'shared', support: true }],
      support: { sla: [{ name: 'Everyone', first_minutes: 60, resolution_minutes: 600, time: 'calendar' }] },
    });
    await ask('POST', '/mailboxes', {
      kind: 'imap',
      address: SUPPORT,
      settings: { host: '127.0.0.1', port: dovecot.port, security: 'none', user: dovecot.user },
      secret: dovecot.password,
    });
    await ask('PUT', '/smtp', {
      host: '127.0.0.1',
      port: outgoing.port,
      security: 'none',
      from_address: 'hello@acme.test',
    });
    const { id } = await ask<{ id: number }>('POST', '/surveys', {
      name: 'After a ticket',
      kind: 'csat',
      settings: { trigger: { on: 'ticket', delay_minutes: 0 } },
    });
    await ask('POST', `/surveys/${id}/open`);
  });

  test('what customers send becomes tickets: one is late, one has time left', async () => {
    await page.goto(`${serving.url}/support/board?range=all`);
    await send('', {
      id: 'late@north.test',
      from: 'Lee North <lee@north.test>',
      to: SUPPORT,
      subject: 'Nobody answers',
      text: 'Is anybody there?',
      minutesAgo: 90,
    });
    await send('', {
      id: 'key@north.test',
      from: 'Kim North <kim@north.test>',
      to: SUPPORT,
      subject: 'The key does not work',
      text: 'Since this morning the key opens nothing. Could you help me?',
      minutesAgo: 20,
    });
    const cards = page.getByRole('region', { name: 'New' }).getByRole('listitem');
    await cards.nth(1).waitFor({ timeout: AT_ONCE_MS });
    const [late = '', soon = ''] = await cards.allInnerTexts();
    expect(late).toMatch(/(29|30|31)\smin late[\s\S]*Nobody answers/);
    expect(soon).toMatch(/(39|40)\smin(\s\d+\ss)? left[\s\S]*The key does not work/);
    expect(await violations(page)).toEqual([]);
  });

  test('answered in the mail client, the promise is kept and the customer’s turn begins', {
    timeout: 2 * NEXT_MINUTE_MS,
  }, async () => {
    await send('Verschicktes', {
      id: 'answer@acme.test',
      from: 'Ana Ruiz <ana@acme.test>',
      to: 'Kim North <kim@north.test>',
      subject: 'Re: The key does not work',
      text: 'Please try the new one, it is in your account.',
      minutesAgo: 5,
      answers: 'key@north.test',
    });
    await page
      .getByRole('region', { name: 'Awaiting customer' })
      .getByText('The key does not work')
      .waitFor({ timeout: NEXT_MINUTE_MS });
    expect(await figures(['sla_attainment', 'breached_now'], ['clock_kind'])).toContainEqual([
      'first',
      0.5,
      1,
    ]);
  });

  test('solved by the lead, the survey goes out, and its link alone records nothing', {
    timeout: 2 * NEXT_MINUTE_MS,
  }, async () => {
    await page.getByRole('link', { name: /The key does not work/ }).click();
    await page.getByRole('heading', { level: 1, name: /The key does not work/ }).waitFor();
    await page.getByRole('combobox', { name: 'Status' }).click();
    await page.getByRole('option', { name: 'Solved', exact: true }).click();
    await page.getByText('Status set to Solved').waitFor();
    await expect.poll(() => outgoing.arrived.length, { timeout: NEXT_MINUTE_MS, interval: 500 }).toBe(1);
    expect(outgoing.arrived[0]?.to).toEqual(['kim@north.test']);
    for (const method of ['GET', 'HEAD'])
      expect((await fetch(linkIn(outgoing), { method })).status).toBe(200);
    expect(await figures(['survey_answers'])).toEqual([[0]]);
  });

  test('the customer answers on the page, and the lead sees it', async () => {
    const { page: customer } = await watchedPage(browser, DESK);
    await customer.goto(linkIn(outgoing));
    await customer.getByRole('textbox').first().fill('Solved within minutes.');
    await customer.waitForTimeout(PERSON_MS);
    await customer.getByRole('button', { name: 'Send answer' }).click();
    await customer.getByText('Thank you.').waitFor();
    await customer.context().close();
    expect(await figures(['survey_answers.people', 'csat', 'survey_response_rate'])).toEqual([[1, 1, 1]]);
    await page.goto(`${serving.url}/support/surveys/1`);
    await page.getByText('100%').first().waitFor({ timeout: 15_000 });
    await page.getByRole('tab', { name: 'Comments' }).click();
    await page.getByText('Solved within minutes.').waitFor();
    await page.goto(`${serving.url}/support/sla?range=all`);
    await page.getByText('Everyone').first().waitFor();
    expect(complaints).toEqual([]);
  });
});
