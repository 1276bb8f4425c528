import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Flag } from './message.ts';
import { readMessage } from './read-message.ts';
import type { RawMessage } from './readers/raw.ts';

const believable = { from: Date.UTC(1990) / 1000, to: Date.UTC(2030) / 1000 };

function read(mail: string | Uint8Array, more: Partial<RawMessage> = {}, headersOnly = false) {
  const bytes = typeof mail === 'string' ? new TextEncoder().encode(mail) : mail;
  const place = { start: 0, end: bytes.length, source: 2, offset: 77, size: bytes.length };
  const raw: RawMessage = {
    ...place,
    cut: false,
    truncated: false,
    receivedAt: null,
    folder: null,
    flags: ['seen'],
    ...more,
  };
  return readMessage(raw, bytes, { withText: true, headersOnly, believable });
}

const HEAD = 'From: Ann <ann@x.example>\nTo: help@shop.example\n';
const at = (text: string) => Date.parse(text) / 1000;

test('a mail becomes a message', () => {
  const message = read(
    `X-GM-THRID: 1779873632748576495\nX-Gmail-Labels: Inbox,"Tea, coffee"\nDelivered-To: Help@shop.example\n${HEAD}Cc: bob@x.example\nSubject: Re: [shop] Order 7\nContent-Language: en-GB\nDate: Mon, 3 Mar 2025 10:00:00 +0100\nMessage-ID: <b@x.example>\nReferences: <a@x.example>\nIn-Reply-To: <c@x.example>\n\nWhere is it?\n\nOn Sun, 2 Mar 2025, Help wrote:\n> It left.\n`,
  );
  expect(message).toEqual({
    id: 'b@x.example',
    hasId: true,
    sentAt: at('2025-03-03T09:00:00Z'),
    offsetMinutes: 60,
    author: { email: 'ann@x.example', name: 'Ann' },
    sender: null,
    listAddress: null,
    to: [{ email: 'help@shop.example', name: '' }],
    cc: [{ email: 'bob@x.example', name: '' }],
    bcc: [],
    deliveredTo: ['help@shop.example'],
    subject: 'Re: [shop] Order 7',
    baseSubject: 'Order 7',
    prefix: 'reply',
    references: ['a@x.example', 'c@x.example'],
    providerThread: 'gm:1779873632748576495',
    labels: ['Inbox', 'Tea, coffee'],
    flags: ['seen'],
    kind: 'human',
    kindWithoutList: 'human',
    language: 'en',
    acknowledgement: false,
    words: 3,
    replyText: 'Where is it?',
    attachments: [],
    size: message.size,
    source: 2,
    offset: 77,
    problems: [],
  });
});

test.each<[string | null, Flag[], string, string[]]>([
  ['INBOX', ['seen'], '', ['INBOX']],
  ['INBOX', ['unread', 'flagged'], '', ['INBOX', 'Unread', 'Starred']],
  ['INBOX', [], '', ['INBOX']],
  [null, ['unread'], '', ['Unread']],
  ['Starred', ['seen', 'flagged'], '', ['Starred']],
  // Gmail says all of it by its labels.
  ['All mail', ['unread', 'flagged'], 'X-Gmail-Labels: Inbox\n', ['Inbox']],
])('in the folder %s with the flags %j and %j it has the labels %j', (folder, flags, own, labels) => {
  expect(read(`${own}${HEAD}\nHi\n`, { folder, flags }).labels).toEqual(labels);
});

