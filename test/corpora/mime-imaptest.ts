/** imaptest's answers to FETCH ENVELOPE and FETCH BODY (RFC 3501 §7.4.2), told from what we read. */
import { readFileSync } from 'node:fs';
import type { Address } from '../../src/mail/message.ts';
import { parseMessage } from '../../src/mail/parse/parse-message.ts';
import type { ParsedMessage, Part } from '../../src/mail/parse/parsed.ts';
import { corporaPath } from './corpora.ts';
import { type Score, tally } from './mime-score.ts';

type Expression = string | null | Expression[];

export function imaptestScores(): Score[] {
  return [
    run('fetch-envelope', 'ENVELOPE', message => envelope(message), withoutGroups),
    run('fetch-bodystructure', 'BODY', (message, bytes) => structure(bytes, message.root), lowerCased),
  ];
}

function run(
  name: string,
  item: string,
  ours: (message: ParsedMessage, bytes: Buffer) => Expression,
  theirs: (answer: Expression) => Expression,
): Score {
  const { score, check } = tally(`imaptest ${name}`, {});
  const folder = 'fixtures/threads/imaptest';
  const mails = readFileSync(corporaPath(folder, `${name}.mbox`), 'latin1')
    .split(/^From user@domain .*\n/m)
    .slice(1);
  const answers = readFileSync(corporaPath(folder, name), 'utf8')
    .split('\n')
    .filter(line => line.startsWith('* '));
  for (const [index, answer] of answers.entries()) {
    // The server stores CRLF; the empty line before the next separator belongs to the mbox.
    const mail = (mails[index] ?? '').replace(/\n$/, '').replaceAll('\n', '\r\n');
    const bytes = Buffer.from(mail, 'latin1');
    const expected = readList(answer.slice(answer.indexOf(`(${item} `) + item.length + 2));
    check(`${name} ${index + 1}`, ours(parseMessage(bytes), bytes), theirs(expected));
  }
  return score;
}

function envelope(message: ParsedMessage): Expression {
  const { headers } = message;
  const from = addresses(message.from);
  return [
    headers.first('date'),
    headers.first('subject'),
    from,
    // RFC 3501: an absent or empty Sender or Reply-To is From.
    message.sender === null ? from : addresses([message.sender]),
    message.replyTo.length === 0 ? from : addresses(message.replyTo),
    addresses(message.to),
    addresses(message.cc),
    addresses(message.bcc),
    bracketed(message.inReplyTo[0]),
    bracketed(message.messageId ?? undefined),
  ];
}

function addresses(list: readonly Address[]): Expression {
  if (list.length === 0) return null;
  return list.map(({ email, name }) => {
    const at = email.lastIndexOf('@');
    return [name || null, null, email.slice(0, at), email.slice(at + 1)];
  });
}

function bracketed(id: string | undefined): string | null {
  return id === undefined ? null : `<${id}>`;
}

/** With us a group is its members and a route (obsolete since RFC 2822) is dropped. */
function withoutGroups(answer: Expression): Expression {
  if (!Array.isArray(answer)) return answer;
  return answer.map(field => {
    if (!Array.isArray(field)) return field;
    const members = field.filter(entry => Array.isArray(entry) && entry[3] !== null) as Expression[][];
    return members.length === 0
      ? null
      : members.map(([name, , user, host]) => [name ?? null, null, user ?? null, host ?? null]);
  });
}

function structure(bytes: Buffer, part: Part): Expression {
  const [type, subtype] = part.type.split('/') as [string, string];
  if (part.parts.length > 0) return [...part.parts.map(child => structure(bytes, child)), subtype];
  const params = Object.entries(part.params).flat();
  const body = bytes.subarray(part.bodyStart, part.bodyEnd).toString('latin1');
  const leaf: Expression[] = [
    type,
    subtype,
    params.length === 0 ? null : params,
    part.contentId,
    null,
    part.encoding,
    `${body.length}`,
  ];
  return type === 'text' ? [...leaf, `${body.split('\n').length - 1}`] : leaf;
}

/** Types, parameter names and encodings are case-insensitive. */
function lowerCased(answer: Expression): Expression {
  if (Array.isArray(answer)) return answer.map(lowerCased);
  return answer === null ? null : answer.toLowerCase();
}

/** An S-expression: lists, quoted strings, atoms, NIL. */
function readList(text: string): Expression {
  const stack: Expression[][] = [[]];
  for (const [token] of text.matchAll(/\(|\)|"[^"]*"|[^\s()"]+/g)) {
    if (token === '(') stack.push([]);
    else if (token === ')') {
      const done = stack.pop() ?? [];
      if (stack.length === 0) break;
      stack.at(-1)?.push(done);
      if (stack.length === 1) break;
    } else stack.at(-1)?.push(token === 'NIL' ? null : token.replaceAll('"', ''));
  }
  return stack[0]?.[0] ?? null;
}
