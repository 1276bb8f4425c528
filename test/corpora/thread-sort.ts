/** IMAP's SORT (RFC 5256 §3, RFC 5957) on our parsed mail: only to check the parser and the base subject. */
import type { Address } from '../../src/mail/message.ts';
import { rfc5256BaseSubject } from '../../src/mail/thread/rfc5256-subject.ts';
import type { ScriptMail } from './thread-imaptest.ts';

type SortValue = string | number;

const CRITERIA: Readonly<Record<string, (mail: ScriptMail) => SortValue>> = {
  arrival: mail => mail.arrival,
  cc: mail => mailbox(mail, 'cc', mail.parsed.cc),
  date: sentAt,
  displayfrom: mail => display(mail, 'from', mail.parsed.from),
  displayto: mail => display(mail, 'to', mail.parsed.to),
  from: mail => mailbox(mail, 'from', mail.parsed.from),
  size: mail => mail.size,
  subject: mail => rfc5256BaseSubject(mail.parsed.subject).toUpperCase(),
  to: mail => mailbox(mail, 'to', mail.parsed.to),
};

/** Message numbers in the order of `program`, such as `subject reverse size`. */
export function sorted(mails: ScriptMail[], program: string): number[] {
  const steps: { sign: number; value: (mail: ScriptMail) => SortValue }[] = [];
  let sign = 1;
  for (const word of program.split(' ')) {
    const value = CRITERIA[word];
    if (word === 'reverse') sign = -1;
    else if (value === undefined) throw new Error(`unknown sort criterion ${word}`);
    else {
      steps.push({ sign, value });
      sign = 1;
    }
  }
  const numbered = mails.map((mail, index) => ({ mail, number: index + 1 }));
  numbered.sort((a, b) => {
    for (const { sign: direction, value } of steps) {
      const order = compare(value(a.mail), value(b.mail)) * direction;
      if (order !== 0) return order;
    }
    return a.number - b.number;
  });
  return numbered.map(({ number }) => number);
}

/** Sent date, else the day it came (RFC 5256 §2.2), in milliseconds. */
export function sentAt(mail: ScriptMail): number {
  return mail.parsed.date === null ? mail.arrival : mail.parsed.date * 1000;
}

function compare(a: SortValue, b: SortValue): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Local part of the first address; a group sorts by its name, which `ParsedMessage` leaves out. */
function mailbox(mail: ScriptMail, field: string, addresses: readonly Address[]): string {
  return (groupName(mail, field) ?? first(addresses).email.split('@', 1)[0] ?? '').toUpperCase();
}

function display(mail: ScriptMail, field: string, addresses: readonly Address[]): string {
  const { name, email } = first(addresses);
  return (groupName(mail, field) ?? (name || email)).toUpperCase();
}

function first(addresses: readonly Address[]): Address {
  return addresses[0] ?? { email: '', name: '' };
}

function groupName(mail: ScriptMail, field: string): string | null {
  return /^\s*([\w ]+):/.exec(mail.parsed.headers.first(field) ?? '')?.[1] ?? null;
}

/** `partial (2:4 3:4,2)` (RFC 5267 §4.4): the places asked for, then their messages, runs upwards written as ranges. */
export function partialAnswer(numbers: number[], [from, to]: [from: number, to: number]): string {
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  const runs: [start: number, end: number][] = [];
  for (const number of numbers.slice(low - 1, high)) {
    const run = runs.at(-1);
    if (run !== undefined && number === run[1] + 1) run[1] = number;
    else runs.push([number, number]);
  }
  const ranges = runs.map(([start, end]) => (start === end ? `${start}` : `${start}:${end}`));
  return `partial (${low}:${high} ${ranges.join(',')})`;
}
