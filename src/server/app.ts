/** Everything one address answers: health, the API, signing in, the drop page, the dashboard. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { sql } from 'kysely';
import type { AppContext } from '../app/context.ts';
import { isUnclaimed } from '../app/people/make-workspace.ts';
import type { ApiParts } from './api/api.ts';
import { assertScope, callerOf, greet } from './api/caller.ts';
import { apiV1, openApiDocument } from './api/create-api.ts';
import { referencePage, referenceStyle } from './api/reference-page.ts';
import { refused } from './api/refused.ts';
import { CLIENT_HEADER } from './auth/create-auth.ts';
import { inLanguage } from './auth/in-language.ts';
import { SIGN_IN_FAILED, signInFailedApp } from './auth/sign-in-failed.ts';
import { clientOf } from './client-of.ts';
import { createDropApp, type DropOptions } from './drop/app.ts';
import { say } from './errors.data.ts';
import { guarded } from './guard.ts';
import type { Meters } from './meters.ts';
import { problem } from './problem.ts';
import { problemPages } from './problem-pages.ts';
import { readerLanguage } from './reader-language.ts';
import { requestLog } from './request-log.ts';
import { servicePolicyApp } from './service-policy.ts';
import { surveyApp } from './surveys.ts';
import { unsubscribeApp } from './unsubscribe.ts';
import { webApp } from './web.ts';

export interface ServerOptions extends ApiParts {
  /** Names the pages are opened by, besides localhost; without port. */
  hosts: readonly string[];
  drop: DropOptions;
  meters: Meters;
  /** Who may read /metrics from elsewhere: the bearer of this; null: only this machine. */
  metricsToken: string | null;
  /** A proxy in front says who asks. */
  trustProxy: boolean;
  webFolder: string;
}

/** What the HTTP server hands on: the socket says who is at its other end. */
export interface Bindings {
  incoming?: { socket: { remoteAddress?: string | undefined } };
}

export function createServerApp(options: ServerOptions): Hono<{ Bindings: Bindings }> {
  const { context, auth, meters, hosts, drop, metricsToken, trustProxy } = options;
  const log = (error: unknown) => logFault(context.log, error);
  const app = guarded<{ Bindings: Bindings }>(hosts, log);
  app.use(requestLog(context.log, meters));
  app.route('/', unsubscribeApp(context));
  app.route('/', surveyApp(context, trustProxy));
  app.route('/', servicePolicyApp(context, trustProxy));
  app.route('/', problemPages());
  app.route('/', signInFailedApp());

  app.get('/healthz', c => c.json({ status: 'ok' }));
  app.get('/readyz', async c => {
    await sql`select 1`.execute(context.store.db);
    return c.json({ status: 'ready' });
  });
  app.get('/metrics', async c => {
    if (!isFromHere(c) && !hasToken(c.req.header('authorization'), metricsToken))
      return problem(c, 'not-allowed', say.metricsForHere);
    return c.body(await meters.registry.metrics(), 200, { 'content-type': meters.registry.contentType });
  });

  app.on(['GET', 'POST'], '/api/auth/*', async c => {
    const headers = new Headers(c.req.raw.headers);
    headers.set(CLIENT_HEADER, clientOf(headers, peerOf(c.env), trustProxy));
    const answer = await auth.handler(new Request(c.req.raw, { headers }));
    // Somebody comes back from a provider by a link: they see a page, not what programs are told.
    if (answer.status >= 400 && c.req.path.startsWith('/api/auth/callback/'))
      return c.redirect(`${SIGN_IN_FAILED}?error=${answer.status === 429 ? 'too_many' : 'refused'}`);
    if (answer.status >= 400) await greet(c, context.store.db, auth);
    return inLanguage(answer, readerLanguage(c));
  });
  const api = apiV1(options);
  // Made once, however often strangers ask for it.
  let described: ReturnType<typeof openApiDocument> | null = null;
  const document = () => (described ??= openApiDocument(api, options.options.version));
  app.get('/api/v1/openapi.json', c => c.json(document()));
  app.get('/api', c => referencePage(c, document()));
  app.get('/api/reference.css', c =>
    c.body(referenceStyle, 200, { 'content-type': 'text/css; charset=utf-8' }),
  );
  app.route('/api/v1', api);

  // Nobody has an account yet, or somebody has: strangers do not get to use a company's machine.
  app.use('/drop/*', async (c, next) => {
    try {
      if (!(await isUnclaimed(context))) assertScope(await callerOf(c, context.store, auth), null);
    } catch (error) {
      const refusal = refused(c, error);
      if (refusal === null) throw error;
      return refusal;
    }
    return next();
  });
  app.route('/', createDropApp(drop));
  app.route('/', webApp(options.webFolder));
  return app;
}

const peerOf = (env: Bindings | undefined): string | undefined => env?.incoming?.socket.remoteAddress;

/** From this machine, by its own name: what a proxy on it passes on comes from anywhere. */
function isFromHere(c: Context<{ Bindings: Bindings }>): boolean {
  const address = peerOf(c.env);
  const here = address === '127.0.0.1' || address === '::1' || address === '::ffff:127.0.0.1';
  const passedOn = ['x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'forwarded', 'via'];
  const local = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(c.req.header('host') ?? '');
  return here && local && passedOn.every(name => c.req.header(name) === undefined);
}

/** In the same time however much of it is right. */
function hasToken(given: string | undefined, token: string | null): boolean {
  if (token === null || token === '' || given === undefined) return false;
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(`Bearer ${token}`));
}

function logFault(log: AppContext['log'], error: unknown): void {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  log({ level: 'error', event: 'fault', name, message, stack });
}
