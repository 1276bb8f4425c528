import { describe, expect, test } from 'vitest';
import { parseMessage } from '../parse/parse-message.ts';
import { authorOf } from './author.ts';
import { kindOf } from './kind.ts';

type Case = [fact: string, kind: string, header: string, body?: string];

/** `From` is a person's unless the header says otherwise; lines are joined with LF. */
function kinds(header: string, body = 'Hello\n') {
  const from = /^From:/m.test(header) ? '' : 'From: Ann Lee <ann@customer.example>\n';
  const subject = /^Subject:/m.test(header) ? '' : 'Subject: Order 7\n';
  const mail = `${from}${subject}To: help@shop.example\nMessage-ID: <m@customer.example>\n${header}\n\n${body}`;
  const parsed = parseMessage(new TextEncoder().encode(mail));
  return kindOf(parsed, authorOf(parsed).author);
}
const check = (cases: Case[]) =>
  test.each(cases)('%s: %s', (_, kind, header, body) => {
    expect(kinds(header, body).kind).toBe(kind);
  });

const parts = (type: string, ...bodies: string[]): [string, string] => [
  `Content-Type: ${type}; boundary=b`,
  `${bodies.map(body => `--b\n${body}\n`).join('')}--b--\n`,
];
const [report, status] = parts(
  'multipart/report; report-type=delivery-status',
  'Content-Type: text/plain\n\nNot delivered.',
  'Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example',
);

describe('bounce', () => {
  check([
    ['a delivery status report', 'bounce', report, status],
    [
      'the same without report-type',
      'bounce',
      ...parts('multipart/report', 'Content-Type: message/delivery-status\n\nx: y'),
    ],
    [
      'even where it says it is an automatic answer',
      'bounce',
      `Auto-Submitted: auto-replied\n${report}`,
      status,
    ],
    ['a null return path from a mailer-daemon', 'bounce', 'Return-Path: <>\nFrom: MAILER-DAEMON@mx.example'],
    ['a null return path from a postmaster', 'bounce', 'Return-Path: <>\nFrom: postmaster@mx.example'],
    [
      'a mailer-daemon without a return path',
      'bounce',
      'From: Mail Delivery System <Mailer-Daemon@mx.example>',
    ],
    ['a daemon with an empty address', 'bounce', 'From: MAILER-DAEMON <>'],
    ['an empty From', 'bounce', 'From: <>'],
    [
      'the return path is the daemon itself',
      'bounce',
      'Return-Path: <MAILER-DAEMON>\nFrom: mailer-daemon@mx.example',
    ],
    [
      'a postmaster without a return path and a subject of a bounce',
      'bounce',
      'From: postmaster@mx.example\nSubject: Undeliverable: Order 7',
    ],
    [
      'a null return path and a subject of a bounce',
      'bounce',
      'Return-Path: <>\nFrom: sysadmin@mx.example\nSubject: Returned mail: User unknown',
    ],
    ['X-Failed-Recipients', 'bounce', 'X-Failed-Recipients: bob@x.example'],
    [
      "a daemon's report that came by way of a list",
      'bounce',
      'From: mailer-daemon@mx.example\nReturn-Path: <users-admin@lists.example>\nSubject: Returned mail: Order 7',
    ],
    ['a postmaster who writes himself is a person', 'human', 'From: Pat <postmaster@customer.example>'],
    ['a null return path alone is no bounce', 'human', 'Return-Path: <>'],
    ['a person forwarding a bounce', 'human', 'Subject: Fwd: Undeliverable: Order 7'],
    [
      'a person complaining about a bounce',
      'human',
      'Return-Path: <ann@customer.example>\nSubject: Undeliverable mail again',
    ],
    [
      'a delivery status inside a forwarded message',
      'human',
      ...parts('multipart/mixed', `Content-Type: message/rfc822\n\n${report}\n\n${status}`),
    ],
  ]);
});

