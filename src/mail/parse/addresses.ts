/** Address lists (RFC 5322 §3.4, obsolete forms §4.4, UTF-8 of RFC 6532), and what stands there instead. */
import { decodeWords } from '../decode/encoded-words.ts';
import type { Address } from '../message.ts';
import type { Problem } from '../problems.data.ts';
import { addrSpec, lastAddrSpec } from './addr-spec.ts';
import { addressScan, type Mailbox } from './address-scan.ts';
import { unfold } from './headers.ts';
import { LIMITS } from './limits.data.ts';
import { rememberingProblems } from './remembering.ts';

/** Longer lists are seldom the same again. */
const LONGEST_REMEMBERED = 1500;

/**
 * The mailboxes of a list, those of groups included, in order. `email` is '' where a mailbox has no readable
 * address. A comment is the name where there is no other (`user@host (Name)`). Folds may still be in it. Never throws; linear.
 */
export const parseAddresses = rememberingProblems(
  LONGEST_REMEMBERED,
  (value, problems): readonly Address[] => {
    const addresses: Address[] = [];
    addressScan(unfold(value), mailbox => {
      if (addresses.length >= LIMITS.addresses) {
        problems.add('too-many-recipients');
        return false;
      }
      const address = addressOf(mailbox, problems);
      if (address === null) return true;
      if (address.email === '') problems.add('bad-address');
      addresses.push(address);
      return true;
    });
    return addresses;
  },
);

function addressOf(mailbox: Mailbox, problems: Set<Problem>): Address | null {
  const { phrase, angle, comment } = mailbox;
  if (angle !== null) {
    const email = addrSpec(words(angle, problems));
    const name = nameOf(phrase, comment, problems);
    // `jane@x.test <>`: the address slipped in front of the brackets.
    if (email === '') {
      // `<MAILER-DAEMON>`: a name of this machine, no address.
      if (name === '') return emptyOr(angle.trim());
      const found = lastAddrSpec(name);
      return found === null ? emptyOr(name) : { email: found.email, name: found.rest };
    }
    return { email, name };
  }
  // A comment alone is no mailbox: `group: (nobody);` is empty.
  if (phrase === '') return null;
  const text = words(phrase, problems);
  const found = lastAddrSpec(text);
  if (found === null) return { email: '', name: text.trim() };
  return { email: found.email, name: found.rest !== '' ? found.rest : words(comment, problems) };
}

function emptyOr(name: string): Address | null {
  return name === '' ? null : { email: '', name };
}

function nameOf(phrase: string, comment: string, problems: Set<Problem>): string {
  return words(phrase !== '' ? phrase : comment, problems).trim();
}

function words(text: string, problems: Set<Problem>): string {
  return text.includes('=?') ? decodeWords(text, problems) : text;
}
