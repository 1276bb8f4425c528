/** Who may talk to the page: only itself, under a name it knows, and with no more than it can hold. */
import { type Context, type Env, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { asSaid } from '../sentence.ts';
import { say } from './errors.data.ts';
import { problem } from './problem.ts';

/** An application that answers only its own pages, and tells faults of ours to the log alone. */
export function guarded<E extends Env>(hosts: readonly string[], log: (error: unknown) => void): Hono<E> {
  const app = new Hono<E>();
  app.use(securityHeaders, knownHost(hosts), sameOrigin, smallBody);
  app.notFound(c => problem(c, 'nothing-here', say.nothingHere));
  app.onError((error, c) => {
    log(error);
    return problem(c, 'fault', say.faultInside);
  });
  return app;
}

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const HEADERS: Record<string, string> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'cache-control': 'no-store',
};

/** Every answer gets these; a route may set a policy of its own before. */
export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(HEADERS))
    if (!c.res.headers.has(name)) c.res.headers.set(name, value);
  if (!c.res.headers.has('content-security-policy')) c.res.headers.set('content-security-policy', POLICY);
};

/**
 * A page elsewhere can point a name of its own at this machine (DNS rebinding) and would then be "same origin": only
 * the names given, `localhost` and addresses of this machine are answered. `hosts` are without port.
 */
export function knownHost(hosts: readonly string[]): MiddlewareHandler {
  const known = new Set([
    'localhost',
    '127.0.0.1',
    '[::1]',
    ...hosts.map(host => (host.includes(':') && !host.startsWith('[') ? `[${host}]` : host)),
  ]);
  return async (c, next) => {
    const host = hostOf(c);
    if (host === null || !known.has(host))
      return problem(c, 'unknown-host', say.doesNotAnswerAs(host === null ? say.emptyName : asSaid(host)));
    return next();
  };
}

function hostOf(c: Context): string | null {
  const header = c.req.header('host') ?? new URL(c.req.url).host;
  const match = /^(\[[0-9a-f:.]+\]|[^:]+)(?::\d+)?$/i.exec(header);
  return match?.[1]?.toLowerCase() ?? null;
}

/** Browsers say where a request comes from (Sec-Fetch-Site, Origin); other programs say nothing and may ask. */
export const sameOrigin: MiddlewareHandler = async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
  // Mail programs and pages that tell nobody where they are post to these from anywhere; their token is the right to.
  if (c.req.path === '/unsubscribe' || c.req.path.startsWith('/survey/')) return next();
  const site = c.req.header('sec-fetch-site');
  const origin = c.req.header('origin');
  const foreign =
    (site !== undefined && site !== 'same-origin') ||
    (origin !== undefined && !sameHost(origin, c.req.header('host')));
  if (foreign) return problem(c, 'from-elsewhere', say.onlyOwnPages);
  return next();
};

function sameHost(origin: string, host: string | undefined): boolean {
  return host !== undefined && URL.canParse(origin) && new URL(origin).host === host.toLowerCase();
}

/** Far more than the settings of a large company are as JSON. */
const MOST_BODY_BYTES = 4 * 2 ** 20;
const limit = bodyLimit({
  maxSize: MOST_BODY_BYTES,
  onError: c => problem(c, 'too-large', say.requestTooLarge(MOST_BODY_BYTES)),
});

/** Files go to the disk as they come, with limits of their own; every other body is held in memory, also a stranger's. */
export const smallBody: MiddlewareHandler = (c, next) =>
  isFile(c.req.method, c.req.path) ? next() : limit(c, next);

const isFile = (method: string, path: string): boolean =>
  (method === 'POST' && path === '/drop/jobs') ||
  (method === 'POST' && /^\/api\/v1\/tickets\/import(\/preview)?$/.test(path)) ||
  (method === 'PATCH' && /^\/api\/v1\/uploads\/\d+$/.test(path));
