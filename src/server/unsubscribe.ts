/** Where the link in a report leads: a page that asks, and the one click of mail programs (RFC 8058). For everybody with the link. */
import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import type { AppContext } from '../app/context.ts';
import { readUnsubscribeToken, unsubscribe } from '../app/reports/unsubscribe.ts';
import { unsubscribePage } from '../app/reports/unsubscribe-page.ts';
import { PulsoError } from '../errors.ts';
import { say } from './errors.data.ts';
import { problem, STATUS_OF } from './problem.ts';

export function unsubscribeApp(context: AppContext): Hono {
  const app = new Hono();
  const shown = (c: Context, html: string) =>
    c.body(html, 200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policyOf(html),
    });

  app.get('/unsubscribe', c => {
    const token = c.req.query('token') ?? '';
    const { language, email } = readUnsubscribeToken(context, token);
    return shown(c, unsubscribePage(language, email, token, false));
  });
  app.post('/unsubscribe', async c => {
    const token = c.req.query('token') ?? '';
    readUnsubscribeToken(context, token);
    const form = await c.req.parseBody();
    const { language, email } = await unsubscribe(context, token, form.everything === '1');
    return shown(c, unsubscribePage(language, email, token, true));
  });
  app.onError((error, c) => {
    if (error instanceof PulsoError)
      return problem(c, STATUS_OF[error.code], say.notPossible, error.said, error.code);
    throw error;
  });
  return app;
}

/** Its only style is the one it brings. */
function policyOf(html: string): string {
  const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
  const digest = createHash('sha256').update(style).digest('base64');
  return `default-src 'none'; style-src 'sha256-${digest}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;
}
