/** METRICS §2 rule 5. */
import type { Address } from '../message.ts';
import type { ParsedMessage } from '../parse/parsed.ts';
import { remembering } from '../parse/remembering.ts';
import { autoSubmitted } from './auto-reply.ts';
import { MACHINE_WORDS, NO_REPLY } from './senders.data.ts';

/**
 * A sender that only machines use, `Auto-Submitted: auto-generated`, or a report made by a program (RFC 6522). From is
 * looked at beside the author: "Ann via Docs <docs-noreply@…>" is written by a program though Ann stands behind it.
 */
export function isNotification(parsed: ParsedMessage, author: Address): boolean {
  if (isMachine(author.email)) return true;
  const from = parsed.from[0]?.email ?? '';
  if (from !== author.email && isNoReply(bare(from))) return true;
  return autoSubmitted(parsed.headers) === 'auto-generated' || parsed.root.type === 'multipart/report';
}

/** The longest address there can be. */
const LONGEST_REMEMBERED = 320;

const isMachine = remembering(LONGEST_REMEMBERED, (email): boolean => {
  const local = localPart(email);
  if (local === '') return false;
  if (isNoReply(local.replace(/[._-]/g, ''))) return true;
  const words = local.split(/[._+-]/);
  return (
    MACHINE_WORDS.has(words[0] ?? '') ||
    MACHINE_WORDS.has(words.at(-1) ?? '') ||
    MACHINE_WORDS.has(words.slice(0, 2).join(''))
  );
});

function bare(email: string): string {
  return localPart(email).replace(/[._-]/g, '');
}

function localPart(email: string): string {
  return email.slice(0, Math.max(0, email.lastIndexOf('@'))).slice(0, 256);
}

function isNoReply(bareLocal: string): boolean {
  return NO_REPLY.some(word => bareLocal.includes(word));
}
