/** Refusals over HTTP: RFC 9457 problem details with one sentence a person can act on. */
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

export function problem(c: Context, status: ContentfulStatusCode, title: string, detail: string): Response {
  return c.body(JSON.stringify({ title, status, detail }), status, {
    'content-type': 'application/problem+json',
  });
}
