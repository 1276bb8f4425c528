/** What a message says it belongs to. */
import type { ParsedMessage } from '../parse/parsed.ts';

/** More ids than any mail program writes; the newest are kept, because they name the nearest ancestors. */
const MOST_REFERENCES = 400;

/** Up to here a look through the list beats a set. */
const FEW = 40;

/** References, then In-Reply-To (RFC 5322 §3.6.4): bare ids, each once, oldest first, never the message's own. */
export function referencesOf(parsed: ParsedMessage): string[] {
  const { references, inReplyTo, messageId } = parsed;
  if (references.length === 0 && inReplyTo.length === 0) return [];
  if (references.length + inReplyTo.length > FEW) {
    const all = [...references.slice(-MOST_REFERENCES), ...inReplyTo.slice(0, MOST_REFERENCES)];
    return [...new Set(all)].filter(id => id !== '' && id !== messageId);
  }
  const ids: string[] = [];
  const add = (id: string) => {
    if (id !== '' && id !== messageId && !ids.includes(id)) ids.push(id);
  };
  references.forEach(add);
  inReplyTo.forEach(add);
  return ids;
}

/** `gm:1779873632748576495` from X-GM-THRID (Takeout); null without. Other providers give theirs through their API. */
export function providerThreadOf(parsed: ParsedMessage): string | null {
  const value = parsed.headers.first('x-gm-thrid')?.trim() ?? '';
  return /^\d{1,20}$/.test(value) ? `gm:${value}` : null;
}
