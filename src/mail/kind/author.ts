/** Who wrote it (METRICS §1): From, or the person behind a list's or group's address. */
import type { Address } from '../message.ts';
import type { ParsedMessage } from '../parse/parsed.ts';
import { addressIn, isListAddress, type ListMarks, listMarks } from './list-headers.ts';

export interface Authorship {
  author: Address;
  /** Sender where it names somebody other than the author and is no list's machinery; else null. */
  sender: Address | null;
  /** The list's or group's own address, lower case, or null. */
  listAddress: string | null;
}

/** In this order (METRICS §1). */
const ORIGINAL = ['x-original-from', 'x-original-sender', 'x-google-original-from'];

/**
 * Without From the author is Sender, and without that an empty address. Reply-To counts only where the list or group
 * stands in From, and only when exactly one address in it is not the group's.
 */
export function authorOf(parsed: ParsedMessage, marks: ListMarks = listMarks(parsed.headers)): Authorship {
  const from = parsed.from[0] ?? parsed.sender ?? { email: '', name: '' };
  const viaName = nameBeforeVia(from.name);
  const rewritten = viaName !== null || isListAddress(from.email, marks);
  const person = rewritten ? personBehind(parsed, from, marks) : null;
  const author =
    person === null ? from : { email: person.email, name: viaName ?? (person.name || from.name) };

  const known = marks.addresses[0] ?? (rewritten && person !== null ? from.email : null);
  const listAddress = known ?? addressed(parsed, marks);
  return { author, sender: senderBeside(parsed, author, from, listAddress), listAddress };
}

function personBehind(parsed: ParsedMessage, from: Address, marks: ListMarks): Address | null {
  const isGroup = (email: string): boolean => email === from.email || isListAddress(email, marks);
  for (const name of ORIGINAL) {
    const value = parsed.headers.first(name);
    const email = value === null ? null : addressIn(value);
    if (email !== null && !isGroup(email)) return { email, name: '' };
  }
  const people = parsed.replyTo.filter(address => address.email !== '' && !isGroup(address.email));
  const one = people[0];
  return one !== undefined && people.every(other => other.email === one.email) ? one : null;
}

/** `'Ann Lee' via Support` → `Ann Lee`; null when the name does not say via. */
function nameBeforeVia(name: string): string | null {
  const at = name.toLowerCase().lastIndexOf(' via ');
  if (at < 1 || name.slice(at + 5).trim() === '') return null;
  return name
    .slice(0, at)
    .trim()
    .replace(/^['"]|['"]$/g, '');
}

/** A list writes itself into Sender (`users-bounces@…`): that is nobody who sent the mail. */
function senderBeside(
  parsed: ParsedMessage,
  author: Address,
  from: Address,
  listAddress: string | null,
): Address | null {
  const sender = parsed.sender;
  if (sender === null || sender.email === '') return null;
  if (sender.email === author.email || sender.email === from.email) return null;
  return listAddress !== null && isMachineryOf(sender.email, listAddress) ? null : sender;
}

function isMachineryOf(email: string, listAddress: string): boolean {
  if (email === listAddress) return true;
  const [local = '', domain = ''] = email.split('@');
  const [listLocal = '', listDomain = ''] = listAddress.split('@');
  const near =
    domain === listDomain || domain.endsWith(`.${listDomain}`) || listDomain.endsWith(`.${domain}`);
  return (
    near && (local.startsWith(listLocal) || local === `owner-${listLocal}` || local.startsWith('bounce'))
  );
}

/** A List-Id alone may be no address (`4711.list-id.example.net`): it is one when the mail is from or to it. */
function addressed(parsed: ParsedMessage, marks: ListMarks): string | null {
  if (marks.listId === null) return null;
  for (const addresses of [parsed.from, parsed.to, parsed.cc])
    for (const { email } of addresses) if (isListAddress(email, marks)) return email;
  return null;
}
