import { expect, test } from 'vitest';
import { parseMessage } from '../parse/parse-message.ts';
import { authorOf } from './author.ts';

const authorship = (header: string) =>
  authorOf(parseMessage(new TextEncoder().encode(`${header}\n\nHello\n`)));
const LIST =
  'List-Id: Users <users.lists.example>\nList-Post: <mailto:users@lists.example>\nTo: users@lists.example';

test.each<[fact: string, header: string, email: string, name: string, listAddress: string | null]>([
  ['From', 'From: Ann <ann@x.example>', 'ann@x.example', 'Ann', null],
  [
    'Reply-To does not count on ordinary mail',
    'From: Ann <ann@x.example>\nReply-To: bob@x.example',
    'ann@x.example',
    'Ann',
    null,
  ],
  [
    'nor on list mail with the person in From',
    `From: Ann <ann@x.example>\nReply-To: bob@x.example\n${LIST}`,
    'ann@x.example',
    'Ann',
    'users@lists.example',
  ],
  [
    'a list in From: Reply-To',
    `From: Ann Lee via Users <users@lists.example>\nReply-To: Ann <ann@x.example>\n${LIST}`,
    'ann@x.example',
    'Ann Lee',
    'users@lists.example',
  ],
  [
    'also without any header of the list',
    'From: Ann Lee via Users <users@lists.example>\nReply-To: ann@x.example',
    'ann@x.example',
    'Ann Lee',
    'users@lists.example',
  ],
  [
    'also without via in the name',
    `From: Users <users@lists.example>\nReply-To: Ann <ann@x.example>\n${LIST}`,
    'ann@x.example',
    'Ann',
    'users@lists.example',
  ],
  [
    'by List-Id alone',
    'From: users@lists.example\nReply-To: ann@x.example\nList-Id: <users.lists.example>',
    'ann@x.example',
    '',
    'users@lists.example',
  ],
  [
    'by X-BeenThere',
    'From: users@lists.example\nReply-To: ann@x.example\nX-BeenThere: users@lists.example',
    'ann@x.example',
    '',
    'users@lists.example',
  ],
  [
    'by Mailing-List',
    'From: users@lists.example\nReply-To: ann@x.example\nMailing-List: list users@lists.example; contact users-owner@lists.example',
    'ann@x.example',
    '',
    'users@lists.example',
  ],
  [
    'the list beside the person in Reply-To',
    `From: Ann via Users <users@lists.example>\nReply-To: users@lists.example, ann@x.example\n${LIST}`,
    'ann@x.example',
    'Ann',
    'users@lists.example',
  ],
  [
    'two people in Reply-To decide nothing',
    `From: Ann via Users <users@lists.example>\nReply-To: ann@x.example, bob@x.example\n${LIST}`,
    'users@lists.example',
    'Ann via Users',
    'users@lists.example',
  ],
  [
    'nobody in Reply-To but the list',
    `From: Ann via Users <users@lists.example>\nReply-To: users@lists.example\n${LIST}`,
    'users@lists.example',
    'Ann via Users',
    'users@lists.example',
  ],
  [
    'a Google group: X-Original-Sender before Reply-To',
    "From: 'Ann Lee' via Support <support@shop.example>\nX-Original-Sender: ann@x.example\nReply-To: other@x.example\nX-Google-Group-Id: 7",
    'ann@x.example',
    'Ann Lee',
    'support@shop.example',
  ],
  [
    'X-Original-From before X-Original-Sender',
    `From: Ann via Support <support@shop.example>\nX-Original-Sender: b@x.example\nX-Original-From: Ann <ann@x.example>`,
    'ann@x.example',
    'Ann',
    'support@shop.example',
  ],
  [
    'X-Google-Original-From',
    `From: Ann via Support <support@shop.example>\nX-Google-Original-From: Ann <ANN@x.example>`,
    'ann@x.example',
    'Ann',
    'support@shop.example',
  ],
  [
    'X-Original-Sender does not count where the person is in From',
    'From: Ann <ann@x.example>\nX-Original-Sender: b@x.example',
    'ann@x.example',
    'Ann',
    null,
  ],
  [
    'via inside a word is no via',
    'From: Viaduct Ltd <hi@viaduct.example>\nReply-To: b@x.example',
    'hi@viaduct.example',
    'Viaduct Ltd',
    null,
  ],
  ['Sender where From is missing', 'Sender: Bob <bob@x.example>', 'bob@x.example', 'Bob', null],
  ['nobody', 'Subject: x', '', '', null],
  [
    'a List-Id that is no address',
    'From: news@x.example\nList-Id: <4711.list-id.example.net>',
    'news@x.example',
    '',
    null,
  ],
])('the author is: %s', (_, header, email, name, listAddress) => {
  const { author, listAddress: found } = authorship(header);
  expect({ ...author, listAddress: found }).toEqual({ email, name, listAddress });
});

test('Sender stands beside the author only where it is somebody else', () => {
  expect(authorship('From: ann@x.example\nSender: Bob <bob@x.example>').sender).toEqual({
    email: 'bob@x.example',
    name: 'Bob',
  });
  expect(authorship('From: ann@x.example\nSender: ann@x.example').sender).toBeNull();
  expect(authorship(`From: ann@x.example\nSender: users-bounces@lists.example\n${LIST}`).sender).toBeNull();
  expect(authorship(`From: ann@x.example\nSender: bob@lists.example\n${LIST}`).sender?.email).toBe(
    'bob@lists.example',
  );
});

test('hostile headers cost no more than their length', () => {
  const long = 'a via '.repeat(20_000);
  expect(
    authorship(
      `From: ${long}<l@x.example>\nReply-To: ${'<'.repeat(50_000)}\nList-Post: ${'<mailto:'.repeat(9000)}`,
    ).author.email,
  ).toBe('l@x.example');
});
