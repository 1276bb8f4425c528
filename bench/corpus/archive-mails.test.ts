import { expect, test } from 'vitest';
import { interleave, mailsOf } from './archive-mails.ts';

test('a part of two archives holds both in proportion, each in its order', () => {
  expect(
    interleave([
      [1, 2, 3, 4],
      [10, 20],
    ]),
  ).toEqual([1, 10, 2, 3, 20, 4]);
});

test('an mbox is cut before each From_ line after an empty one, and loses no byte', () => {
  const mbox = Buffer.from('From a\nA: 1\n\ntext\nFrom here\n\nFrom b\n\n');
  const mails = mailsOf(mbox);
  expect(mails.map(String)).toEqual(['From a\nA: 1\n\ntext\nFrom here\n\n', 'From b\n\n']);
  expect(mailsOf(Buffer.alloc(0))).toEqual([]);
});
