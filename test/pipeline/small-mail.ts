/** Small made-up mailboxes for properties: a few people of acme.test and outside, who answer, forward and copy. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';

const OURS = ['ana@acme.test', 'bo@acme.test', 'support@acme.test'];
const THEIRS = ['kim@north.test', 'lee@south.test', 'mo@gmail.com'];
const PEOPLE = [...OURS, ...THEIRS];
const SUBJECTS = ['Invoice', 'Login fails', 'Reunión'];
const BODIES = [
  'Could you look at this, please?',
  'Thanks!',
  'Gracias',
  'It works now.\n\n> It does not work.',
  '',
];
const MACHINE = [
  '',
  'Auto-Submitted: auto-replied\n',
  'List-Id: <news.north.test>\nList-Unsubscribe: <mailto:x@north.test>\n',
];

export interface SmallMessage {
  /** What stands in the Message-ID header; null for none. */
  id: string | null;
  /** Epoch seconds; no two messages of a mailbox share one. Null: no Date. */
  at: number | null;
  from: string;
  to: string[];
  cc: string[];
  subject: string;
  references: string[];
  body: string;
  machine: string;
  /** Each copy: the mailbox it was delivered to, and its labels. */
  copies: { deliveredTo: string; labels: string }[];
}

const START = Date.UTC(2026, 0, 5, 8) / 1000;

export interface SmallOptions {
  /** Whether messages may join by subject alone. */
  orphans: boolean;
}

/** Up to 12 messages over about two months. */
export function smallMailbox({ orphans }: SmallOptions): fc.Arbitrary<SmallMessage[]> {
  const copy = fc.record({
    deliveredTo: fc.constantFrom(...OURS),
    labels: fc.constantFrom('Inbox', 'Sent', 'Inbox,Important', 'Projects'),
  });
  const one = fc.record({
    hours: fc.integer({ min: 0, max: 60 * 24 }),
    from: fc.constantFrom(...PEOPLE),
    to: fc.uniqueArray(fc.constantFrom(...PEOPLE), { minLength: 1, maxLength: 3 }),
    cc: fc.uniqueArray(fc.constantFrom(...PEOPLE), { maxLength: 1 }),
    subject: fc.constantFrom(...SUBJECTS),
    prefix: fc.constantFrom('', 'Re: ', 'Re: ', 'Fwd: '),
    parents: fc.array(fc.nat({ max: 14 }), { maxLength: 2 }),
    body: fc.constantFrom(...BODIES),
    machine: fc.constantFrom(...MACHINE, '', '', ''),
    nameless: fc.constantFrom(false, false, false, false, true),
    undated: fc.constantFrom(false, false, false, false, false, true),
    copies: fc.array(copy, { minLength: 1, maxLength: 3 }),
  });
  return fc.array(one, { minLength: 1, maxLength: 12 }).map(list =>
    list.map((message, i) => {
      // Ids above the number of messages are referred to and never seen.
      const references = message.parents.filter(parent => parent !== i).map(idOf);
      return {
        id: message.nameless ? null : idOf(i),
        at: message.undated ? null : START + message.hours * 3600 + i * 7,
        from: message.from,
        to: message.to,
        cc: message.cc,
        subject: (references.length > 0 || orphans ? message.prefix : '') + message.subject,
        references,
        body: message.body,
        machine: message.machine,
        copies: message.nameless ? message.copies.slice(0, 1) : message.copies,
      };
    }),
  );
}

const idOf = (i: number): string => `m${i}@mail.test`;

/** Every copy of every message as mbox text, in the mailbox's order. */
export function copiesOf(messages: SmallMessage[]): string[] {
  return messages.flatMap(message => message.copies.map(copy => copyText(message, copy)));
}

function copyText(message: SmallMessage, copy: SmallMessage['copies'][number]): string {
  return [
    // A separator of 1970 gives an undated message no believable instant either.
    'From MAILER-DAEMON Thu Jan  1 00:00:00 1970',
    `Delivered-To: ${copy.deliveredTo}`,
    `X-Gmail-Labels: ${copy.labels}`,
    ...(message.id === null ? [] : [`Message-ID: <${message.id}>`]),
    ...(message.at === null
      ? []
      : [`Date: ${new Date(message.at * 1000).toUTCString().replace('GMT', '+0000')}`]),
    `From: ${message.from}`,
    `To: ${message.to.join(', ')}`,
    ...(message.cc.length === 0 ? [] : [`Cc: ${message.cc.join(', ')}`]),
    `Subject: =?utf-8?B?${Buffer.from(message.subject).toString('base64')}?=`,
    ...(message.references.length === 0
      ? []
      : [`References: ${message.references.map(id => `<${id}>`).join(' ')}`]),
    `${message.machine}Content-Type: text/plain; charset=utf-8`,
    '',
    message.body,
    '',
    '',
  ].join('\n');
}

/** Writes texts as files of a throw-away folder, which `forget` removes. */
export function asFiles(files: string[][]): { paths: string[]; forget(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'pulso-mail-'));
  const paths = files
    .filter(texts => texts.length > 0)
    .map((texts, i) => {
      const path = join(folder, `${i}.mbox`);
      writeFileSync(path, texts.join(''));
      return path;
    });
  return { paths, forget: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A company to which these people belong, its support mailbox shared. */
export const ACME = `
name = "Acme"
zone = "Europe/Madrid"
domains = ["acme.test"]
[[teammate]]
name = "Ana"
addresses = ["ana@acme.test"]
[[mailbox]]
address = "ana@acme.test"
[[mailbox]]
address = "support@acme.test"
kind = "shared"
`;
