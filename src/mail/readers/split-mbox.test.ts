import { describe, expect, it } from 'vitest';
import { asSaid } from '../../sentence.ts';
import { SourceError } from './raw.ts';
import { collect, splitText, texts } from './testing/read-all.ts';
import { SEPARATOR } from './testing/write-mbox.ts';

const one = 'From: ada@example.test\nSubject: one\n\nfirst\n';
const two = 'From: ben@example.test\nSubject: two\n\nsecond\n';
const TAKEOUT = 'From 1779873632748576495@xxx Mon Oct 16 01:29:30 +0000 2023';
const PATCH = `From ${'a1'.repeat(20)} Mon Sep 17 00:00:00 2001`;

describe('where messages end', () => {
  it('the blank line before a separator is no part of the message', async () => {
    expect(await texts(`${SEPARATOR}\n${one}\n${SEPARATOR}\n${two}\n`)).toEqual([one, two]);
  });

  it('only one blank line is left out', async () => {
    expect(await texts(`${SEPARATOR}\n${one}\n\n\n${SEPARATOR}\n${two}\n`)).toEqual([`${one}\n\n`, two]);
  });

  it('CRLF works like LF', async () => {
    const crlf = (text: string) => text.replaceAll('\n', '\r\n');
    expect(await texts(crlf(`${SEPARATOR}\n${one}\n${SEPARATOR}\n${two}\n`))).toEqual([crlf(one), crlf(two)]);
  });

  it('the last message may lack its line end', async () => {
    expect(await texts(`${SEPARATOR}\n${one}\n${SEPARATOR}\n${two.trimEnd()}`)).toEqual([one, two.trimEnd()]);
  });

  it('a byte order mark and blank lines may come first', async () => {
    expect(await texts(`\ufeff\r\n\n${SEPARATOR}\n${one}`)).toEqual([one]);
  });

  it('an empty message is one', async () => {
    expect(await texts(`${SEPARATOR}\n\n${SEPARATOR}\n${two}`)).toEqual(['', two]);
  });

  it('a blank file holds none', async () => {
    expect(await texts('\n\n')).toEqual([]);
  });
});

describe('what is a separator', () => {
  const inBody = async (line: string, before = '\n', after = '\nmore\n') =>
    (await texts(`${SEPARATOR}\n${one}${before}${line}${after}\n${SEPARATOR}\n${two}`)).length;

  it.each(['From the start I said so', 'From Monday 16 October on we are closed'])('not %j', async line => {
    expect(await inBody(line)).toBe(2);
    expect(await inBody(line, '')).toBe(2);
  });

  it('without an empty line before it, only where a header follows', async () => {
    expect(await inBody(SEPARATOR, '')).toBe(2);
    expect(await inBody(SEPARATOR, '', '\nSubject: x\nTo: y@example.test\n\nz\n')).toBe(3);
    expect(await inBody(SEPARATOR, '', '\nSubject: x\nthat was the header\n')).toBe(2);
  });

  it('after an empty line always', async () => {
    expect(await inBody(SEPARATOR)).toBe(3);
  });

  it("not git's line in a patch that somebody mailed", async () => {
    expect(await inBody(PATCH, '\n', '\nFrom: Ada <ada@example.test>\nSubject: [PATCH] x\n')).toBe(2);
  });

  it("git's line in a file of patches", async () => {
    expect(await texts(`${PATCH}\n${one}\n${PATCH}\n${two}`)).toEqual([one, two]);
  });

  it('in a Takeout file only a Takeout one, or one with a header after it', async () => {
    const mbox = (after: string) => `${TAKEOUT}\n${one}\n${SEPARATOR}\n${after}\n${TAKEOUT}\n${two}`;
    expect(await texts(mbox('pasted text\n'))).toEqual([`${one}\n${SEPARATOR}\npasted text\n`, two]);
    expect(await texts(mbox(one))).toEqual([one, one, two]);
  });
});

describe('escaping', () => {
  it('>From is From again, and every further > loses one', async () => {
    const [text] = await texts(`${SEPARATOR}\n${one}>From here\n>>From there\n >From kept\nx >From kept\n`);
    expect(text).toBe(`${one}From here\n>From there\n >From kept\nx >From kept\n`);
  });

  it('size counts the bytes in the source', async () => {
    const [message] = await collect(splitText(`${SEPARATOR}\n${one}>From here\n`));
    expect(message).toMatchObject({
      size: one.length + 11,
      end: (message?.start ?? 0) + one.length + 10,
      cut: false,
    });
  });
});

