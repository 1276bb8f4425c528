/** In which language a mail says that it is written (RFC 3282). */
import { withoutComments } from './parse/comments.ts';
import type { Headers } from './parse/parsed.ts';

/** Longer than any list of languages; what stands behind is not read. */
const MOST_CHARACTERS = 200;

/** ISO 639 code in small letters, without its region; null where the header is missing, unreadable, or names several languages. */
export function contentLanguage(headers: Headers): string | null {
  const value = headers.first('content-language');
  if (value === null) return null;
  const tags = withoutComments(value.slice(0, MOST_CHARACTERS)).split(',');
  const found = new Set(
    tags.map(tag => tag.trim().toLowerCase().split('-')[0] ?? '').filter(tag => tag !== ''),
  );
  const [first] = found;
  return found.size === 1 && first !== undefined && /^[a-z]{2,3}$/.test(first) ? first : null;
}
