/**
 * Base subject as IMAP's SORT and THREAD define it (RFC 5256 §2.1). METRICS' own reading (`subject.ts`) differs: it knows
 * prefixes of many languages, keeps tags with a ticket number, keeps a trailing "(fwd)" and tells replies from forwards.
 */

/** A longer subject is cut: one header field can be as long as the whole header. */
const LONGEST = 2000;

/** `subject` is decoded (RFC 2047) and unfolded. The answer is meant for comparison without regard to case. */
export function rfc5256BaseSubject(subject: string): string {
  let text = subject.slice(0, LONGEST).replace(/\s+/g, ' ');
  for (;;) {
    text = withoutTrailers(text);
    text = withoutLeaders(text);
    const lower = text.toLowerCase();
    if (!lower.startsWith('[fwd:') || !lower.endsWith(']')) return text;
    text = text.slice('[fwd:'.length, -1);
  }
}

/** Step 2: `subj-trailer`. */
function withoutTrailers(text: string): string {
  let end = text.length;
  for (;;) {
    if (text[end - 1] === ' ') end--;
    else if (end >= 5 && text.slice(end - 5, end).toLowerCase() === '(fwd)') end -= 5;
    else return text.slice(0, end);
  }
}

/** Steps 3 to 5: `subj-leader`, and a `subj-blob` where something is left after it. */
function withoutLeaders(text: string): string {
  let start = 0;
  for (;;) {
    if (text[start] === ' ') {
      start++;
      continue;
    }
    const leader = endOfReFwd(text, start);
    if (leader > start) {
      start = leader;
      continue;
    }
    const blob = endOfBlob(text, start);
    if (blob === start) return text.slice(start);
    if (blob < text.length) start = blob;
    else return text.slice(start);
  }
}

/** End of `re`, `fw` or `fwd` with an optional blob and a colon at `start`; `start` when there is none. */
function endOfReFwd(text: string, start: number): number {
  const word = /^(?:re|fwd?) ?/i.exec(text.slice(start, start + 4));
  if (word === null) return start;
  const colon = endOfBlob(text, start + word[0].length);
  return text[colon] === ':' ? colon + 1 : start;
}

/** End of `[blob]` and the white space after it; `start` when there is none. */
function endOfBlob(text: string, start: number): number {
  if (text[start] !== '[') return start;
  const close = text.indexOf(']', start);
  if (close < 0 || text.slice(start + 1, close).includes('[')) return start;
  return text[close + 1] === ' ' ? close + 2 : close + 1;
}
