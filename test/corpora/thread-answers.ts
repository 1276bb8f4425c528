/** The answers to imaptest's THREAD questions. */
import { referencesOf } from '../../src/mail/thread/references.ts';
import { rfc5256BaseSubject } from '../../src/mail/thread/rfc5256-subject.ts';
import { subjectOf } from '../../src/mail/thread/subject.ts';
import { createThreader } from '../../src/mail/thread/threads.ts';
import type { ScriptMail } from './thread-imaptest.ts';
import { sentAt } from './thread-sort.ts';

/** ORDEREDSUBJECT (RFC 5256 §3): one thread a base subject; `(3 (1)(7))` as the server would write it. */
export function orderedSubject(mails: ScriptMail[]): string {
  const numbered = mails.map((mail, index) => ({ mail, number: index + 1 }));
  numbered.sort((a, b) => sentAt(a.mail) - sentAt(b.mail) || a.number - b.number);
  const threads = Map.groupBy(numbered, ({ mail }) => rfc5256BaseSubject(mail.parsed.subject).toUpperCase());
  return [...threads.values()]
    .map(([first, ...rest]) => {
      const answers = rest.map(({ number }) => number);
      if (answers.length < 2) return `(${[first?.number, ...answers].join(' ')})`;
      return `(${first?.number} ${answers.map(number => `(${number})`).join('')})`;
    })
    .join('');
}

/** Our threads of the mails: message numbers, each thread sorted, threads by their first. */
export function ourPartition(mails: ScriptMail[]): number[][] {
  const threader = createThreader(1);
  // Messages without an id get ids of their own; copies of one id are one message.
  const ids = mails.map(({ parsed }, index) => parsed.messageId ?? `hash:${index}`);
  threader.assign(
    mails.map(({ parsed }, index) => {
      const { base, prefix } = subjectOf(parsed.subject);
      return {
        id: ids[index] ?? '',
        references: referencesOf(parsed),
        providerThread: null,
        baseSubject: base,
        prefix,
        sentAt: parsed.date,
        participants: [...parsed.from, ...parsed.to].map(({ email }) => email),
      };
    }),
  );
  threader.settle();
  const threads = Map.groupBy(mails.keys(), index => threader.threadOf(ids[index] ?? ''));
  return sortedPartition([...threads.values()].map(indexes => indexes.map(index => index + 1)));
}

/** `(1 (2 4)(3))(5)` → [[1, 2, 3, 4], [5]]: who is in a thread, without the tree. */
export function partitionOf(answer: string): number[][] {
  const threads: number[][] = [];
  let depth = 0;
  for (const [token] of answer.matchAll(/[()]|\d+/g)) {
    if (token === '(' && depth++ === 0) threads.push([]);
    else if (token === ')') depth--;
    else if (token !== '(') threads.at(-1)?.push(Number(token));
  }
  return sortedPartition(threads);
}

function sortedPartition(threads: number[][]): number[][] {
  return threads.map(one => one.sort((a, b) => a - b)).sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}
