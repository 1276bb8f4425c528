/** Unstructured header text (RFC 5322 §2.2.1) as people read it. */
import { decodeWords } from '../decode/encoded-words.ts';
import type { Problem } from '../problems.data.ts';

/** A value with its folds still in it, decoded (RFC 2047); each fold and the blanks around it become one space. */
export function unstructuredText(raw: string, problems?: Set<Problem>): string {
  const text = raw.includes('=?') ? decodeWords(raw, problems) : raw;
  if (!text.includes('\n')) return text.trim();
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .join(' ');
}
