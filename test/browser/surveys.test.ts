/** A survey as a lead makes it, a customer answers it, and the lead reads it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Serving } from '../../src/server/serve.ts';
import { executablePath, openBrowser, overflow, watchedPage } from './browser.ts';
import { claim, faults, served, violations } from './served.ts';

/** A form that comes back sooner is taken for a program's. */
const PERSON_MS = 1200;
const DESK = { viewport: { width: 1280, height: 900 }, locale: 'en-GB' } as const;

/** The preview's frame runs no scripts, so its text is read from the page around it. */
const previewed = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector('iframe')?.contentDocument?.body.textContent ?? '');

describe.skipIf(executablePath === null)('a survey', () => {
  let browser: Browser;
  let folder: string;
  let serving: Serving;
  let page: Page;
  let complaints: string[];
  let link: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pulso-surveys-'));
    browser = await openBrowser();
    serving = await served(folder);
    ({ page, complaints } = await watchedPage(browser, DESK));
    await claim({ page, complaints }, serving.url);
  });
  afterAll(async () => {
    await browser.close();
    await serving.stop();
    await rm(folder, { recursive: true });
    expect(faults).toEqual([]);
  });

  const choose = (group: string, name: string): Promise<void> =>
    page.getByRole('radiogroup', { name: group }).getByText(name, { exact: true }).click();

  test('where there is none, one is begun from a template', async () => {
    await page.goto(`${serving.url}/support/surveys`);
    await page.getByText('No survey has been made yet.').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('link', { name: /CSAT after a ticket/ }).click();
    await page.getByText('No ticket has been solved yet').waitFor();
  });

  test('the preview shows what is being written, in the language it is written in', async () => {
    await page.waitForFunction(() =>
      document.querySelector('iframe')?.contentDocument?.body.textContent?.includes('How satisfied are you'),
    );
    await choose('Texts in', 'Spanish');
    await page.getByLabel('Question · Spanish').first().fill('¿Te ayudamos?');
    await choose('What is shown', 'Page');
    await choose('Appearance', 'Dark');
    await page.waitForFunction(() =>
      document.querySelector('iframe')?.contentDocument?.body.textContent?.includes('¿Te ayudamos?'),
    );
    expect(await previewed(page)).toContain('Enviar respuesta');
    expect(await violations(page, { frames: false })).toEqual([]);
    await page.setViewportSize({ width: 390, height: 800 });
    await page.waitForTimeout(300);
    expect(await overflow(page)).toBe(0);
    await page.setViewportSize(DESK.viewport);
    await choose('Texts in', 'English');
    await page.getByLabel('Question · English').first().fill('Were we of help?');
    expect(complaints).toEqual([]);
  });

  test('what is not saved is not left without being asked', async () => {
    await page.getByRole('link', { name: 'All surveys' }).click();
    const asked = page.getByRole('dialog');
    await asked.getByRole('button', { name: 'Stay here' }).click();
    await asked.waitFor({ state: 'hidden' });
    await page.getByLabel('Question · English').first().waitFor();
  });

  test('it is saved as a draft, opened, and has a link that anybody may answer by', async () => {
    await page.getByRole('switch', { name: 'Anybody with the link may answer' }).check();
    await page.getByRole('button', { name: 'Save as a draft' }).click();
    await page.waitForURL(/\/support\/surveys\/1/);
    await page.getByRole('button', { name: 'Open the survey' }).click();
    await page.getByText('The survey is open.').waitFor();
    await page.getByRole('tab', { name: 'Who is asked' }).click();
    const shown = await page.getByLabel('Link', { exact: true }).inputValue();
    link = `${serving.url}${new URL(shown).pathname}`;
    expect(await violations(page)).toEqual([]);
    // Nobody has been asked, and nobody has answered.
    await page.getByRole('tab', { name: 'Results' }).click();
    await page.getByText('Nobody has answered yet.').waitFor();
    expect(complaints).toEqual([]);
  });

  test('an answer on the public page stands in the results by itself, and its words among the comments', async () => {
    const { page: customer } = await watchedPage(browser, DESK);
    await customer.goto(`${link}?score=5`);
    await customer.getByText('Were we of help?').waitFor();
    await customer.getByRole('textbox').first().fill('Quick and kind.');
    await customer.waitForTimeout(PERSON_MS);
    await customer.getByRole('button', { name: 'Send answer' }).click();
    await customer.getByText('Thank you.').waitFor();
    await customer.context().close();
    await page.getByText('100%').first().waitFor({ timeout: 15_000 });
    await page.getByRole('heading', { name: 'Were we of help?' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page
      .getByRole('button', { name: /^CSAT:/ })
      .first()
      .click();
    await page.getByRole('dialog').getByText('Quick and kind.').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: 'Comments' }).click();
    await page.getByText('Quick and kind.').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.goto(`${serving.url}/support/surveys`);
    await page.getByText('of 1', { exact: false }).first().waitFor();
    expect(complaints).toEqual([]);
  });

  test('an answer that no person gives stands apart, with why, on a phone as well', async () => {
    const { page: program } = await watchedPage(browser, DESK);
    await program.goto(`${link}?score=1`);
    await program.getByRole('textbox').first().fill('Cheap watches');
    await program.evaluate(() => {
      for (const field of document.querySelectorAll<HTMLInputElement>('[name="web-site"]')) field.value = 'x';
    });
    await program.waitForTimeout(PERSON_MS);
    await program.getByRole('button', { name: 'Send answer' }).click();
    await program.getByText('Please confirm').waitFor();
    await program.context().close();
    await page.goto(`${serving.url}/support/surveys/1?tab=results`);
    await page.getByText('A field that people do not see was filled in').waitFor();
    await page.getByText('not counted', { exact: true }).waitFor();
    await page.getByText('1 answer did not look like a person').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 800 });
    await page.waitForTimeout(300);
    expect(await overflow(page)).toBe(0);
    await page.setViewportSize(DESK.viewport);
    await page.getByRole('tab', { name: 'Comments' }).click();
    await page.getByText('Quick and kind.').waitFor();
    expect(await page.getByText('Cheap watches').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('other questions are said to be another version before they are saved', async () => {
    await page.goto(`${serving.url}/support/surveys/1?tab=setup`);
    await page.getByLabel('Question · English').first().fill('Did we help?');
    await page.getByText('saving begins version 2').waitFor();
    await page.getByRole('button', { name: 'Save as version 2' }).click();
    await page.getByText('saving begins version 2').waitFor({ state: 'hidden' });
    await page.getByRole('tab', { name: 'Results' }).click();
    await page.getByText('Version 2', { exact: true }).waitFor();
    await page.setViewportSize({ width: 390, height: 800 });
    await page.waitForTimeout(300);
    expect(await overflow(page)).toBe(0);
    expect(complaints).toEqual([]);
  });
});
