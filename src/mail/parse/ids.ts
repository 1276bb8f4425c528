/** Message-ID, References, In-Reply-To (RFC 5322 §3.6.4, obsolete forms §4.5.4). */
import { LIMITS } from './limits.data.ts';

/**
 * Bare ids, each once, in order. With angle brackets anywhere, what stands outside them is a phrase and goes
 * (`Your message of "…" <id>`); without, every word with an `@` is an id, or the only word there is.
 */
export function parseIds(value: string): string[] {
  const ids: string[] = [];
  let open = value.indexOf('<');
  if (open < 0) return bareIds(value);
  let close = -1;
  while (open >= 0 && ids.length < LIMITS.ids) {
    const start = open + 1;
    open = value.indexOf('<', start);
    const limit = open < 0 ? value.length : open;
    if (close < start) {
      close = value.indexOf('>', start);
      if (close < 0) close = Infinity;
    }
    // Without its `>` an id ends at the first white space.
    addId(ids, close <= limit ? value.slice(start, close) : firstWord(value.slice(start, limit)));
  }
  return ids;
}

/** References and the like hold few ids: a look through the list beats a set. */
function addId(ids: string[], raw: string): void {
  const id = /\s/.test(raw) ? raw.replaceAll(/\s+/g, '') : raw;
  if (id !== '' && !(ids.length < 64 ? ids.includes(id) : ids.at(-1) === id)) ids.push(id);
}

function bareIds(value: string): string[] {
  const words = value.split(/[\s,;]+/).filter(word => word !== '');
  const ids: string[] = [];
  for (const word of words.length === 1 ? words : words.filter(word => word.includes('@'))) {
    if (ids.length < LIMITS.ids) addId(ids, word.replaceAll(/[<>]/g, ''));
  }
  return ids;
}

function firstWord(text: string): string {
  return text.trimStart().split(/\s/, 1)[0] ?? '';
}
