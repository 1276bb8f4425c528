import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Report } from '../report.ts';
import { sampleReport } from '../sample.ts';
import { alertMail } from './alert-mail.ts';
import { png } from './png.ts';
import { pngOf } from './raster.ts';
import { type MailLinks, renderMail, renderMailPage } from './render.ts';

const LINKS: MailLinks = {
  dashboard: 'https://pulso.acme.test/?range=2026-01-01..2026-01-31&mailbox=1',
  unsubscribe: 'https://pulso.acme.test/unsubscribe?token=t',
  schedule: 'Support <week>',
  recipient: 'ana@acme.test',
};
const hostile = (report: Report): Report => ({
  ...report,
  title: '<script>alert(1)</script>',
  tables: {
    ...report.tables,
    waiting: report.tables.waiting.map(row => ({
      ...row,
      name: '"><img src=https://evil.test/x>',
      subject: 'Re: <style>*{display:none}</style> \u202ereversed',
    })),
  },
});

test.each(['en', 'es'] as const)('a mail in %s has both parts, every picture, and no holes', async lang => {
  const report = sampleReport(lang);
  const mail = await renderMail(report, LINKS);
  expect(`${mail.subject}\n${mail.text}\n${mail.html}`).not.toMatch(/NaN|undefined|\[object|null/);
  expect(mail.pictures).toHaveLength(6);
  for (const { cid } of mail.pictures) expect(mail.html).toContain(`src="cid:${cid}"`);
  // Gmail cuts longer mails off.
  expect(mail.html.length).toBeLessThan(60_000);
  expect(Math.max(...mail.text.split('\n').map(line => line.length))).toBeLessThan(120);
  expect(mail.text).toMatchSnapshot();
});

test('text of mail is shown, never run; nothing is fetched from elsewhere', async () => {
  const mail = await renderMail(hostile(sampleReport()), LINKS);
  expect(mail.html).not.toContain('<script');
  expect(mail.html).not.toContain('<img src=https');
  expect(mail.html.match(/<style>/g)).toHaveLength(1);
  expect(mail.html).not.toContain('\u202e');
  const sources = [...mail.html.matchAll(/(?:src|background)="([^"]*)"/g)].map(match => match[1]);
  expect(sources.every(source => source?.startsWith('cid:'))).toBe(true);
});

test('every link and picture says what it is, without style sheets too', async () => {
  const { html } = await renderMail(sampleReport(), LINKS);
  expect(html.match(/<img /g)?.length).toBe(html.match(/<img [^>]*alt="[^"]+"/g)?.length);
  expect(html.match(/<table(?![^>]*role="presentation")/g)).toBeNull();
  // Inline colours everywhere: mail programs drop style sheets.
  expect(html.match(/<(?:p|h1|h2|span|bdi)(?![^>]*(?:style="|><))[^>]*>/g) ?? []).toEqual([]);
});

test('a period without mail says so instead of drawing nothing', async () => {
  const report = sampleReport();
  const empty = {
    ...report,
    metrics: { ...report.metrics, messages: { ...report.metrics.messages, value: 0, n: 0 } },
  };
  const mail = await renderMail(empty, LINKS);
  expect(mail.text).toContain('There was no mail in this period.');
  expect(mail.html).toContain('There was no mail in this period.');
});

test('a preview carries its pictures inside and offers no way to unsubscribe', async () => {
  const page = await renderMailPage(sampleReport(), { ...LINKS, unsubscribe: null });
  expect(page.match(/data:image\/png;base64,/g)).toHaveLength(6);
  expect(page).not.toContain('Unsubscribe');
});

test('text in pictures is drawn with the fonts that came along', async () => {
  const svg = (text: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><text x="2" y="15" font-size="12">${text}</text></svg>`;
  const [blank, word] = [await pngOf(svg('')), await pngOf(svg('año'))];
  expect(word.readUInt32BE(16)).toBe(80);
  expect(word.length).toBeGreaterThan(blank.length + 100);
});

test('a PNG holds its pixels', () => {
  const pixels = Uint8Array.from([255, 0, 0, 255, 0, 255, 0, 128]);
  const file = png(pixels, 2, 1);
  expect(file.subarray(1, 4).toString()).toBe('PNG');
  expect([file.readUInt32BE(16), file.readUInt32BE(20)]).toEqual([2, 1]);
  const length = file.readUInt32BE(33);
  expect([...inflateSync(file.subarray(41, 41 + length))]).toEqual([0, ...pixels]);
});

test('an alert reads well as text, and its words are shown, never run', () => {
  const { html, text } = alertMail({
    lang: 'en',
    subject: 'Alert',
    about: 'Acme · Slow',
    items: [
      {
        label: 'Alert',
        over: false,
        title: '<b>Kim</b> has been waiting for 9\u00a0h',
        lines: ['Subject: Re: <i>x</i>'],
      },
    ],
    more: null,
    open: { label: 'Open Pulso', url: 'https://pulso.acme.test/alerts' },
    why: 'Because.',
  });
  expect(html).toContain('&lt;b&gt;Kim&lt;/b&gt;');
  expect(text).toBe(
    'Acme · Slow\n\nAlert: <b>Kim</b> has been waiting for 9 h\n  Subject: Re: <i>x</i>\n\nOpen Pulso: https://pulso.acme.test/alerts\n\n-- \nBecause.\n',
  );
});

test('every mail has the same frame, whatever stands in it', async () => {
  const frameOf = (html: string): string =>
    html
      .replace(/<title>.*?<\/title>/, '')
      .replace(/lang="\w+"/, '')
      .replace(/<div style="display:none[\s\S]*?<\/div>/, '')
      .replace(
        /(<table role="presentation" class="card frame"[^>]*>)[\s\S]*(<\/table>\n<!--\[if mso\]>)/,
        '$1$2',
      );
  const report = await renderMail(sampleReport(), LINKS);
  const alert = alertMail({
    ...{ lang: 'es', subject: 'Aviso', about: 'Acme', items: [], more: null, why: '' },
    open: { label: 'Abrir Pulso', url: 'https://pulso.acme.test/' },
  });
  expect(frameOf(alert.html)).toBe(frameOf(report.html));
});
