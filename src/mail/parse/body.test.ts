import { describe, expect, it } from 'vitest';
import { parseMessage } from './parse-message.ts';

/** `[type, content]` or `[multipart type, children]`; extra fields may follow the type. */
type Tree = [string, string | Tree[]];

function build([fields, content]: Tree, path = 'p'): string {
  const head = `Content-Type: ${fields}`;
  if (typeof content === 'string') return `${head}\n\n${content}`;
  const children = content.map((child, at) => `--${path}\n${build(child, `${path}.${at}`)}\n`).join('');
  return `${head}; boundary="${path}"\n\n${children}--${path}--\n`;
}

const read = (tree: Tree) => {
  const { text, html, attachments } = parseMessage(Buffer.from(build(tree)));
  return { text, html, files: attachments.map(file => file.name ?? file.type) };
};

const PLAIN: Tree = ['text/plain', 'plain'];
const HTML: Tree = ['text/html', '<p>'];
const PICTURE: Tree = ['image/png; name=a.png', 'x'];

describe('body and attachments', () => {
  it.each<[string, Tree, { text: string; html: string; files: string[] }]>([
    ['plain beside HTML', ['multipart/alternative', [PLAIN, HTML]], { text: 'plain', html: '', files: [] }],
    ['HTML alone', HTML, { text: '', html: '<p>', files: [] }],
    [
      'an empty plain part beside HTML',
      ['multipart/alternative', [['text/plain', ' \n'], HTML]],
      { text: '', html: '<p>', files: [] },
    ],
    [
      'a short plain part',
      ['multipart/alternative', [['text/plain', 'ok'], HTML]],
      { text: 'ok', html: '', files: [] },
    ],
    [
      'inline texts are joined',
      ['multipart/mixed', [PLAIN, PICTURE, ['text/plain', 'more']]],
      { text: 'plain\nmore', html: '', files: ['a.png'] },
    ],
    [
      'a named text is a file',
      ['multipart/mixed', [PLAIN, ['text/plain; name=log.txt', 'x']]],
      { text: 'plain', html: '', files: ['log.txt'] },
    ],
    [
      'an attached text is a file',
      ['multipart/mixed', [PLAIN, ['text/plain\nContent-Disposition: attachment', 'x']]],
      { text: 'plain', html: '', files: ['text/plain'] },
    ],
    ['pictures of HTML', ['multipart/related', [HTML, PICTURE]], { text: '', html: '<p>', files: ['a.png'] }],
    [
      'pictures before their HTML',
      ['multipart/related', [PICTURE, HTML]],
      { text: '', html: '<p>', files: ['a.png'] },
    ],
    [
      'an invitation',
      ['multipart/alternative', [PLAIN, HTML, ['text/calendar; method=REQUEST', 'x']]],
      { text: 'plain', html: '', files: ['text/calendar'] },
    ],
    [
      'another form of the text',
      ['multipart/alternative', [PLAIN, ['text/x-amp-html', 'x'], HTML]],
      { text: 'plain', html: '', files: [] },
    ],
    [
      'winmail.dat',
      ['multipart/mixed', [PLAIN, ['application/ms-tnef', 'x']]],
      { text: 'plain', html: '', files: ['winmail.dat'] },
    ],
    [
      'a signature',
      ['multipart/signed', [PLAIN, ['application/pgp-signature', 'x']]],
      { text: 'plain', html: '', files: ['application/pgp-signature'] },
    ],
    [
      'a report',
      [
        'multipart/report',
        [PLAIN, ['message/delivery-status', 'x: y'], ['message/rfc822', 'Subject: s\n\nt']],
      ],
      { text: 'plain', html: '', files: ['message/delivery-status', 's'] },
    ],
    ['an empty multipart', ['multipart/mixed', []], { text: '--p--\n', html: '', files: [] }],
  ])('%s', (_name, tree, expected) => expect(read(tree)).toEqual(expected));
});
