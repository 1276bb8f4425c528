/** What stands in for a missing Message-ID (METRICS §1). */
import { hash } from 'node:crypto';
import type { ParsedMessage } from './parse/parsed.ts';

const HEX_DIGITS = 32;

/**
 * `hash:` and 128 bits of SHA-256 over Date, From, To, Subject and size. Without Date the instant known from elsewhere
 * stands in its place (chats in a Takeout file have none). Carriage returns are left out of the size, so that the same
 * message has the same id in a file with CRLF and in one with LF.
 */
export function stableId(
  parsed: ParsedMessage,
  bytes: Uint8Array,
  size: number,
  sentAt: number | null,
): string {
  const { headers } = parsed;
  const field = (name: string): string => (headers.first(name) ?? '').replace(/\s+/g, ' ').trim();
  const parts = [field('date') || String(sentAt), field('from'), field('to'), field('subject')];
  parts.push(String(size - carriageReturns(bytes)));
  return `hash:${hash('sha256', parts.join('\n')).slice(0, HEX_DIGITS)}`;
}

function carriageReturns(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(13); at >= 0; at = bytes.indexOf(13, at + 1)) if (bytes[at + 1] === 10) count++;
  return count;
}
