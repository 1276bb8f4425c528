/** Header fields as each mail program writes them. Everything returned ends in a line feed and is ASCII. */
import type { Client, Language, Party } from '../company/people.ts';
import { bits, type Random } from '../random.ts';
import type { Step } from '../script/step.ts';
import { encodedWords, isAscii } from './encode.ts';

const SAFE_PHRASE = /^[A-Za-z0-9 !#$%&'*+/=?^_`{|}~-]+$/;

/** `Ana López` → an encoded word, `O.K., Inc` → a quoted string (RFC 5322 §3.2.4). */
export function mailbox(party: Party, b: boolean): string {
  if (party.name === '') return party.address;
  if (!isAscii(party.name)) return `${encodedWords(party.name, b)} <${party.address}>`;
  if (SAFE_PHRASE.test(party.name)) return `${party.name} <${party.address}>`;
  return `"${party.name.replace(/["\\]/g, '\\$&')}" <${party.address}>`;
}

export function mailboxes(parties: readonly Party[], b: boolean): string {
  return parties.map(party => mailbox(party, b)).join(',\n ');
}

const REPLY: Record<Language, string> = { en: 'RE: ', es: 'RE: ', pt: 'RES: ' };
const FORWARD: Record<Language, string> = { en: 'FW: ', es: 'RV: ', pt: 'ENC: ' };

/** Decoded subject with the prefix of the writer's program and language. */
export function subjectText(step: Step, client: Client, language: Language): string {
  const outlook = client === 'outlook';
  if (step.prefix === 'reply') return `${outlook ? REPLY[language] : 'Re: '}${step.thread.subject}`;
  if (step.prefix === 'forward') return `${outlook ? FORWARD[language] : 'Fwd: '}${step.thread.subject}`;
  return step.thread.subject;
}

export function subjectHeader(subject: string, b: boolean): string {
  if (!isAscii(subject)) return `Subject: ${encodedWords(subject, b)}\n`;
  if (subject.length < 68) return `Subject: ${subject}\n`;
  const space = subject.lastIndexOf(' ', 66);
  return space < 1
    ? `Subject: ${subject}\n`
    : `Subject: ${subject.slice(0, space)}\n${subject.slice(space)}\n`;
}

/** Ids of the ancestors, oldest first, as far as mail programs handed them on. */
export function referencesOf(step: Step): string[] {
  const ids: string[] = [];
  for (let s = step; s.parent !== null && !s.lostReferences; s = s.parent) ids.unshift(s.parent.id);
  return ids;
}

export function referenceHeaders(step: Step): string {
  const ids = referencesOf(step);
  const parent = ids.at(-1);
  if (parent === undefined) return '';
  return `References: ${ids.map(id => `<${id}>`).join('\n ')}\nIn-Reply-To: <${parent}>\n`;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

export function letters(chooser: Random, count: number): string {
  let out = '';
  while (out.length < count) {
    let word = bits(chooser) >>> 0;
    for (let i = 0; i < 5 && out.length < count; i++) {
      out += ALPHABET.charAt(word % 62);
      word = Math.floor(word / 62);
    }
  }
  return out;
}

export function hex(chooser: Random, count: number): string {
  let out = '';
  while (out.length < count) out += (bits(chooser) >>> 0).toString(16).padStart(8, '0');
  return out.slice(0, count);
}

/** Unique by thread and step, in the writer's program's style. Bare, without angle brackets. */
export function messageId(step: Step, client: Client | null, chooser: Random): string {
  const serial = `${step.thread.number.toString(36)}.${step.index.toString(36)}`;
  const address = (step.via ?? step.author).address;
  const domain = address.slice(address.indexOf('@') + 1);
  if (client === 'gmail') return `CA${letters(chooser, 24)}-${serial}@mail.${domain}`;
  if (client === 'outlook')
    return `${letters(chooser, 6).toUpperCase()}.${serial}.${letters(chooser, 18).toUpperCase()}@prod.outlook-${domain}`;
  if (client === 'apple' || client === 'phone')
    return `${hex(chooser, 8).toUpperCase()}-${serial}-${hex(chooser, 12).toUpperCase()}@${domain}`;
  return `${hex(chooser, 12)}.${serial}@${domain}`;
}
