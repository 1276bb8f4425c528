/** Mails made to be slow or large: each is built for a size, so that doubling it must about double the time. */

export interface Bomb {
  name: string;
  /** A mail of about `size` bytes. */
  build(size: number): string;
}

const HEAD = 'From: a@b.test\nMessage-ID: <x@b.test>\n';
const fill = (piece: string, size: number) => piece.repeat(Math.ceil(size / piece.length));
const header = (name: string, piece: string) => ({
  name,
  build: (size: number) => `${HEAD}${name.split(' ')[0]}: ${fill(piece, size)}\n\nx`,
});
/** In the header, lines stay within its limit only in part: the rest is read as body. */
const body = (name: string, fields: string, piece: string): Bomb => ({
  name,
  build: size => `${HEAD}${fields}\n\n${fill(piece, size)}`,
});

export const BOMBS: Bomb[] = [
  { name: 'a million header lines', build: size => `${fill('X: y\n', size)}\nx` },
  { name: 'header lines without a colon', build: size => `${fill('xyz\n', size)}\nx` },
  { name: 'folded lines', build: size => `Subject: ${fill('a\n ', size)}\n\nx` },
  { name: 'one long header line', build: size => `X: ${fill('y', size)}\n\nx` },
  { name: 'one long folded blank', build: size => `Subject: a\n${fill(' ', size)}\n\nx` },
  header('Subject encoded words', '=?utf-8?q?a?= '),
  header('Subject opening marks', '=?'),
  header('Subject openings of words', '=?a?q?x'),
  header('Subject words never closed', '=?utf-8?b?'),
  header('Subject marks', '?='),
  header('To unclosed quotes', '"a\\"'),
  header('To quotes', '"" '),
  header('To unclosed comments', '('),
  header('To half closed comments', '(()'),
  header('To unclosed angles', '<a@b '),
  header('To angles with quotes', '<"'),
  header('To quoted quotes', '<"a"'),
  header('To colons', 'a:'),
  header('To blanks', ' '),
  header('To dots and blanks', ' . '),
  header('To dotted blanks before an address', ' .a'),
  header('To at signs', '@'),
  header('To addresses', 'a@b.test,'),
  header('To backslashes', '\\'),
  header('References angles', '<'),
  header('References ids', '<a@b> '),
  header('References different opens', '<a '),
  header('References words', 'a@b '),
  header('Date comments', '('),
  header('Date digits', '1 '),
  header('Content-Type semicolons', ';'),
  header('Content-Type parameters', 'x; a=b'),
  header('Content-Type blanks', ' '),
  header('Content-Type words', 'a '),
  header('Content-Type pieces', ';a*0=x'),
  header('Content-Type percents', "a/b;n*=utf-8''%"),
  header('Content-Type comments', '('),
  header('Content-Type quotes', 'a/b;x="\\"'),
  header('Content-Type equals', 'a = = '),
  header('Content-Disposition unquoted names', 'x; filename=a b c'),
  header('Content-Transfer-Encoding words', 'base '),
  body('boundaries', 'Content-Type: multipart/mixed; boundary=b', '--b\n'),
  body('boundaries with text', 'Content-Type: multipart/mixed; boundary=b', '--b\n\nx\n'),
  body('boundary prefixes', 'Content-Type: multipart/mixed; boundary=bbbbbbbb', '--bbbbbbb\n'),
  body('boundary of dashes', `Content-Type: multipart/mixed; boundary=${'-'.repeat(60)}`, '-'),
  body('boundary of one letter', `Content-Type: multipart/mixed; boundary=${'a'.repeat(500)}`, 'a'),
  body(
    'boundary with trailing blanks',
    'Content-Type: multipart/mixed; boundary=b',
    `--b${' '.repeat(50)}x\n`,
  ),
  body('parts without an empty line', 'Content-Type: multipart/mixed; boundary=b', '--b\nx: y\n'),
  {
    name: 'nested multiparts',
    build: size =>
      `${HEAD}Content-Type: multipart/mixed; boundary=0\n\n${Array.from({ length: size / 60 }, (_, at) => `--${at}\nContent-Type: multipart/mixed; boundary=${at + 1}\n\n`).join('')}`,
  },
  body('nested messages', 'Content-Type: message/rfc822', 'Content-Type: message/rfc822\n\n'),
  body(
    'same boundary nested',
    'Content-Type: multipart/mixed; boundary=b',
    '--b\nContent-Type: multipart/mixed; boundary=b\n\n',
  ),
  body('base64 of padding', 'Content-Transfer-Encoding: base64', '='),
  body('base64 of short pieces', 'Content-Transfer-Encoding: base64', 'aGk='),
  body('base64 with stray lines', 'Content-Transfer-Encoding: base64', 'aGkh\n!!\n'),
  body('base64 one long line', 'Content-Transfer-Encoding: base64', 'aGkh'),
  body(
    'base64 file of short lines',
    'Content-Type: application/x\nContent-Transfer-Encoding: base64',
    'aGkh\naGk\n',
  ),
  body('quoted-printable of equals', 'Content-Transfer-Encoding: quoted-printable', '='),
  body('quoted-printable of blanks', 'Content-Transfer-Encoding: quoted-printable', ' '),
  body(
    'quoted-printable of equals and blanks',
    'Content-Transfer-Encoding: quoted-printable',
    `=${' '.repeat(500)}`,
  ),
  body('uuencode without an end', 'Content-Transfer-Encoding: x-uuencode', 'M\n'),
  body('UTF-7 of plus signs', 'Content-Type: text/plain; charset=utf-7', '+'),
  body('UTF-7 of short runs', 'Content-Type: text/plain; charset=utf-7', '+AGE-'),
  body('flowed lines', 'Content-Type: text/plain; format=flowed', '> a \n'),
  body('flowed quote marks', 'Content-Type: text/plain; format=flowed', '>'),
  body('ISO-2022-JP escapes', 'Content-Type: text/plain; charset=iso-2022-jp', '\x1b$B'),
  body('line ends', 'Content-Type: text/plain', '\r'),
];
