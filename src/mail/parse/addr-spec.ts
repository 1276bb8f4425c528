/** addr-spec (RFC 5322 §3.4.1): tidied, lower-cased, judged. */
import { withoutComments } from './comments.ts';

/** Nearly every address: dot-atoms without blanks, comments, quotes or routes. */
const PLAIN = /^[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(?:\.[\w-]+)*$/;

/** What is between angle brackets as a lower-cased address, '' when it is none. Routes (§4.4) and comments go. */
export function addrSpec(inner: string): string {
  if (PLAIN.test(inner)) return inner.toLowerCase();
  let text = inner.includes('(') ? withoutComments(inner) : inner;
  if (text.charCodeAt(0) === 64) {
    const colon = text.indexOf(':');
    if (colon > 0) text = text.slice(colon + 1);
  }
  text = text.trim();
  if (/^mailto:/i.test(text)) text = text.slice(7);
  const at = text.lastIndexOf('@');
  if (at < 1 || at === text.length - 1) return '';
  let local = text.slice(0, at).trim();
  let domain = text.slice(at + 1);
  if (local.charCodeAt(0) === 34) local = plainLocal(local);
  else if (/\s/.test(local)) local = local.replaceAll(/\s+/g, '');
  if (/\s/.test(domain)) domain = domain.replaceAll(/\s+/g, '');
  if (local === '' || domain === '' || domain.includes('<')) return '';
  return `${local}@${trimDot(domain)}`.toLowerCase();
}

/** A quoted local part that needs no quotes is the same mailbox without them. */
function plainLocal(local: string): string {
  if (local.length < 3 || local.charCodeAt(local.length - 1) !== 34) return local;
  const inner = local.slice(1, -1);
  return /^[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*$/.test(inner) ? inner : local;
}

/** A domain's root dot names the same domain. */
function trimDot(domain: string): string {
  return domain.length > 1 && domain.endsWith('.') ? domain.slice(0, -1) : domain;
}

/** An address that stands in plain text: the last word with an `@`, and the text around it. Null without one. */
export function lastAddrSpec(text: string): { email: string; rest: string } | null {
  const at = text.lastIndexOf('@');
  if (at < 1) return null;
  const quoted = text.charCodeAt(at - 1) === 34;
  let start = at - 1;
  let end = at + 1;
  if (quoted) {
    start = text.lastIndexOf('"', at - 2);
    if (start < 0) start = 0;
  } else start = wordStart(text, start);
  end = wordEnd(text, end);
  const email = addrSpec(text.slice(start, end));
  if (email === '') return null;
  return { email, rest: `${text.slice(0, start)} ${text.slice(end)}`.trim() };
}

/** Blanks around a dot or the `@` belong to the address (obs-local-part, obs-domain §4.4). */
function wordStart(text: string, from: number): number {
  let at = from;
  while (at > 0) {
    if (!isBlank(text.charCodeAt(at - 1))) at--;
    else {
      let before = at - 1;
      while (before > 0 && isBlank(text.charCodeAt(before - 1))) before--;
      const joins =
        text.charCodeAt(at) === 46 || text.charCodeAt(at) === 64 || text.charCodeAt(before - 1) === 46;
      if (!joins || before === 0) return at;
      at = before;
    }
  }
  return at;
}

function wordEnd(text: string, from: number): number {
  let at = from;
  while (isBlank(text.charCodeAt(at))) at++;
  for (;;) {
    while (at < text.length && !isBlank(text.charCodeAt(at))) at++;
    let next = at;
    while (isBlank(text.charCodeAt(next))) next++;
    if (next >= text.length || (text.charCodeAt(next) !== 46 && text.charCodeAt(at - 1) !== 46)) return at;
    at = next;
  }
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}
