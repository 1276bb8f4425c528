/** Where the link in a report leads: a page that asks, and the one click of mail programs (RFC 8058). For everybody with the link. */
import { Hono } from 'hono';
import type { AppContext } from '../app/context.ts';
import { readUnsubscribeToken, unsubscribe } from '../app/reports/unsubscribe.ts';
import { unsubscribePage } from '../app/reports/unsubscribe-page.ts';
import { PulsoError } from '../errors.ts';
import { showPlainPage } from './plain-page.ts';
import { problem } from './problem.ts';

export function unsubscribeApp(context: AppContext): Hono {
  const app = new Hono();
  app.get('/unsubscribe', c => {
    const token = c.req.query('token') ?? '';
    const { language, email } = readUnsubscribeToken(context, token);
    return showPlainPage(c, unsubscribePage(language, email, token, false));
  });
  app.post('/unsubscribe', async c => {
    const token = c.req.query('token') ?? '';
    readUnsubscribeToken(context, token);
    const form = await c.req.parseBody();
    const { language, email } = await unsubscribe(context, token, form.everything === '1');
    return showPlainPage(c, unsubscribePage(language, email, token, true));
  });
  app.onError((error, c) => {
    if (error instanceof PulsoError) return problem(c, error.code, error.said);
    throw error;
  });
  return app;
}
