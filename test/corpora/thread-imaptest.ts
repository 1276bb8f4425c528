/**
 * The scripts of imaptest: commands with the answers a server must give, run over a mailbox of a few mails.
 * `store 1,2 +flags \deleted`, `expunge` and `append` change the mailbox between two questions.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseMessage } from '../../src/mail/parse/parse-message.ts';
import type { ParsedMessage } from '../../src/mail/parse/parsed.ts';

export interface ScriptMail {
  parsed: ParsedMessage;
  /** RFC822.SIZE: lines end with CRLF. */
  size: number;
  /** INTERNALDATE in milliseconds, from the separator. */
  arrival: number;
}

export interface Question {
  /** `thread5#2`: the second question of that script. */
  name: string;
  command: 'thread' | 'sort';
  /** What is asked for, lower case: `references`, `reverse from`. */
  argument: string;
  answer: string;
  /** `return (partial 2:4)` of RFC 5267: which places of the result. */
  partial: [from: number, to: number] | null;
  /** The mailbox at that moment; message 1 is the first. */
  mails: ScriptMail[];
}

export function questionsOf(folder: string): Question[] {
  const scripts = readdirSync(folder).filter(name => /^(?:thread|sort)/.test(name) && !name.includes('.'));
  return scripts
    .sort()
    .flatMap(name => run(name, readFileSync(join(folder, name), 'utf8'), mailsIn(`${folder}/${name}.mbox`)));
}

function run(name: string, script: string, stock: ScriptMail[]): Question[] {
  const questions: Question[] = [];
  // `state: created` starts with an empty mailbox; else all mails are there.
  let mails = script.includes('state: created') ? [] : [...stock];
  let next = mails.length;
  let deleted = new Set<number>();
  let asked: Pick<Question, 'command' | 'argument' | 'partial'> | null = null;
  for (const line of script.split('\n').map(text => text.trim().toLowerCase())) {
    const ask = /^ok (thread|sort) (?:\((.*)\)|(\w+)) us-ascii all$/.exec(line);
    const window = /^ok sort return \(partial (\d+):(\d+)\) \((.*)\) us-ascii all$/.exec(line);
    const answer = /^\* (?:thread|sort|esearch \(tag \$tag\)) (.*)$/.exec(line);
    const store = /^ok store ([\d,]+) \+flags \\deleted$/.exec(line);
    if (ask !== null)
      asked = {
        command: ask[1] === 'sort' ? 'sort' : 'thread',
        argument: ask[2] ?? ask[3] ?? '',
        partial: null,
      };
    else if (window !== null)
      asked = { command: 'sort', argument: window[3] ?? '', partial: [Number(window[1]), Number(window[2])] };
    else if (answer !== null && asked !== null)
      questions.push({
        name: `${name}#${questions.length + 1}`,
        ...asked,
        answer: answer[1] ?? '',
        mails: [...mails],
      });
    else if (store !== null) deleted = new Set((store[1] ?? '').split(',').map(Number));
    else if (line === 'ok expunge') mails = mails.filter((_, index) => !deleted.has(index + 1));
    else if (line === 'ok append') mails.push(...stock.slice(next, ++next));
  }
  return questions;
}

function mailsIn(path: string): ScriptMail[] {
  const texts = readFileSync(path, 'latin1').split(/^(?=From \S+ +\w{3} )/m);
  return texts.map(text => {
    const head = text.slice(0, text.indexOf('\n'));
    // The empty line before the next separator belongs to the separator.
    const mail = text
      .slice(head.length + 1)
      .replace(/\n\n$/, '\n')
      .replaceAll('\n', '\r\n');
    const bytes = Buffer.from(mail, 'latin1');
    const arrival = Date.parse(head.replace(/^From \S+ +/, ''));
    return { parsed: parseMessage(bytes), size: bytes.length, arrival };
  });
}
