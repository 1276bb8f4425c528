/** Tells a mail that says nothing but thanks or ok. METRICS §4: it closes a conversation and asks for nothing. */
import { ACKNOWLEDGEMENTS, FILLERS } from './acknowledgement.data.ts';
import { wordList } from './word-list.ts';

/** Longer texts say something, whatever their words. */
const MAX_LENGTH = 160;
/** Names beside a greeting or below the thanks: "Thanks, Ana María", "Hi Bob". */
const MAX_NAMES = 4;

const THANKS = new Set(wordList(ACKNOWLEDGEMENTS));
const FILLER = new Set(wordList(FILLERS));
/** How many words the longest phrase has that begins with a word; most words begin none. */
const LONGEST_FROM = new Map<string, number>();
for (const phrase of [...THANKS, ...FILLER]) {
  const words = phrase.split(' ');
  const [first = ''] = words;
  LONGEST_FROM.set(first, Math.max(words.length, LONGEST_FROM.get(first) ?? 0));
}
const UNSPACED = /^[\u3040-\u30ff\u3400-\u9fffー]+$/;
const LONGEST_UNSPACED = 20;
/** A thumb, hands, a smile, a heart, a party: alone they say thanks or ok. */
const YES_EMOJI = /[👍👌🙏👏🙌✅💯🎉😊🙂😀😃😄😁❤✔🤝🫡]|:\+1:|:thumbsup:/u;
const SMILES = /[:;]-?[)D]|\^\^|<3/g;
const NOT_WORDS = /[^\p{L}\p{N}\p{M}'+]+/gu;
/** The first word of a plain text: without it being a known one, the text is more than thanks. */
const FIRST_PLAIN_WORD = /^[^a-z0-9'+\u0080-\uffff]*([a-z']+)(?![a-z0-9'+\u0080-\uffff])/i;

/** Japanese and Chinese write no spaces: the whole must be a row of known phrases. Counts the thanks in it; null when it is not. */
function unspacedThanks(token: string): number | null {
  let count = 0;
  for (let at = 0; at < token.length; ) {
    let length = Math.min(LONGEST_UNSPACED, token.length - at);
    for (; length > 0; length--) {
      const phrase = token.slice(at, at + length);
      if (THANKS.has(phrase)) count++;
      else if (!FILLER.has(phrase)) continue;
      break;
    }
    if (length === 0) return null;
    at += length;
  }
  return count;
}

/** A name is a capitalised word; there may be a few beside the thanks. */
function isName(word: string): boolean {
  return /^\p{Lu}[\p{L}\p{M}'.-]*$/u.test(word) || /^\p{L}{1,8}(?:さん|様|さま)$/u.test(word);
}

/** The longest phrase of the table that starts at `at`: its length in words and whether it says thanks; null when none does. */
function phraseAt(words: string[], at: number): { length: number; thanks: boolean } | null {
  const longest = LONGEST_FROM.get(words[at] ?? '') ?? 0;
  for (let length = Math.min(longest, words.length - at); length > 0; length--) {
    const phrase = words.slice(at, at + length).join(' ');
    if (THANKS.has(phrase)) return { length, thanks: true };
    if (FILLER.has(phrase)) return { length, thanks: false };
  }
  return null;
}

/** False where the first word shows already that the text says something; true where that needs a closer look. */
function mayBegin(text: string): boolean {
  const word = FIRST_PLAIN_WORD.exec(text)?.[1]?.toLowerCase();
  return word === undefined || LONGEST_FROM.has(word) || LONGEST_FROM.has(word.replaceAll("'", ''));
}

/**
 * Is the newly written text (not the whole mail) nothing but thanks, ok or a thumb, with a greeting and a name at most?
 * Conservative: a question mark, a number, or one word that is not in the table makes it false.
 */
export function isAcknowledgement(replyText: string): boolean {
  if (replyText.length > MAX_LENGTH) return false;
  const text = replyText.trim();
  if (text === '' || /[?？¿؟]/.test(text)) return false;
  if (!mayBegin(text)) return false;
  const emoji = YES_EMOJI.test(text);
  const written = text
    .replace(SMILES, ' ')
    .replaceAll('’', "'")
    .replace(NOT_WORDS, ' ')
    .trim()
    .split(' ')
    .filter(word => word !== ''); // prettier-ignore
  if (written.length === 0) return emoji;
  const words = written.map(word => word.toLowerCase());
  let thanks = emoji ? 1 : 0;
  let names = 0;
  for (let at = 0; at < words.length; ) {
    const word = words[at] ?? '';
    const phrase = phraseAt(words, at) ?? phraseAt([word.replaceAll("'", '')], 0);
    const unspaced = phrase === null && UNSPACED.test(word) ? unspacedThanks(word) : null;
    if (phrase !== null) {
      thanks += Number(phrase.thanks);
      at += phrase.length;
    } else if (unspaced !== null) {
      thanks += unspaced;
      at++;
    } else {
      // The first word of a sentence is capitalised too: a name is believed behind a greeting or thanks only.
      if (at === 0 || !isName(written[at] ?? '') || ++names > MAX_NAMES) return false;
      at++;
    }
  }
  return thanks > 0;
}
