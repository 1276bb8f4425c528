import { expect, test } from 'vitest';
import { readMessage } from '../read-message.ts';

const FROM = 'From: Ana <ana@acme.test>\nTo: bo@acme.test\nDate: Mon, 3 Mar 2025 10:00:00 +0100\n';
const believable = { from: 0, to: 4_000_000_000 };

function proof(headers: string, folder: string | null = null, from = FROM) {
  const bytes = Buffer.from(`${headers}${from}\n#solved\n`);
  const raw = {
    ...{ source: 0, offset: 0, start: 0, end: bytes.length, size: bytes.length, receivedAt: null, folder },
    ...{ flags: [], cut: false, truncated: false },
  };
  return readMessage(raw, bytes, { withText: false, believable }).commands?.proof;
}
const checked = (results: string, from = FROM) =>
  proof(`Authentication-Results: ${results}\n`, null, from)?.checkedBy;

test('a copy in a folder of sent mail shows who wrote it, in any language', () => {
  expect(proof('', 'Sent')).toEqual({ sent: true, checkedBy: null });
  expect(proof('', 'Enviados')?.sent).toBe(true);
  expect(proof('', 'Inbox')?.sent).toBe(false);
  expect(proof('X-GM-THRID: 17\nX-Gmail-Labels: Sent,Important\n')?.sent).toBe(true);
  expect(proof('X-Gmail-Labels: Inbox\n', 'Sent')?.sent).toBe(false);
});

test('a label that the sender wrote himself shows nothing', () => {
  const relayed = 'Received: from evil.test by mx.acme.test; Mon, 3 Mar 2025 10:00:00 +0100\n';
  expect(proof(`${relayed}X-Gmail-Labels: Sent\n`, 'Inbox')?.sent).toBe(false);
  expect(proof(`${FROM}X-Gmail-Labels: Sent\n`, null, '')?.sent).toBe(false);
});

test.each([
  ['mx.acme.test; dmarc=pass header.from=acme.test', 'mx.acme.test'],
  ['MX.acme.test 1; spf=pass smtp.mailfrom=x@y.test; dkim=pass header.d=acme.test', 'mx.acme.test'],
  ['mx.acme.test; dkim=pass header.i=@acme.test header.s=one', 'mx.acme.test'],
  ['mx.acme.test; dkim=pass (a; b (c)) header.d=acme.test', 'mx.acme.test'],
  ['mx.acme.test; dmarc=pass (p=NONE) header.from=acme.test', 'mx.acme.test'],
])('%s vouches for acme.test', (results, by) => {
  expect(checked(results)).toBe(by);
});

test.each([
  'mx.acme.test; dmarc=fail header.from=acme.test',
  'mx.acme.test; dmarc=pass header.from=evil.test',
  'mx.acme.test; dkim=pass header.d=evil.test',
  'mx.acme.test; dkim=pass header.d=test',
  'mx.acme.test; dkim=pass header.d=notacme.test',
  'mx.acme.test; spf=pass smtp.mailfrom=ana@acme.test',
  'mx.acme.test; none',
  'mx.acme.test (; dmarc=pass header.from=acme.test',
  'mx.acme.test; spf=pass smtp.mailfrom="x; dmarc=pass header.from=acme.test"',
  'dmarc=pass header.from=acme.test',
  '; dmarc=pass header.from=acme.test',
  '',
])('%j does not vouch for acme.test', results => {
  expect(checked(results)).toBe(null);
});

test('a second finding, which the sender may have brought along, has no say', () => {
  const none = 'Authentication-Results: mx.acme.test; dmarc=fail header.from=acme.test\n';
  const forged = 'Authentication-Results: mx.acme.test; dmarc=pass header.from=acme.test\n';
  expect(proof(none + forged)?.checkedBy).toBe(null);
});

test('of two authors, or of somebody behind a list, nobody is vouched for', () => {
  const good = 'mx.acme.test; dmarc=pass header.from=acme.test';
  expect(checked(good, FROM.replace('\nTo', ', eve@evil.test\nTo'))).toBe(null);
  const list = FROM.replace('Ana <ana@acme.test>', "'Ana' via Team <team@acme.test>");
  expect(checked(good, `${list}X-Original-From: ana@acme.test\nList-Id: <team.acme.test>\n`) ?? null).toBe(
    null,
  );
});
