/** Content-Transfer-Encoding (RFC 2045 §6): names as mail spells them, decoding, and sizes without decoding. */
import type { Problem } from '../problems.data.ts';
import { base64Size, decodeBase64 } from './base64.ts';
import { decodeQuotedPrintable, quotedPrintableSize } from './quoted-printable.ts';
import { decodeUuencode, uuencodeSize } from './uuencode.ts';

export type TransferEncoding = '7bit' | '8bit' | 'binary' | 'base64' | 'quoted-printable' | 'uuencode';

/** Spellings found in real mail, after lower-casing and without spaces, dots and quotes. */
const SPELLINGS = new Map<string, TransferEncoding>(
  Object.entries({
    '': '7bit',
    '7bit': '7bit',
    '7-bit': '7bit',
    '7bits': '7bit',
    '8bit': '8bit',
    '8-bit': '8bit',
    '8bits': '8bit',
    binary: 'binary',
    base64: 'base64',
    'base-64': 'base64',
    b64: 'base64',
    'quoted-printable': 'quoted-printable',
    quotedprintable: 'quoted-printable',
    qp: 'quoted-printable',
    'quoted-printible': 'quoted-printable',
    uuencode: 'uuencode',
    uuencoded: 'uuencode',
    'x-uuencode': 'uuencode',
    'x-uue': 'uuencode',
    'x-uu': 'uuencode',
  } as const),
);

/** The encoding a field value names; unknown ones read as `8bit`, with a problem. */
export function transferEncoding(value: string | null, problems?: Set<Problem>): TransferEncoding {
  if (value === null) return '7bit';
  const exact = SPELLINGS.get(value) ?? SPELLINGS.get(value.toLowerCase());
  if (exact !== undefined) return exact;
  const end = value.search(/[;(]/);
  const word = (end < 0 ? value : value.slice(0, end))
    .slice(0, 100)
    .toLowerCase()
    .replaceAll(/[\s."']/g, '');
  const encoding = SPELLINGS.get(word);
  if (encoding === undefined) problems?.add('bad-transfer-encoding');
  return encoding ?? '8bit';
}

/** The body's bytes, decoded; for 7bit, 8bit and binary the same bytes, not a copy. Never throws. */
export function decodeTransfer(bytes: Buffer, encoding: TransferEncoding): Uint8Array {
  if (encoding === 'base64') return decodeBase64(bytes);
  if (encoding === 'quoted-printable') return decodeQuotedPrintable(bytes);
  if (encoding === 'uuencode') return decodeUuencode(bytes);
  return bytes;
}

/** Size in bytes after decoding, without decoding or copying. */
export function decodedSize(bytes: Buffer, encoding: TransferEncoding): number {
  if (encoding === 'base64') return base64Size(bytes);
  if (encoding === 'quoted-printable') return quotedPrintableSize(bytes);
  if (encoding === 'uuencode') return uuencodeSize(bytes);
  return bytes.length;
}
