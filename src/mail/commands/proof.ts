/**
 * What shows who wrote a mail, beside its From, which anybody can write: a copy in the folder of sent mail, or what the receiving server
 * found out (RFC 8601). Whether that server is believed is not decided here.
 */
import type { Address } from '../message.ts';
import type { ParsedMessage } from '../parse/parsed.ts';
import { labelRole, parseGmailLabels } from '../readers/gmail-labels.ts';

export interface Proof {
  /** This copy lies in a folder of sent mail: only who may write in that mailbox can have put it there. */
  sent: boolean;
  /** The server that says that the domain in From sent it, lower case; null: none does. */
  checkedBy: string | null;
}

/** Programs that read for us put these in front of all the sender wrote (Takeout, `connect/changes/own-headers.ts`). */
const IN_FRONT = ['x-gm-thrid', 'x-gmail-labels'];
const MOST_IN_FRONT = 2;

/** `author`: who is taken to have written it; `folder`: where the source has it. */
export function proofOf(parsed: ParsedMessage, author: Address, folder: string | null): Proof {
  return {
    sent: labels(parsed, folder).some(label => labelRole(label) === 'sent'),
    checkedBy: checkedBy(parsed, author),
  };
}

/** A header of this name further down is the sender's own. */
function labels({ headers }: ParsedMessage, folder: string | null): string[] {
  for (let at = 0; at < MOST_IN_FRONT && IN_FRONT.includes(headers.nameAt(at)); at++)
    if (headers.nameAt(at) === 'x-gmail-labels')
      return parseGmailLabels(headers.first('x-gmail-labels') ?? '');
  return folder === null ? [] : [folder];
}

/**
 * The first of its kind alone: each server puts its own above what was there, and forged ones stay below. Servers look at From; who stands
 * behind a list's address is not vouched for.
 */
function checkedBy({ headers, from }: ParsedMessage, author: Address): string | null {
  const field = headers.first('authentication-results');
  if (field === null || from.length !== 1 || from[0]?.email !== author.email) return null;
  const domain = author.email.slice(author.email.lastIndexOf('@') + 1);
  const [server = '', ...results] = withoutComments(field).split(';');
  const name = server.trim().split(/\s/)[0]?.toLowerCase() ?? '';
  // Without a name nobody says it: `spf=pass …` is a result already.
  if (domain === '' || name === '' || name.includes('=')) return null;
  return results.some(result => vouches(result, domain)) ? name : null;
}

/** DMARC looks at the domain in From; a DKIM signature counts where it is of that domain or one above (RFC 7489 §3.1.1). */
function vouches(result: string, domain: string): boolean {
  const [found = '', ...properties] = result.trim().toLowerCase().split(/\s+/);
  const given = new Map(
    properties.map(one => [one.slice(0, one.indexOf('=')), one.slice(one.indexOf('=') + 1)]),
  );
  if (found === 'dmarc=pass') return given.get('header.from') === domain;
  if (found !== 'dkim=pass') return false;
  const signer = given.get('header.d') ?? given.get('header.i') ?? '';
  const signed = signer.slice(signer.lastIndexOf('@') + 1);
  return signed.includes('.') && (signed === domain || domain.endsWith(`.${signed}`));
}

/** RFC 8601 §2.2: comments nest, and quotes hide what looks like one. What is quoted is no domain, and goes too. */
function withoutComments(field: string): string {
  let text = '';
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < field.length; at++) {
    const char = field[at];
    if (char === '\\') at++;
    else if (char === '"' && depth === 0) quoted = !quoted;
    else if (quoted) continue;
    else if (char === '(') depth++;
    else if (char === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0) text += char;
  }
  return text;
}