describe('the date', () => {
  const received = (...times: string[]) => times.map(time => `Received: from a by b; ${time}\n`).join('');
  const dated = (header: string, receivedAt: number | null = null) => {
    const { sentAt, offsetMinutes, problems } = read(`Message-ID: <a@b>\n${HEAD}${header}\nHi\n`, {
      receivedAt,
    });
    return { sentAt, offsetMinutes, problems };
  };
  const relayed = received('Tue, 4 Mar 2025 10:00:02 +0000', 'Tue, 4 Mar 2025 10:00:00 +0000');

  test('is that of Date, before all others', () => {
    expect(dated(`Date: Mon, 3 Mar 2025 10:00:00 -0000\n${relayed}`, 5)).toEqual({
      sentAt: at('2025-03-03T10:00:00Z'),
      offsetMinutes: null,
      problems: [],
    });
  });
  test.each(['Thu, 1 Jan 1970 00:00:00 +0000', 'Fri, 1 Jan 2099 00:00:00 +0000', 'yesterday'])(
    'is the newest Received where Date is %s',
    date => {
      expect(dated(`Date: ${date}\n${relayed}`, 5)).toEqual({
        sentAt: at('2025-03-04T10:00:02Z'),
        offsetMinutes: null,
        problems: ['bad-date'],
      });
    },
  );
  test('is the newest Received without Date, and that is no problem', () => {
    expect(dated(relayed)).toMatchObject({ sentAt: at('2025-03-04T10:00:02Z'), problems: [] });
  });
  test('is what the source says where nothing else does', () => {
    expect(dated('', believable.to)).toMatchObject({ sentAt: believable.to, problems: [] });
  });
  test('is unknown where nothing is believable', () => {
    expect(dated(received('Thu, 1 Jan 1970 00:00:00 +0000'), 5)).toMatchObject({
      sentAt: null,
      problems: ['no-date'],
    });
  });
});

describe('without a Message-ID', () => {
  const mail = `${HEAD}Date: Mon, 3 Mar 2025 10:00:00 +0100\nSubject: Hi\n\nHi\n`;
  test('the id is a hash that does not depend on place or line ends', () => {
    const { id, hasId, problems } = read(mail);
    expect({ id, hasId, problems }).toEqual({
      id: expect.stringMatching(/^hash:[0-9a-f]{32}$/),
      hasId: false,
      problems: ['no-message-id'],
    });
    expect(read(mail, { offset: 5, source: 0 }).id).toBe(id);
    expect(read(mail.replaceAll('\n', '\r\n')).id).toBe(id);
  });
  test('another subject, sender, recipient, date or size is another id', () => {
    const changed = ['Ann', 'help', '10:00', 'Subject: H', 'Hi\n'].map(text =>
      mail.replace(text, `${text}1`),
    );
    expect(new Set([mail, ...changed].map(text => read(text).id)).size).toBe(6);
  });
  test('chats without Date are told apart by when they came', () => {
    expect(read(`${HEAD}\nok\n`, { receivedAt: at('2025-03-04T10:00:00Z') }).id).not.toBe(
      read(`${HEAD}\nok\n`, { receivedAt: at('2025-03-04T10:00:01Z') }).id,
    );
  });
});

test('words are unknown without a text, and none in an empty one', () => {
  expect(read(`${HEAD}Content-Type: application/pdf\n\nJVBERi0=\n`)).toMatchObject({ words: null });
  expect(read(`${HEAD}\n`)).toMatchObject({ words: 0, replyText: '' });
  expect(read(`${HEAD}\nThanks!\n`)).toMatchObject({ words: 1, acknowledgement: true });
});

test('headers only leaves the body alone', () => {
  const message = read(`${HEAD}Subject: Fwd: x\n\nHello there\n`, {}, true);
  expect(message).toMatchObject({ words: null, attachments: [], prefix: 'forward', acknowledgement: false });
  expect(message).not.toHaveProperty('replyText');
});

test('the folder is the label where Gmail gives none', () => {
  expect(read(`${HEAD}\n`, { folder: 'Archive' }).labels).toEqual(['Archive']);
  expect(read(`X-Gmail-Labels: Sent\n${HEAD}\n`, { folder: 'All mail' }).labels).toEqual(['Sent']);
});

test('lines may end with CR alone', () => {
  const message = read('From: ann@x.example\rMessage-ID: <a@b>\rSubject: Hi\r\rHello\r');
  expect(message).toMatchObject({ id: 'a@b', subject: 'Hi', words: 1 });
});

test('a cut or truncated message says so', () => {
  expect(read(`${HEAD}\n`, { cut: true, truncated: true }).problems).toEqual(
    expect.arrayContaining(['message-cut', 'truncated']),
  );
});

test('no bytes make it throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.string({ maxLength: 200 }), (bytes, text) => {
      expect(read(bytes).source).toBe(2);
      expect(read(`${HEAD}List-Post: ${text}\nReferences: ${text}\nSubject: ${text}\n\n${text}`).offset).toBe(
        77,
      );
    }),
  );
  expect(read(new Uint8Array()).problems).toContain('unreadable');
});
