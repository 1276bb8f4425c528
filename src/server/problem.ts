/** Refusals over HTTP: RFC 9457 problem details with one sentence a person can act on. One table from code to status. */
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ErrorCode } from '../errors.ts';
import type { Sentence } from '../sentence.ts';
import { readerLanguage } from './reader-language.ts';

export const STATUS_OF: Readonly<Record<ErrorCode, ContentfulStatusCode>> = {
  usage: 400,
  'bad-config': 400,
  'bad-input': 400,
  'bad-query': 400,
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

/** In the language of whoever asks. */
export function problem(
  c: Context,
  status: ContentfulStatusCode,
  title: Sentence,
  detail: Sentence,
  code?: string,
): Response {
  const language = readerLanguage(c);
  const said = { title: title[language], status, detail: detail[language] };
  return c.body(JSON.stringify(code === undefined ? said : { ...said, code }), status, {
    'content-type': 'application/problem+json',
  });
}
