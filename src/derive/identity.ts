/** Whose mailbox is it? Worked out from counts over its messages; nothing is taken without saying why. */
import { isConsumerDomain } from './consumer-domains.ts';

/** What the messages say about one lower-cased address. */
export interface AddressEvidence {
  email: string;
  /** Messages it wrote that carry a Sent label or lie in a Sent folder. */
  sent: number;
  /** Messages by a person that it wrote, through lists too, those under `sent` included. */
  authored: number;
  /** Messages whose Delivered-To, X-Original-To or Envelope-To names it. */
  delivered: number;
  /** Messages with it in To or Cc. */
  received: number;
  /** Was it seen as a list's or group's own address? */
  list: boolean;
}

/** How the owner was found: by a Sent label or folder, by delivery headers, as the most frequent sender, or not at all. */
export type IdentityReason = 'sent' | 'delivered' | 'frequent-sender' | 'none';
/** Why an address with evidence was not taken. */
export type LeftOut = 'list' | 'never-seen-in-mail' | 'rare' | 'mostly-not-sent';

export interface MailboxOwner {
  /** Addresses taken, the strongest first. */
  me: string[];
  /** Their domains that are no consumer provider's, in the same order. */
  domains: string[];
  reason: IdentityReason;
  /** Messages that speak for each address taken. */
  taken: { email: string; messages: number }[];
  left: { email: string; messages: number; why: LeftOut }[];
}

/** An alias has at least this share of the deliveries of the most frequent address. */
const ALIAS_SHARE = 0.1;

/**
 * First the authors of what lies under Sent; without any, the addresses that mail was delivered to; without those, the
 * address that takes part in most messages among those who wrote some (the owner is in nearly all of them; a frequent
 * newsletter is not). Pure; ties go by address.
 */
export function whoseMailbox(evidence: AddressEvidence[]): MailboxOwner {
  const known = evidence.filter(({ email }) => email.includes('@'));
  return bySent(known) ?? byDelivery(known) ?? bySender(known) ?? owner('none', [], []);
}

function bySent(evidence: AddressEvidence[]): MailboxOwner | null {
  const candidates = ranked(evidence, ({ sent }) => sent);
  // A message that somebody dragged into Sent does not make its author the owner.
  return pick('sent', candidates, ({ list, sent, authored }) => {
    if (list) return 'list';
    return sent * 2 < authored ? 'mostly-not-sent' : null;
  });
}

function byDelivery(evidence: AddressEvidence[]): MailboxOwner | null {
  const inMail = new Set(
    evidence.filter(({ authored, received }) => authored + received > 0).map(({ email }) => email),
  );
  const candidates = ranked(evidence, ({ delivered }) => delivered);
  // The subscription of an archive (lists+name@…) is delivered to, but nobody writes to it and it never writes.
  const usable = (email: string) => inMail.has(email) || inMail.has(withoutTag(email));
  // Unusable ones count here: a handful of other headers must not outweigh them.
  const most = candidates.find(({ item }) => !item.list)?.count ?? 0;
  return pick('delivered', candidates, ({ email, list, delivered }) => {
    if (list) return 'list';
    if (!usable(email)) return 'never-seen-in-mail';
    return delivered < most * ALIAS_SHARE ? 'rare' : null;
  });
}

function bySender(evidence: AddressEvidence[]): MailboxOwner | null {
  const writers = evidence.filter(({ authored }) => authored > 0);
  const candidates = ranked(writers, ({ authored, received }) => authored + received);
  const first = candidates.find(({ item }) => !item.list);
  if (first === undefined) return null;
  return owner('frequent-sender', [{ email: first.item.email, messages: first.count }], []);
}

interface Candidate {
  item: AddressEvidence;
  count: number;
}

function ranked(evidence: AddressEvidence[], count: (item: AddressEvidence) => number): Candidate[] {
  return evidence
    .map(item => ({ item, count: count(item) }))
    .filter(candidate => candidate.count > 0)
    .sort((a, b) => b.count - a.count || (a.item.email < b.item.email ? -1 : 1));
}

function pick(
  reason: IdentityReason,
  candidates: Candidate[],
  objection: (item: AddressEvidence) => LeftOut | null,
): MailboxOwner | null {
  const judged = candidates.map(({ item, count }) => ({
    email: item.email,
    messages: count,
    why: objection(item),
  }));
  const taken = judged.filter(({ why }) => why === null).map(({ email, messages }) => ({ email, messages }));
  const left = judged.flatMap(({ email, messages, why }) => (why === null ? [] : [{ email, messages, why }]));
  return taken.length === 0 ? null : owner(reason, taken, left);
}

function owner(
  reason: IdentityReason,
  taken: MailboxOwner['taken'],
  left: MailboxOwner['left'],
): MailboxOwner {
  const me = taken.map(({ email }) => email);
  const domains = me
    .map(email => email.slice(email.lastIndexOf('@') + 1))
    .filter(domain => !isConsumerDomain(domain));
  return { me, domains: [...new Set(domains)], reason, taken, left };
}

/** `ana+news@acme.test` → `ana@acme.test` (RFC 5233 sub-addressing). */
function withoutTag(email: string): string {
  const plus = email.indexOf('+');
  const at = email.lastIndexOf('@');
  return plus > 0 && plus < at ? email.slice(0, plus) + email.slice(at) : email;
}
