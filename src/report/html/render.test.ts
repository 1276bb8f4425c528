import { expect, test } from 'vitest';
import { LANGUAGES } from '../language.ts';
import { sampleReport } from '../sample.ts';
import { emptyReport } from '../sample-empty.ts';
import { renderHtml } from './render.ts';

const page = await renderHtml(sampleReport());

test('nothing on the page runs or is fetched', () => {
  expect(page).not.toMatch(/<script|<link|<iframe|<img|@import|url\((?!#)|<[a-z][^>]*\son\w+=/i);
  expect(page).toContain('default-src &#39;none&#39;');
  expect(page.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/(?:src|href|action)="(?!#)/);
});

test('subjects and names are text, never markup', () => {
  expect(page).toContain('&lt;script&gt;document.title');
  expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;');
  expect([...page].filter(char => char !== '\n' && /\p{Cc}/u.test(char))).toEqual([]);
});

test('the same report is the same file', async () => {
  expect(await renderHtml(sampleReport())).toBe(page);
});

test('every picture has a name, and every name is used once', () => {
  const pictures = page.match(/<svg (?!class="mark")[^>]*>/g) ?? [];
  expect(pictures.length).toBeGreaterThan(6);
  expect(pictures.filter(picture => !/role="img" aria-label="[^"]+"/.test(picture))).toEqual([]);
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(match => match[1]);
  expect(ids).toEqual([...new Set(ids)]);
});

test('pictures take their colours from the page, so that they suit light and dark', () => {
  expect(page).not.toMatch(/#a1000\d/);
  expect(page).toMatch(/stroke="var\(--first\)"/);
});

test.each(LANGUAGES)('a mailbox without mail gives a page in %s without broken numbers', async lang => {
  const empty = await renderHtml({ ...emptyReport(), lang });
  expect(empty).toContain(`<html lang="${lang}">`);
  expect(empty.replace(/<style>[\s\S]*?<\/style>/, '')).not.toMatch(/NaN|undefined|Infinity|>null</);
});
