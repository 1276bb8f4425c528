/** Flags as IMAP spells them (RFC 9051 §2.3.2) → ours. */
import type { Flag } from '../../mail/message.ts';

/** They are no case-sensitive names. */
const FLAGS: Readonly<Record<string, Flag>> = {
  '\\seen': 'seen',
  '\\answered': 'answered',
  '\\flagged': 'flagged',
  '\\draft': 'draft',
  '\\deleted': 'trashed',
};

/** `undefined`: the server did not say. */
export function flagsOf(told: Iterable<string> | undefined): Flag[] {
  if (told === undefined) return [];
  const flags = [...told].flatMap(flag => FLAGS[flag.toLowerCase()] ?? []);
  return flags.includes('seen') ? flags : ['unread', ...flags];
}
