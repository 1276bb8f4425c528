/** MIME entities: a body with the fields that describe it (RFC 2045, 2046, 2183, 2231). LF line ends. */
import type { Charset } from '../company/people.ts';
import { below, type Random } from '../random.ts';
import { base64Lines, encodedWords, inCharset, isAscii, quotedPrintable, utf8 } from './encode.ts';
import { hex } from './headers.ts';

/** Header fields from Content-Type on, an empty line, and the body; a binary string that ends in LF. */
export type Entity = string;

export function textEntity(
  text: string,
  subtype: string,
  charset: Charset,
  encoding: 'qp' | 'base64' | '8bit',
  extra = '',
): Entity {
  if (isAscii(text) && !text.split('\n').some(line => line.length > 900)) {
    return `Content-Type: text/${subtype}; charset=${charset === 'utf-8' ? '"UTF-8"' : 'us-ascii'}${extra}\nContent-Transfer-Encoding: 7bit\n\n${text}`;
  }
  const coded = inCharset(text, charset);
  const type = `Content-Type: text/${subtype}; charset="${coded.charset}"${extra}\n`;
  if (encoding === '8bit') return `${type}Content-Transfer-Encoding: 8bit\n\n${coded.bytes}`;
  if (encoding === 'base64') return `${type}Content-Transfer-Encoding: base64\n\n${base64Lines(coded.bytes)}`;
  return `${type}Content-Transfer-Encoding: quoted-printable\n\n${quotedPrintable(coded.bytes)}`;
}

export function multipart(subtype: string, parts: readonly Entity[], chooser: Random, extra = ''): Entity {
  const boundary = `=_${hex(chooser, 24)}`;
  return `Content-Type: multipart/${subtype};${extra}\n boundary="${boundary}"\n\n${parts.map(part => `--${boundary}\n${part}\n`).join('')}--${boundary}--\n`;
}

export interface PlannedAttachment {
  name: string;
  type: string;
  /** Decoded bytes. */
  size: number;
  inline: boolean;
}

/** Pseudo-random bytes as base64 lines, made once and cut from: attachments cost nothing. */
export function base64Pool(chooser: Random): string {
  let out = '';
  for (let line = 0; line < POOL_LINES; line++) {
    let bytes = '';
    for (let i = 0; i < 57; i++) bytes += String.fromCharCode(below(chooser, 256));
    out += base64Lines(bytes);
  }
  return out;
}

const LINE_BYTES = 57;
const POOL_LINES = 3200;

export function attachmentEntity(
  file: PlannedAttachment,
  pool: string,
  chooser: Random,
  style: 'rfc2231' | 'words',
): Entity {
  const count = Math.round(file.size / LINE_BYTES);
  const from = below(chooser, POOL_LINES - count);
  const data = pool.slice(from * 77, (from + count) * 77);
  const name = isAscii(file.name)
    ? `filename="${file.name}"`
    : style === 'words'
      ? `filename="${encodedWords(file.name, true)}"`
      : `filename*=UTF-8''${percent(file.name)}`;
  const disposition = file.inline ? 'inline' : 'attachment';
  const id = file.inline ? `Content-ID: <${file.name}@01DB.${hex(chooser, 8).toUpperCase()}>\n` : '';
  return `Content-Type: ${file.type}${isAscii(file.name) ? `; name="${file.name}"` : ''}\nContent-Disposition: ${disposition};\n ${name}\n${id}Content-Transfer-Encoding: base64\n\n${data}`;
}

/** Rounded to what the pool cuts: whole lines. */
export function attachmentSize(wanted: number): number {
  return Math.max(1, Math.min(POOL_LINES - 1, Math.round(wanted / LINE_BYTES))) * LINE_BYTES;
}

function percent(text: string): string {
  return utf8(text).replace(
    /[^A-Za-z0-9._-]/g,
    letter => `%${letter.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
