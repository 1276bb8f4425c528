/** What leaves `mail/`: one email as facts, without its bytes. Knows nothing of companies, mailboxes or metrics. */
import type { Proof } from './commands/proof.ts';
import type { MailCommand } from './commands/read-commands.ts';
import type { Problem } from './problems.data.ts';

/** `email` is the lower-cased addr-spec (RFC 5322 §3.4.1), '' when none could be read; `name` the decoded display name. */
export interface Address {
  readonly email: string;
  readonly name: string;
}

export const KINDS = ['human', 'bounce', 'auto-reply', 'calendar', 'bulk', 'notification'] as const;
/** METRICS §2; only `human` messages open or close a clock. */
export type Kind = (typeof KINDS)[number];

/** What the outermost subject prefix says: `Re:` and its kin, `Fwd:` and its kin, or neither. */
export const PREFIXES = ['none', 'reply', 'forward'] as const;
export type SubjectPrefix = (typeof PREFIXES)[number];

/** `size` is in decoded bytes; `name` is null where the mail gives none. */
export interface Attachment {
  name: string | null;
  type: string;
  size: number;
  inline: boolean;
}

/** `seen` or `unread` where the source tells, else neither. */
export const FLAGS = ['seen', 'unread', 'answered', 'flagged', 'draft', 'trashed'] as const;
export type Flag = (typeof FLAGS)[number];

export interface MailCommands {
  lines: MailCommand[];
  proof: Proof;
}

export interface Message {
  /** Message-ID, trimmed, no angle brackets; without one `hash:` + a stable hash of Date, From, To, Subject and size. */
  id: string;
  hasId: boolean;
  /** Epoch seconds, UTC; null when neither Date, nor Received, nor the mbox separator gives a believable instant. */
  sentAt: number | null;
  /** Minutes east of UTC the Date header states; null when absent or `-0000` (RFC 5322 §3.3). */
  offsetMinutes: number | null;
  /** METRICS §1: From, or who stands behind a list's or group's address. */
  author: Address;
  sender: Address | null;
  to: readonly Address[];
  cc: readonly Address[];
  bcc: readonly Address[];
  /** Delivered-To, X-Original-To, Envelope-To: whose mailbox this copy reached. */
  deliveredTo: string[];
  /** The list's or group's own address where there is one. */
  listAddress: string | null;
  subject: string;
  /** Subject without prefixes, list tags and white space at the ends; what threading compares. */
  baseSubject: string;
  prefix: SubjectPrefix;
  /** References, then In-Reply-To; bare ids, each once, oldest first. */
  references: string[];
  /** X-GM-THRID or another provider's thread id, with the provider before it: `gm:1779873632748576495`. */
  providerThread: string | null;
  /** Gmail labels, or the folder as the source spells it and what its marks say (`marks.ts`). */
  labels: string[];
  flags: Flag[];
  kind: Kind;
  /** What `kind` would be if list mail counted as conversation (setting `lists: human`). */
  kindWithoutList: Kind;
  /** As the header says (RFC 3282): ISO 639, one language alone. */
  language: string | null;
  /** The new text is nothing but thanks ("thanks", "gracias" …). */
  acknowledgement: boolean;
  /** Words of the newly written text; null when there is no readable text part. */
  words: number | null;
  /** The newly written text; only when asked for. */
  replyText?: string;
  /** Lines such as `#solved` that the new text begins with, and what shows who wrote them; left out where there are none. */
  commands?: MailCommands;
  attachments: Attachment[];
  /** Bytes as found in the source. */
  size: number;
  /** Index of the source in the list given to the reader, and the byte offset in it (after decompression). */
  source: number;
  offset: number;
  problems: Problem[];
}
