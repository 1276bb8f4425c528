/** What the header says about a mailing list or group (RFC 2369, RFC 2919, and the older ways). */
import type { Headers } from '../parse/parsed.ts';
import { remembering } from '../parse/remembering.ts';

export interface ListMarks {
  /** Addresses the list or group itself goes by, lower case; the first is the best known. */
  addresses: string[];
  /** The bare List-Id (`users.lists.example.org`), lower case, or null. */
  listId: string | null;
  /** True where people may post: List-Post with an address, or a header only discussion lists write. */
  discussion: boolean;
}

const NONE: ListMarks = { addresses: [], listId: null, discussion: false };

/** Reads the list's marks. Total: a malformed field counts as absent. */
export function listMarks(headers: Headers): ListMarks {
  const post = headers.first('list-post');
  const id = headers.first('list-id');
  const beenThere = headers.all('x-beenthere');
  const mailingList = headers.first('mailing-list');
  const list = headers.first('list');
  const group = headers.has('x-google-group-id');
  if (
    post === null &&
    id === null &&
    beenThere.length === 0 &&
    mailingList === null &&
    list === null &&
    !group
  )
    return NONE;

  const addresses: string[] = [];
  const add = (address: string | null): void => {
    if (address !== null && !addresses.includes(address)) addresses.push(address);
  };
  const postAddress = post === null ? null : mailto(post);
  add(postAddress);
  for (const value of beenThere.slice(0, 4)) add(addressIn(value));
  if (mailingList !== null) add(mailingListAddress(mailingList));
  if (list !== null) add(addressIn(list));
  return {
    addresses,
    listId: id === null ? null : bareListId(id),
    discussion:
      postAddress !== null ||
      (post === null && (beenThere.length > 0 || mailingList !== null || group || precedenceIsList(headers))),
  };
}

/** Is this one of the list's own addresses? A List-Id is the address with a dot for the @ (RFC 2919 §3). */
export function isListAddress(email: string, marks: ListMarks): boolean {
  if (email === '') return false;
  return (
    marks.addresses.includes(email) || (marks.listId !== null && email.replace('@', '.') === marks.listId)
  );
}

/** The longest address there can be, with a name before it. */
const LONGEST_REMEMBERED = 400;

/** First address in a value like `Name <a@b>` or `a@b`, lower case; null without one. */
export const addressIn = remembering(LONGEST_REMEMBERED, (value): string | null => {
  const open = value.lastIndexOf('<');
  const close = open < 0 ? -1 : value.indexOf('>', open);
  const text = (close > open ? value.slice(open + 1, close) : value).trim().toLowerCase();
  const at = text.lastIndexOf('@');
  if (at < 1 || at === text.length - 1 || text.length > 320) return null;
  return /[\s<>,;:()]/.test(text) ? null : text;
});

/** `<mailto:list@example.org?subject=x>, <https://…>`; `NO` gives null (RFC 2369 §3.4). */
const mailto = remembering(LONGEST_REMEMBERED, (value): string | null => {
  const at = value.toLowerCase().indexOf('mailto:');
  if (at < 0) return null;
  const start = at + 'mailto:'.length;
  let end = start;
  while (end < value.length && end - start < 320 && !'>?, '.includes(value.charAt(end))) end++;
  return addressIn(value.slice(start, end));
});

/** ezmlm and the groups that follow it: `list users@example.org; contact users-owner@example.org`. */
function mailingListAddress(value: string): string | null {
  const text = value.slice(0, 400).trim();
  const first = text.split(';', 1)[0] ?? '';
  return addressIn(first.toLowerCase().startsWith('list ') ? first.slice(5) : first);
}

const bareListId = remembering(LONGEST_REMEMBERED, (value): string | null => {
  const open = value.lastIndexOf('<');
  const close = value.indexOf('>', open + 1);
  const text = (open >= 0 && close > open ? value.slice(open + 1, close) : value).trim().toLowerCase();
  return text === '' || text.includes(' ') ? null : text;
});

function precedenceIsList(headers: Headers): boolean {
  return headers.first('precedence')?.trim().toLowerCase() === 'list' && headers.has('list-id');
}
