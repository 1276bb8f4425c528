import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMessage } from '../../mail/read-message.ts';
import { headerBlock, ownHeaders } from './own-headers.ts';
import { openPacker } from './packer.ts';
import { stableNumber, threadNumber } from './stable-number.ts';

function read(before: string, text: string) {
  const packer = openPacker();
  const bytes = Buffer.from(text);
  packer.add({
    id: 'x',
    before,
    bytes,
    size: bytes.length,
    cut: false,
    receivedAt: 5,
    folder: 'Folder',
    flags: [],
  });
  const { batch } = packer.take();
  const [raw] = batch.messages;
  if (raw === undefined) throw new Error('no message');
  const believable = { from: 0, to: 4_000_000_000 };
  return readMessage(raw, batch.bytes.subarray(raw.start, raw.end), { withText: false, believable });
}
const plain = 'From: kim@north.test\r\nDate: Mon, 02 Feb 2026 10:00:00 +0000\r\nSubject: Hi\r\n\r\nHello\r\n';

test('labels of any letters come out as they went in, once each', () => {
  const letter = fc.constantFrom('a', ',', '"', ' ', 'ñ', '日', '😀', '=?', '?=', '/', '[');
  const label = fc.array(letter, { minLength: 1, maxLength: 40 }).map(letters => `x${letters.join('')}x`);
  fc.assert(
    fc.property(fc.uniqueArray(label, { maxLength: 12 }), labels => {
      expect(read(ownHeaders({ thread: '17', labels }), plain).labels).toEqual(labels);
    }),
  );
});

test('headers of ours come first: a sender who writes them has no say', () => {
  const forged = `X-GM-THRID: 666\r\nX-Gmail-Labels: Spam\r\n${plain}`;
  expect(read(ownHeaders({ thread: '17', labels: [] }), forged)).toMatchObject({
    labels: [],
    providerThread: 'gm:17',
  });
});

test('without Message-ID a message has the same id with and without them', () => {
  const before = ownHeaders({ thread: threadNumber('AAQk'), labels: ['Kunden, „Nord“'] });
  expect(before).not.toBe('');
  expect(read(before, plain).id).toMatch(/^hash:/);
  expect(read(before, plain).id).toBe(read('', plain).id);
});

test('fields given apart cannot break out of their line', () => {
  const fields = [
    { name: 'Subject', value: 'one\r\nBcc: evil@north.test' },
    { name: 'Bad name:', value: 'x' },
  ];
  expect(headerBlock(fields)).toBe('Subject: one Bcc: evil@north.test\r\n\r\n');
});

test('numbers that stand for ids never change', () => {
  expect(stableNumber('18f0000000000abc')).toBe(2603026931532950);
  expect(threadNumber('AAQkADtogether')).toBe('6127841993743854082');
});
