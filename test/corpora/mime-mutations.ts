/** Seeded mutations of mails: cut, doubled, shuffled, sprinkled with the characters that parsers trip over. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { corporaPath } from './corpora.ts';

/** mulberry32: small, seeded, the same everywhere. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const TOKENS = [
  '=?',
  '?=',
  '=?utf-8?q?',
  '=?utf-8?b?',
  '\r\n',
  '\n',
  '\n\n',
  '\r',
  '\0',
  '--',
  '\n--',
  '"',
  '\\',
  '(',
  ')',
  '<',
  '>',
  ',',
  ';',
  ':',
  '=',
  '=\n',
  '*0*=',
  "''",
  '%',
  '\xff',
  '\xc3',
  '\x1b$B',
  '\t',
  ' ',
  '@',
  'begin 644 x\n',
  '+AGE-',
  '&#x;',
  'Content-Type: multipart/mixed; boundary=x\n',
  'Content-Type: message/rfc822\n',
  'Content-Transfer-Encoding: base64\n',
];

/** One mutation of `seed` mails: up to eight changes at random places. */
export function mutate(mail: Buffer, other: Buffer, random: () => number): Buffer {
  let text = mail.toString('latin1');
  const changes = 1 + Math.floor(random() * 8);
  for (let change = 0; change < changes; change++) {
    const at = Math.floor(random() * (text.length + 1));
    const span = Math.floor(random() ** 3 * 400);
    const token = TOKENS[Math.floor(random() * TOKENS.length)] ?? '';
    const kind = Math.floor(random() * 6);
    if (kind === 0) text = text.slice(0, at) + token + text.slice(at);
    else if (kind === 1) text = text.slice(0, at) + text.slice(at + span);
    else if (kind === 2)
      text = text.slice(0, at) + text.slice(at, at + span).repeat(2) + text.slice(at + span);
    else if (kind === 3)
      text = text.slice(0, at) + token.repeat(1 + Math.floor(random() * 200)) + text.slice(at);
    else if (kind === 4)
      text = text.slice(0, at) + String.fromCharCode(Math.floor(random() * 256)) + text.slice(at + 1);
    else text = text.slice(0, at) + other.toString('latin1', 0, span * 4) + text.slice(at);
  }
  return Buffer.from(text, 'latin1');
}

const FOLDERS = ['fixtures/mime', 'fixtures/bounce-autoreply', 'fixtures/quotes'];

/** Every file of the fixtures that may be a mail, at most `mostBytes` long, in a stable order. */
export function fixtureMails(mostBytes: number): { name: string; bytes: Buffer }[] {
  const mails: { name: string; bytes: Buffer }[] = [];
  for (const folder of FOLDERS) {
    const root = corporaPath(folder);
    for (const name of (readdirSync(root, { recursive: true }) as string[]).sort()) {
      const path = `${root}/${name}`;
      const info = statSync(path);
      if (info.isFile() && info.size <= mostBytes && !/\.(json|html|md|jpg|png|gif)$/i.test(name)) {
        mails.push({ name: `${folder}/${name}`, bytes: readFileSync(path) });
      }
    }
  }
  return mails;
}