describe('Content-Length', () => {
  const inner = `a\n\n${SEPARATOR}\n>From b\n`;
  const stated = (length: number) =>
    `${SEPARATOR}\nContent-Length: ${length}\n\n${inner}\n${SEPARATOR}\n${two}`;

  it('that leads to a separator makes the one before it text, and nothing is unescaped', async () => {
    expect(await texts(stated(inner.length))).toEqual([`Content-Length: ${inner.length}\n\n${inner}`, two]);
  });

  it('that leads to the end of the file does too', async () => {
    const text = `${SEPARATOR}\nContent-Length: ${inner.length}\n\n${inner}`;
    expect(await texts(`${text}\n`)).toEqual([text.slice(SEPARATOR.length + 1)]);
  });

  it.each([0, 5, 40, 90, 1000, 1e15 - 1])('of %d, which leads nowhere, is not believed', async length => {
    expect(await texts(stated(length))).toHaveLength(3);
  });
});

describe('what a message knows', () => {
  it('its place, size and time', async () => {
    const messages = await collect(splitText(`${SEPARATOR}\n${one}\n${TAKEOUT}\n${two}\n`));
    const second = SEPARATOR.length + 1 + one.length + 1;
    expect(messages).toMatchObject([
      { offset: 0, size: one.length, receivedAt: 1704917166, cut: false, truncated: false, flags: [] },
      { offset: second, size: two.length, receivedAt: 1697419770, cut: false, truncated: false },
    ]);
  });

  it('that it was cut off in its header', async () => {
    expect(await collect(splitText(`${SEPARATOR}\n${one}\n${SEPARATOR}\nFrom: b\nSubj`))).toMatchObject([
      { truncated: false },
      { truncated: true },
    ]);
  });

  it('that its archive broke off in it', async () => {
    const damage = new SourceError('bad-archive', 'x', asSaid('x'));
    expect(await collect(splitText(`${SEPARATOR}\n${one}\n${SEPARATOR}\n${two}`, { damage }))).toMatchObject([
      { truncated: false },
      { truncated: true },
    ]);
  });

  it('a header without a body is whole', async () => {
    expect(await collect(splitText(`${SEPARATOR}\nSubject: only\n`))).toMatchObject([{ truncated: false }]);
  });
});

describe('a message above the limit', () => {
  const long = `${one}${'0123456789\n'.repeat(5000)}`;
  const mbox = `${SEPARATOR}\n${one}\n${SEPARATOR}\n${long}\n${SEPARATOR}\n${two}`;

  it.each([1, 100, 10_000, 1_000_000])(
    'keeps its beginning and counts the rest, in batches of %d',
    async batchBytes => {
      const messages = await collect(splitText(mbox, { batchBytes, messageLimit: 1000 }));
      expect(messages.map(message => message.cut)).toEqual([false, true, false]);
      expect(messages[1]).toMatchObject({ size: long.length, text: long.slice(0, 1000) });
      expect(messages[2]?.text).toBe(two);
    },
  );

  it('is whole when it is just the limit', async () => {
    const messages = await collect(splitText(mbox, { batchBytes: 64, messageLimit: long.length }));
    expect(messages[1]).toMatchObject({ cut: false, size: long.length, text: long });
  });

  it('does not stay in memory', async () => {
    for await (const batch of splitText(mbox, { batchBytes: 4096, messageLimit: 1000 })) {
      expect(batch.bytes.buffer.byteLength).toBeLessThan(20_000);
    }
  });

  it('may be the last', async () => {
    const messages = await collect(
      splitText(`${SEPARATOR}\n${long}`, { batchBytes: 512, messageLimit: 100 }),
    );
    expect(messages).toMatchObject([{ cut: true, size: long.length, truncated: false }]);
  });
});

it('what does not begin with a separator is no mailbox', async () => {
  await expect(texts('hello\n\nFrom me\n')).rejects.toMatchObject({
    code: 'not-a-mailbox',
    path: 'test.mbox',
  });
});

it('a batch may be handed to another thread', async () => {
  for await (const batch of splitText(`${SEPARATOR}\n${one}`)) {
    expect(structuredClone(batch, { transfer: [batch.bytes.buffer] }).messages).toHaveLength(1);
    expect(batch.bytes.length).toBe(0);
  }
});
