import { expect, test } from 'vitest';
import { replyText } from './reply-text.ts';

/** Texts that look like quotes, introductions or signatures and are none: all of each is new. */
test.each([
  'He wrote:\n\nthe report is late.',
  'In his mail John said the call starts at 10:30 and wrote:\nbring the numbers.',
  'On your remote host you can run:\n\n  telnet 127.0.0.1 52698\n\nThis should connect.',
  'As Ana wrote on Monday:\n\nwe ship on Friday.',
  'The agenda for 2026-01-05 10:00:\n\n- invoices\n- dates',
  'From: Berlin\nTo: Paris\n\nCan you book that?',
  'Please call me at:\n+49 30 123456',
  'To: be decided\n\nDate: unknown',
  'This is not a ---------- delimiter.\n\nAnd here -- is none either.',
  'Heading\n=======\n\nText below the heading.',
  'First part\n\n-----\n\nSecond part',
  'First part\n\n*****\n\nSecond part',
  'I use Outlook for Android and it fails.',
  'The message was sent from my colleague, not from me.',
  'Sent from the wrong account, sorry. Please ignore my first mail.',
  'Please delete this attachment, I received this in error.',
  'Is this information confidential? Who are the recipients?',
  'a > b holds, and\n  c > d too',
  'Results:\n\nA1> ok\nroot> fails',
  '| a | b |\n|---|---|\n| 1 | 2 |',
  'All errors (marked by >>):\n\n>> a.c:391:2: error\n   391 | x',
  '>>> import pulso\n>>> pulso.read()\n42',
  'Regards,\nAna',
  'See\n[1] https://acme.test/a\n[2] https://acme.test/b',
  'Thanks,\nAna\n\n[1] https://acme.test/a',
  'static const struct {\n  .name = "x";\n};\nMODULE_AUTHOR("Ana <ana@acme.test>");',
  'My new address:\nAna Gil\nMain Street 5\nBerlin',
  '请看附件。\n谢谢\n王芳',
  '以下の通りです:\n一つ目',
  'Дата: завтра\nГде: Москва',
  'De nada:\nPara mañana está listo',
])('%j is new, all of it', text => {
  const reply = replyText({ text, html: '' });
  expect(reply.text).toBe(text);
  expect(reply.elided).toBe(false);
});

test.each([
  'Ana Gil:',
  'Ana Gil exclaimed:',
  'Ana mentioned:',
  'On Mon, Aug 19, 2002 at 03:08:16PM +0100, Ana Gil quipped:',
  'On Monday 09 September 2002 09:51 pm, Ana Gil wrote',
  'Quoting Ana Gil <ana@acme.test>:',
  '* Ana Gil <ana@acme.test> [2026-01-05 10:00]:',
])('%j introduces the quote right below it', introduction => {
  const reply = replyText({ text: `${introduction}\n> quote\n\nnew\n`, html: '' });
  expect(reply.segments.map(({ kind }) => kind)).toEqual(['attribution', 'quote', 'new']);
});

test.each(['Also:', 'With:', 'Some examples:', 'For the title, I would use:'])(
  '%j is written by the author',
  line => {
    expect(replyText({ text: `${line}\n\n> quote\n\nnew\n`, html: '' }).text).toBe(`${line}\n\nnew`);
  },
);

test.each([
  ['new\n\n> quote\n', ['new', 'quote']],
  ['new\n\nOn 2026-01-05 10:00, Ana <ana@acme.test> wrote:\n> quote\n', ['new', 'attribution', 'quote']],
  [
    'new\n\n-----Original Message-----\nFrom: Ana\nTo: Jo\n\nearlier\n',
    ['new', 'separator', 'headers', 'embedded'],
  ],
  ['new\n\n-- \nAna\n', ['new', 'signature']],
  [
    'new\n_______________________________________________\nusers mailing list -- users@acme.test\n',
    ['new', 'footer'],
  ],
  ['new\n\nConfidentiality notice: this is for you only.\n', ['new', 'disclaimer']],
  [
    'new\n\n-- \nAna\n\nOn 2026-01-05 10:00, Ana <ana@acme.test> wrote:\n> quote\n\nmore\n',
    ['new', 'signature', 'attribution', 'quote', 'new'],
  ],
])('%j is told apart line by line', (text, kinds) => {
  expect(replyText({ text, html: '' }).segments.map(({ kind }) => kind)).toEqual(kinds);
}); // prettier-ignore

test('a mail that is only an introduction and unmarked text below it is an answer below it', () => {
  expect(
    replyText({ text: 'On 5 Jan 2026 10:00, "Ana" <ana@acme.test> wrote:\n\nYes, do that.\n', html: '' })
      .text,
  ).toBe('Yes, do that.');
});

test('below the header that Outlook Express leaves, unmarked lines are the answer', () => {
  const text = '\n----- Original Message -----\nFrom: "Ana" <ana@acme.test>\n\n> So?\nYes.\n';
  expect(replyText({ text, html: '' }).text).toBe('Yes.');
});

test.each(['[...]', '<snip>', '...', '[lost]'])('%j between introduction and quote hides neither', cut => {
  const text = `Hi,\n\nOn 2026-01-05 10:00, Ana <ana@acme.test> wrote:\n${cut}\n> So?\n\nYes.\n`;
  expect(replyText({ text, html: '' }).text).toBe(`Hi,\n\n${cut}\n\nYes.`);
});

test('list footers go wherever they stand, with all that quotes them', () => {
  const footer =
    '_______________________________________________\nusers mailing list -- users@acme.test\nTo unsubscribe send an email to users-leave@acme.test\n';
  const text = `Yes.\n\nOn 5/1/26 10:00, Ana wrote:\n> So?\n${footer.replace(/^(?=.)/gm, '> ')}\n${footer}`;
  expect(replyText({ text, html: '' }).text).toBe('Yes.');
});

test.each([
  '----\nAna Gil <ana@acme.test>\nhttps://acme.test/',
  '_____________________\nAna Gil',
  'https://lists.acme.test/mailman/listinfo/users',
  'Ana Gil\nEngineer, Acme Ltd\nana@acme.test',
  'Ana Gil\n+49 (0)30 1234567',
  '*Ana Gil*\n*Head of Sales*\n*www.acme.test*',
])('%j at the end is no text', signature => {
  expect(replyText({ text: `Yes.\n\n${signature}\n`, html: '' }).text).toBe('Yes.');
});

test('several things at the end go one after the other', () => {
  const text =
    'Yes.\n\nKind regards,\n\nAna Gil\nT: +49 30 1234567\n\nVirus-free. www.acme.test\n\nSent from my iPhone\n\n-----\n';
  expect(replyText({ text, html: '' }).text).toBe('Yes.\n\nKind regards,');
});

test('line ends may be CR LF, and plain text wins over HTML', () => {
  expect(replyText({ text: 'a\r\nb\r\n\r\n> c\r\n', html: '<p>x</p>' }).text).toBe('a\nb');
  expect(replyText({ text: '', html: '' })).toEqual({ text: '', elided: false, source: '', segments: [] });
});
