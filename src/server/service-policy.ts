/** Promises that a workspace has published, for everybody with the link. No cookies, no script. */
import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import type { AppContext } from '../app/context.ts';
import { forAMoment } from '../app/figures/for-a-moment.ts';
import { noPolicyPage, POLICY_STYLE } from '../app/policy/page.ts';
import { publishedPage } from '../app/policy/published.ts';
import { publishedAt } from '../app/policy/slug.ts';
import { languageAmong } from '../app/surveys/language-of.ts';
import { pagePolicy } from '../app/surveys/page-style.ts';
import { SURVEY_LANGUAGES, type SurveyLanguage } from '../derive/surveys/survey.ts';
import { accepted } from './accepted.ts';
import type { Bindings } from './app.ts';
import { createAttempts } from './attempts.ts';
import { clientOf } from './client-of.ts';

type C = Context<{ Bindings: Bindings }>;

/** Addresses that were nobody's, by one client in a minute. */
const MOST_WRONG = 20;
const KEEP_MS = 10_000;
const KEEP_MOST = 200;
const POLICY = pagePolicy(false, POLICY_STYLE);

export function servicePolicyApp(context: AppContext, trustProxy: boolean): Hono<{ Bindings: Bindings }> {
  const app = new Hono<{ Bindings: Bindings }>();
  const wrong = createAttempts(MOST_WRONG);
  const ms = (): number => context.now().epochMilliseconds;
  const pages = forAMoment<string>({ keepMs: KEEP_MS, most: KEEP_MOST, clock: ms });
  const client = (c: C): string =>
    clientOf(c.req.raw.headers, c.env?.incoming?.socket.remoteAddress, trustProxy);
  const shown = (c: C, html: string, status: 200 | 404 | 429, more: Record<string, string> = {}): Response =>
    c.body(html, status, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': POLICY,
      vary: 'accept-language',
      ...more,
    });

  app.get('/service-policy/:slug', async c => {
    if (wrong.spent(client(c), ms())) return shown(c, noPolicyPage(wanted(c, 'en'), 'tooMany'), 429);
    const found = await publishedAt(context.store.db, c.req.param('slug'));
    if (found === null) {
      wrong.take(client(c), ms());
      return shown(c, noPolicyPage(wanted(c, 'en'), 'unknown'), 404);
    }
    const { workspaceId, config } = found;
    const language = wanted(c, config.language);
    // By what the settings are: a change is seen at once.
    const key = [language, hashOf(JSON.stringify(config))];
    const html = await pages.get(workspaceId, key, () =>
      publishedPage(context, workspaceId, config, language),
    );
    const etag = `"${hashOf(html)}"`;
    const cached = { etag, 'cache-control': 'public, max-age=300' };
    if (c.req.header('if-none-match') === etag)
      return c.body(null, 304, { ...cached, vary: 'accept-language' });
    return shown(c, html, 200, cached);
  });
  return app;
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 22);

/** By the address, else as the browser wants it, else as the company speaks. */
const wanted = (c: C, own: SurveyLanguage): SurveyLanguage =>
  languageAmong([own, ...SURVEY_LANGUAGES], [c.req.query('lang'), ...accepted(c)]);
