import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collect, messagesOf, splitText, texts } from './testing/read-all.ts';
import { type Dialect, type Mail, mailText, SEPARATOR, writeMbox } from './testing/write-mbox.ts';

const TAKEOUT = 'From 1779873632748576495@xxx Mon Oct 16 01:29:30 +0000 2023';

const word = fc.constantFrom(
  'a',
  'From ',
  'From',
  '>From ',
  '> ',
  ':',
  'é',
  ' ',
  'Mon Jan',
  '2024',
  'x'.repeat(200),
);
const line = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.constantFrom('', 'From here', '>From there', '>>From both', ' From', 'Content-Length: 7'),
  },
  { weight: 1, arbitrary: fc.array(word, { maxLength: 6 }).map(words => words.join('')) },
);
const field = fc.constantFrom(
  'Subject: x',
  'To: ada@example.test',
  ' folded From',
  'X-Empty:',
  'Received: from y',
);
const mail: fc.Arbitrary<Mail> = fc.record({
  header: fc.array(field, { maxLength: 4 }).map(fields => ['From: ben@example.test', ...fields]),
  body: fc.array(line, { maxLength: 12 }),
});
const mails = fc.array(mail, { minLength: 1, maxLength: 6 });
const eol = fc.constantFrom('\n', '\r\n');
const sizes = fc.record({
  batchBytes: fc.oneof(fc.integer({ min: 1, max: 400 }), fc.constant(100_000)),
  pieceBytes: fc.integer({ min: 1, max: 500 }),
});

/** What the dialect cannot write down: mboxo loses `>From `, mboxcl2 cannot be told from mboxcl by one message. */
const writable = (dialect: Dialect) => (given: Mail[]) =>
  dialect === 'mboxrd' || !given.some(one => one.body.some(text => /^>+From /.test(text)));

describe.each<Dialect>(['mboxo', 'mboxrd', 'mboxcl', 'mboxcl2'])('an %s', dialect => {
  it('gives back what was written, whatever the sizes of batches and pieces', async () => {
    const law = fc.asyncProperty(mails.filter(writable(dialect)), eol, sizes, async (given, end, options) => {
      const found = await texts(writeMbox(given, dialect, end), options);
      expect(found.map(withoutLength)).toEqual(given.map(one => mailText(one, end)));
    });
    await fc.assert(law, { numRuns: 150 });
  });
});

/** mboxcl adds a field; only its writer's, which is the first, goes. */
function withoutLength(text: string): string {
  const blank = /\r?\n\r?\n/.exec(text)?.index ?? text.length;
  return text.slice(0, blank).replace(/\r?\nContent-Length: \d+$/, '') + text.slice(blank);
}

it('separators inside the text of an mboxcl2 are text', async () => {
  const tricky = mail.map(one => ({ ...one, body: ['', SEPARATOR, 'Subject: y', 'To: z', '', ...one.body] }));
  const law = fc.asyncProperty(
    fc.array(tricky, { minLength: 1, maxLength: 4 }).filter(writable('mboxcl2')),
    eol,
    sizes,
    async (given, end, options) => {
      const found = await texts(writeMbox(given, 'mboxcl2', end), options);
      expect(found.map(withoutLength)).toEqual(given.map(one => mailText(one, end)));
    },
  );
  await fc.assert(law, { numRuns: 100 });
});

it('reading resumes at every message and after every batch', async () => {
  const law = fc.asyncProperty(
    mails,
    eol,
    sizes,
    fc.constantFrom(SEPARATOR, TAKEOUT),
    async (given, end, options, separator) => {
      const mbox = writeMbox(given, 'mboxrd', end, separator);
      const whole = await collect(splitText(mbox, options));
      const facts = (list: typeof whole) => list.map(({ text, offset, size }) => ({ text, offset, size }));
      for (const [index, message] of whole.entries()) {
        const rest = await collect(splitText(mbox, { ...options, start: message.offset }));
        expect(facts(rest)).toEqual(facts(whole.slice(index)));
      }
      let read = 0;
      for await (const batch of splitText(mbox, options)) {
        read += messagesOf(batch).length;
        if (read === whole.length) expect(batch.next).toEqual({ source: 1, offset: 0 });
        else expect(batch.next).toEqual({ source: 0, offset: whole[read]?.offset });
      }
      expect(read).toBe(whole.length);
    },
  );
  await fc.assert(law, { numRuns: 60 });
});

it('a file cut anywhere gives the messages before the cut', async () => {
  const law = fc.asyncProperty(
    mails,
    eol,
    fc.double({ min: 0, max: 1, noNaN: true }),
    async (given, end, share) => {
      const mbox = writeMbox(given, 'mboxrd', end);
      const whole = await texts(mbox);
      const cut = Buffer.from(mbox).subarray(SEPARATOR.length + end.length);
      const at = SEPARATOR.length + end.length + Math.floor(share * cut.length);
      const found = await texts(Buffer.from(mbox).subarray(0, at).toString('latin1'), { batchBytes: 50 });
      expect(found.length).toBeLessThanOrEqual(whole.length);
      expect(found.slice(0, -1)).toEqual(
        whole.map(text => Buffer.from(text).toString('latin1')).slice(0, found.length - 1),
      );
    },
  );
  await fc.assert(law, { numRuns: 80 });
});

it('the limit cuts the same whatever the sizes', async () => {
  const law = fc.asyncProperty(
    mails,
    sizes,
    fc.integer({ min: 1, max: 300 }),
    async (given, options, messageLimit) => {
      const mbox = writeMbox(given, 'mboxrd', '\n');
      const facts = async (other: object) =>
        (await collect(splitText(mbox, { ...other, messageLimit }))).map(one => [
          one.text,
          one.size,
          one.cut,
        ]);
      expect(await facts(options)).toEqual(await facts({ batchBytes: 100_000 }));
    },
  );
  await fc.assert(law, { numRuns: 100 });
});
