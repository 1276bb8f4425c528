/** Answers with a page that brings its own style, and may have nothing else. */
import { createHash } from 'node:crypto';
import type { Context } from 'hono';

export const showPlainPage = (c: Context, html: string): Response =>
  c.body(html, 200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policyOf(html),
  });

function policyOf(html: string): string {
  const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
  const digest = createHash('sha256').update(style).digest('base64');
  return `default-src 'none'; style-src 'sha256-${digest}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;
}