describe('auto-reply', () => {
  check([
    ['Auto-Submitted: auto-replied', 'auto-reply', 'Auto-Submitted: auto-replied'],
    [
      'with a comment and parameters',
      'auto-reply',
      'Auto-Submitted: Auto-Replied (vacation); owner-email="a@b"',
    ],
    [
      'auto-generated on an answer',
      'auto-reply',
      'Auto-Submitted: auto-generated\nIn-Reply-To: <x@shop.example>',
    ],
    ['X-Autoreply', 'auto-reply', 'X-Autoreply: yes'],
    ['X-Autorespond', 'auto-reply', 'X-Autorespond: Order 7'],
    ['X-Autoresponder', 'auto-reply', 'X-Autoresponder: 1'],
    ['Precedence: auto_reply', 'auto-reply', 'Precedence: auto_reply'],
    [
      'X-Auto-Response-Suppress on an answer',
      'auto-reply',
      'X-Auto-Response-Suppress: All\nIn-Reply-To: <x@shop.example>',
    ],
    [
      'a read receipt',
      'auto-reply',
      ...parts('multipart/report; report-type=disposition-notification', '\nRead.'),
    ],
    ['it comes before bulk', 'auto-reply', 'Auto-Submitted: auto-replied\nPrecedence: bulk'],
    ['an English vacation subject', 'auto-reply', 'Subject: Automatic reply: Order 7'],
    ['out of office', 'auto-reply', 'Subject: Out of Office: Order 7'],
    ['out of office in brackets', 'auto-reply', 'Subject: [Out of office] Order 7'],
    ['Spanish', 'auto-reply', 'Subject: =?utf-8?q?Respuesta_autom=C3=A1tica:_Pedido?='],
    ['Portuguese', 'auto-reply', 'Subject: =?utf-8?q?Resposta_autom=C3=A1tica:_Pedido?='],
    ['French', 'auto-reply', 'Subject: =?utf-8?q?R=C3=A9ponse_automatique_:_Commande?='],
    ['German', 'auto-reply', 'Subject: Abwesenheitsnotiz: Auftrag'],
    ['Italian', 'auto-reply', 'Subject: Risposta automatica: Ordine'],
    ['Auto-Submitted: no is human', 'human', 'Auto-Submitted: no'],
    ['X-Autoreply: no is human', 'human', 'X-Autoreply: no'],
    ['X-Auto-Response-Suppress on a first message', 'human', 'X-Auto-Response-Suppress: All'],
    ['an answer to a vacation note', 'human', 'Subject: Re: Automatic reply: Order 7'],
    ['a sentence that begins like one', 'human', 'Subject: Out of office furniture? We can help'],
    ['a question about the feature', 'human', 'Subject: Automatic replying does not work'],
    ['a subject that mentions one', 'human', 'Subject: No automatic reply: why'],
  ]);
});

describe('calendar', () => {
  const invite = (more: string) =>
    parts('multipart/alternative', '\nText', `Content-Type: text/calendar${more}\n\nBEGIN:VCALENDAR`);
  check([
    ['an invitation', 'calendar', ...invite('; method=REQUEST; charset=utf-8')],
    ['an answer to one', 'calendar', ...invite('; method="REPLY"')],
    [
      'a calendar as the whole message',
      'calendar',
      'Content-Type: text/calendar; method=CANCEL',
      'BEGIN:VCALENDAR\n',
    ],
    ['a calendar file without a method', 'human', ...invite('')],
    [
      'an invitation inside a forwarded message',
      'human',
      ...parts(
        'multipart/mixed',
        'Content-Type: message/rfc822\n\nContent-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR',
      ),
    ],
  ]);
});

