/** Content-Type and Content-Disposition (RFC 2045 §5.1, RFC 2183): a value and its parameters. */
import type { Problem } from '../problems.data.ts';
import { noParameters, type Parameters, parameterFollows, parseParameters } from './parameters.ts';
import { rememberingProblems } from './remembering.ts';

export interface Structured {
  /** What stands before the parameters, lower-cased, blanks and comments removed; '' when nothing does. */
  value: string;
  params: Parameters;
}

/** Longer ones hold boundaries and file names, which do not come again. */
const LONGEST_REMEMBERED = 50;

/** A structured field as it stands. Accepts missing semicolons, blanks around `/` and `=`, and comments. */
export const parseStructured = rememberingProblems(LONGEST_REMEMBERED, (field, problems): Structured => {
  const length = field.length;
  let at = 0;
  let value = '';
  let depth = 0;
  for (; at < length; at++) {
    const code = field.charCodeAt(at);
    if (code === 40) depth++;
    else if (code === 41 && depth > 0) depth--;
    else if (depth > 0) continue;
    else if (code === 59) break;
    else if (code === 32 || code === 9 || code === 10 || code === 13) {
      // `text/plain charset=x`: a forgotten semicolon.
      if (value !== '' && parameterFollows(field, at)) break;
    } else {
      const start = at;
      while (at + 1 < length && !STOPS.has(field.charCodeAt(at + 1))) at++;
      value += field.slice(start, at + 1);
    }
  }
  const params = at < length ? parseParameters(field, at, problems) : noParameters();
  return { value: value.toLowerCase(), params };
});

const STOPS = new Set([9, 10, 13, 32, 40, 41, 59]);

export interface ContentType {
  /** Lower-cased `type/subtype`. */
  type: string;
  params: Parameters;
}

/** The media type of a field value. Null or unreadable: text/plain (RFC 2045 §5.2), or `fallback`. */
export function parseContentType(
  field: string | null,
  problems?: Set<Problem>,
  fallback = 'text/plain',
): ContentType {
  if (field === null) return { type: fallback, params: noParameters() };
  const { value, params } = parseStructured(field, problems);
  const slash = value.indexOf('/');
  if (slash > 0 && slash < value.length - 1) return { type: value, params };
  const top = slash > 0 ? value.slice(0, slash) : value;
  if (top === 'multipart') return { type: 'multipart/mixed', params };
  if (top === 'message') return { type: 'message/rfc822', params };
  if (top === 'text' || top === '' || slash === 0)
    return { type: top === 'text' ? 'text/plain' : fallback, params };
  return { type: 'application/octet-stream', params };
}
