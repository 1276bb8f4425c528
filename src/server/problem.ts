/** Refusals over HTTP: RFC 9457 problem details with one sentence a person can act on. One table from code to status. */
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ErrorCode } from '../errors.ts';

export const STATUS_OF: Readonly<Record<ErrorCode, ContentfulStatusCode>> = {
  usage: 400,
  'bad-config': 400,
  'bad-input': 400,
  'bad-query': 400,
  // Asked again it would take as long again.
  'too-heavy': 422,
  'bad-secret': 500,
  'not-allowed': 403,
  'not-found': 404,
  conflict: 409,
  'source-failed': 502,
  'store-in-use': 503,
  'store-failed': 503,
  'write-failed': 507,
  'not-available': 503,
  cancelled: 503,
};

export function problem(
  c: Context,
  status: ContentfulStatusCode,
  title: string,
  detail: string,
  code?: string,
): Response {
  return c.body(JSON.stringify({ title, status, detail, ...(code === undefined ? {} : { code }) }), status, {
    'content-type': 'application/problem+json',
  });
}
