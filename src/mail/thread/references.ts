/** What a message says it belongs to. */
import type { ParsedMessage } from '../parse/parsed.ts';

/** More ids than any mail program writes; the newest are kept, because they name the nearest ancestors. */
const MOST_REFERENCES = 400;

/** References, then In-Reply-To (RFC 5322 §3.6.4): bare ids, each once, oldest first, never the message's own. */
export function referencesOf(parsed: ParsedMessage): string[] {
  const { references, inReplyTo, messageId } = parsed;
  if (references.length === 0 && inReplyTo.length === 0) return [];
  const seen = new Set<string>();
  for (const id of references.slice(-MOST_REFERENCES)) if (id !== '' && id !== messageId) seen.add(id);
  for (const id of inReplyTo.slice(0, MOST_REFERENCES)) if (id !== '' && id !== messageId) seen.add(id);
  return [...seen];
}

/** `gm:1779873632748576495` from X-GM-THRID (Takeout); null without. Other providers give theirs through their API. */
export function providerThreadOf(parsed: ParsedMessage): string | null {
  const value = parsed.headers.first('x-gm-thrid')?.trim() ?? '';
  return /^\d{1,20}$/.test(value) ? `gm:${value}` : null;
}
