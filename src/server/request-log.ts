/** One line a request, without anything that names a person: the route as it is written, not as it was asked. */
import { randomUUID } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { AppContext } from '../app/context.ts';
import type { Meters } from './meters.ts';

const SAFE_ID = /^[\w-]{8,64}$/;

export function requestLog(log: AppContext['log'], meters: Meters): MiddlewareHandler {
  return async (c, next) => {
    const started = performance.now();
    const given = c.req.header('x-request-id') ?? '';
    const id = SAFE_ID.test(given) ? given : randomUUID();
    c.header('x-request-id', id);
    await next();
    const seconds = (performance.now() - started) / 1000;
    const route = routeOf(c);
    meters.requests.observe({ method: c.req.method, route, status: String(c.res.status) }, seconds);
    log({
      // Whoever has left hears of no refusal: that is none of ours.
      level: c.req.raw.signal.aborted ? 'info' : levelOf(c.res.status),
      event: 'request',
      request_id: id,
      method: c.req.method,
      route,
      status: c.res.status,
      ms: Math.round(seconds * 1000),
    });
  };
}

/** 502 is another server's refusal (RFC 9110 §15.6.3), such as that of a mail server to a wrong password: no fault of ours. */
const levelOf = (status: number): 'info' | 'warn' | 'error' =>
  status < 500 ? 'info' : status === 502 ? 'warn' : 'error';

/** The pattern of the route that answered; addresses and tokens in paths stay out of the log. */
function routeOf(c: Context): string {
  const paths = matchedRoutes(c).map(({ path }) => path);
  return paths.findLast(path => !path.includes('*')) ?? paths.findLast(path => /^\/\w/.test(path)) ?? 'page';
}
