import { expect, test } from 'vitest';
import { PAGE_STYLE } from '../../../src/app/surveys/page-style.ts';
import { STYLE } from '../../../src/report/email/style.ts';
import { inLook } from './in-look.ts';

test.each([
  ['page', PAGE_STYLE],
  ['mail', STYLE],
])('the dark of a %s is on or off, whatever the system of whoever looks at it', (_, style) => {
  expect(style).toMatch(/prefers-color-scheme/);
  expect(inLook(style, 'dark')).not.toMatch(/prefers-color-scheme/);
  expect(inLook(style, 'dark')).toContain('@media all');
  expect(inLook(style, 'light')).toContain('@media not all');
});