describe('bulk', () => {
  check([
    ['List-Id', 'bulk', 'List-Id: <users.lists.example>'],
    ['List-Unsubscribe', 'bulk', 'List-Unsubscribe: <mailto:off@shop.example>'],
    ['List-Post', 'bulk', 'List-Post: <mailto:users@lists.example>'],
    ['Precedence: bulk', 'bulk', 'Precedence: Bulk'],
    ['Precedence: list', 'bulk', 'Precedence: list'],
    ['Precedence: junk', 'bulk', 'Precedence: junk'],
    ['Feedback-ID', 'bulk', 'Feedback-ID: 1:2:campaign'],
    [
      'it comes before notification',
      'bulk',
      'From: no-reply@shop.example\nList-Unsubscribe: <https://x.example>',
    ],
    ['Precedence: normal', 'human', 'Precedence: normal'],
    ['List-Help alone', 'human', 'List-Help: <mailto:help@lists.example>'],
  ]);
  const apart: [string, string, string, string][] = [
    [
      'a discussion list is conversation',
      'human',
      'List-Id: <users.lists.example>\nList-Post: <mailto:users@lists.example>\nList-Unsubscribe: <mailto:off@lists.example>\nPrecedence: list',
      '',
    ],
    ['a list known by X-BeenThere', 'human', 'X-BeenThere: users@lists.example\nPrecedence: bulk', ''],
    [
      'a list of ezmlm',
      'human',
      'Mailing-List: contact users-help@lists.example; run by ezmlm\nPrecedence: bulk',
      '',
    ],
    ['a Google group', 'human', 'X-Google-Group-Id: 123\nList-Id: <support.shop.example>', ''],
    [
      'a machine on a discussion list',
      'notification',
      'From: bugs-daemon@shop.example\nList-Post: <mailto:users@lists.example>',
      '',
    ],
    [
      'a list nobody may post to',
      'bulk',
      'List-Id: <news.lists.example>\nList-Post: NO\nPrecedence: list',
      '',
    ],
    [
      'a newsletter',
      'bulk',
      'List-Unsubscribe: <https://x.example>\nFeedback-ID: 1:2\nList-Id: <9.shop.example>',
      '',
    ],
    [
      'a campaign that calls itself a list',
      'bulk',
      'Precedence: list\nFeedback-ID: 1:2\nList-Id: <9.shop.example>',
      '',
    ],
    ['mail that says no more than bulk', 'bulk', 'Precedence: bulk', ''],
  ];
  test.each(apart)('with lists: human, %s: %s', (_, kind, header) => {
    expect(kinds(header)).toEqual({ kind: 'bulk', kindWithoutList: kind });
  });
  test('the setting leaves other kinds alone', () => {
    expect(
      kinds('Auto-Submitted: auto-replied\nList-Post: <mailto:users@lists.example>').kindWithoutList,
    ).toBe('auto-reply');
    expect(kinds('From: noreply@x.example').kindWithoutList).toBe('notification');
  });
});

describe('notification', () => {
  check([
    ['no-reply', 'notification', 'From: Shop <no-reply@shop.example>'],
    ['noreply inside the local part', 'notification', 'From: <orders-noreply+77@shop.example>'],
    ['do_not_reply', 'notification', 'From: <do_not_reply@shop.example>'],
    ['no-reply in Portuguese', 'notification', 'From: <nao-responda@loja.example>'],
    ['notifications@', 'notification', 'From: Ann <notifications@code.example>'],
    ['a word before it', 'notification', 'From: <calendar-notification@x.example>'],
    ['a monitor', 'notification', 'From: <monitor@shop.example>'],
    ['a mailer', 'notification', 'From: <mailer@shop.example>'],
    [
      'a daemon with a return path of its own',
      'notification',
      'From: <mailer-daemon@x.example>\nReturn-Path: <bounce@x.example>',
    ],
    ['Auto-Submitted: auto-generated on a first message', 'notification', 'Auto-Submitted: auto-generated'],
    [
      'a report of abuse',
      'notification',
      ...parts('multipart/report; report-type=feedback-report', '\nAbuse.'),
    ],
    [
      'a person shown by a no-reply address',
      'notification',
      'From: Ann via Docs <docs-noreply@docs.example>\nReply-To: ann@customer.example',
    ],
    ['support@ may be a person', 'human', 'From: <support@shop.example>'],
    ['a name that holds the letters', 'human', 'From: <notis.mailerman@x.example>'],
    [
      'a person in a group named alerts',
      'human',
      'From: Ann via Alerts <alerts@shop.example>\nReply-To: ann@customer.example',
    ],
  ]);
});

test('a mail of a person is human either way', () => {
  expect(kinds('Content-Type: text/plain')).toEqual({ kind: 'human', kindWithoutList: 'human' });
});
