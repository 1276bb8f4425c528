import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isAcknowledgement } from './acknowledgement.ts';
import { replyText } from './reply-text.ts';
import { countWords } from './words.ts';

/** Pieces that mean something to the rules, to be put together in any order. */
const PIECES = [
  'On Mon, Jan 5, 2026 at 10:15 AM Ana <ana@acme.test> wrote:',
  'On ',
  'wrote:',
  '> wrote:',
  '写道：',
  'のメール:',
  '>',
  '> ',
  '>>>',
  ' > a',
  'A> ',
  '| ',
  '-- ',
  '--',
  '-----',
  '____________',
  '-----Original Message-----',
  'From: a',
  'Sent: b',
  'To: c',
  'Subject: d',
  '*From:* a',
  '差出人: a',
  'Begin forwarded message:',
  'Sent from my iPhone',
  'Kind regards,',
  'Ana Gil',
  '+49 30 1234567',
  'www.acme.test',
  'confidential intended recipient notify the sender delete disclosure',
  'users mailing list',
  '\n',
  '\n\n',
  ' ',
  '\u00a0',
  '漢字',
  'word',
  '12',
  ':',
  '\r\n',
  '<div>',
  '</div>',
  '<blockquote type=cite>',
  '</blockquote>',
  '<div class="gmail_signature">',
  '<div style="display:none">',
  '<p>',
  '<br>',
  '&nbsp;',
  '&',
  '<',
  '<a href="',
  "='",
  '<!--',
  '-->',
  '<style>',
  '</style>',
  '<div id="divRplyFwdMsg">',
  '<div class="gmail_quote">',
  '<li>',
  '<ol>',
  '<pre>',
  '</pre>',
  '\ud83d',
  '👍',
]; // prettier-ignore

const mail = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string()), { maxLength: 40 })
  .map(parts => parts.join(''));

test('whatever comes, the segments are the whole source and the new text is in it', () => {
  fc.assert(
    fc.property(mail, fc.boolean(), (input, html) => {
      const reply = replyText(html ? { text: '', html: input } : { text: input, html: '' });
      let at = 0;
      for (const { start, end } of reply.segments) {
        expect(start).toBe(at);
        expect(end).toBeGreaterThan(start);
        at = end;
      }
      expect(at).toBe(reply.source.length);
      for (const part of reply.text.split('\n\n')) expect(reply.source).toContain(part);
      expect(countWords(reply.text)).toBeLessThanOrEqual(countWords(reply.source) + 1);
      isAcknowledgement(reply.text);
    }),
    { numRuns: 2000 },
  );
});

test('what is new stays new when it is read again', () => {
  const line = fc.constantFrom(
    'Yes, please.',
    'Could you send it again?',
    'The invoice is attached.',
    '- one',
    '  code();',
    'Привет',
    'はい。',
  );
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 10 }), lines => {
      const text = lines.join('\n').replace(/^\s+/, '');
      expect(replyText({ text: `${text}\n\n> quote\n`, html: '' }).text).toBe(text);
      expect(replyText({ text, html: '' }).text).toBe(text);
    }),
  );
});

/** Generous: a quadratic rule would take sixteen times as long or more for four times the text, and minutes for all. */
const MAX_RATIO = 12;
const SMALL = 30_000;
/** Milliseconds that a busy machine may add. */
const SLACK = 400;

function milliseconds(run: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 2; round++) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

test.each(
  PIECES.concat(
    'On On On ',
    '> q\nnew\n',
    'a:\n',
    'From: a\nTo: b\nSubject: c\n',
    '<div></div>',
    '<a b="c">',
    '&#',
    '</',
    '2026-01-05 ',
  ),
)('many times %j takes time in proportion', piece => {
  const time = (size: number): number => {
    const text = piece.repeat(Math.ceil(size / piece.length));
    return milliseconds(() => {
      countWords(replyText({ text, html: '' }).text);
      countWords(replyText({ text: '', html: text }).text);
    });
  };
  const small = time(SMALL);
  expect(time(4 * SMALL)).toBeLessThan(MAX_RATIO * small + SLACK);
});
