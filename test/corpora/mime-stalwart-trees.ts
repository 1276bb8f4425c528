/** stalwart's whole messages (`rfc/`, `legacy/`): headers, parts, bodies and attachments, with LF and with CRLF. */
import { readdirSync, readFileSync } from 'node:fs';
import { decodeCharset } from '../../src/mail/decode/charset.ts';
import { decodeTransfer, type TransferEncoding } from '../../src/mail/decode/transfer.ts';
import type { HeaderBlock } from '../../src/mail/parse/headers.ts';
import { parseMessage } from '../../src/mail/parse/parse-message.ts';
import type { ParsedMessage, Part } from '../../src/mail/parse/parsed.ts';
import { corporaPath } from './corpora.ts';
import { STALWART_MISSES } from './mime-misses.data.ts';
import { type Score, tally } from './mime-score.ts';
import * as model from './mime-stalwart-model.ts';

type TheirValue =
  | 'Empty'
  | { Address: model.TheirAddresses }
  | { Text: string }
  | { DateTime: model.TheirDate }
  | { ContentType: model.TheirContentType }
  | { Received: { date: model.TheirDate | null } };

interface TheirPart {
  headers: { name: string | { other: string }; value: TheirValue }[];
  body:
    | { Text: string }
    | { Html: string }
    | { Binary: number[] }
    | { InlineBinary: number[] }
    | { Multipart: number[] }
    | { Message: TheirMessage };
  offset_body: number;
  offset_end: number;
}

interface TheirMessage {
  text_body: number[];
  html_body: number[];
  attachments: number[];
  parts: TheirPart[];
}

type Check = (name: string, actual: unknown, expected: unknown) => void;

export function stalwartTrees(): Score[] {
  const headers = tally('stalwart trees: headers', STALWART_MISSES);
  const parts = tally('stalwart trees: parts', STALWART_MISSES);
  const bodies = tally('stalwart trees: bodies', STALWART_MISSES);
  for (const folder of ['rfc', 'legacy']) {
    const path = corporaPath('fixtures/mime/stalwart', folder);
    for (const file of readdirSync(path)
      .filter(name => name.endsWith('.eml'))
      .sort()) {
      const text = readFileSync(`${path}/${file}`).toString('latin1').replaceAll('\r\n', '\n');
      const lf = Buffer.from(text, 'latin1');
      const crlf = Buffer.from(text.replaceAll('\n', '\r\n'), 'latin1');
      for (const [bytes, json] of [
        [lf, '.json'],
        [crlf, '.crlf.json'],
      ] as const) {
        const name = `${folder}/${file.replace('.eml', json)}`;
        const theirs = JSON.parse(
          readFileSync(`${path}/${file.replace('.eml', json)}`, 'utf8'),
        ) as TheirMessage;
        const ours = parseMessage(bytes);
        comparePart(name, bytes, ours.root, theirs, 0, headers.check, parts.check, bodies.check);
        compareWhole(name, ours, theirs, bodies.check);
      }
    }
  }
  return [headers.score, parts.score, bodies.score];
}

function comparePart(
  name: string,
  bytes: Buffer,
  ours: Part | undefined,
  message: TheirMessage,
  index: number,
  headers: Check,
  parts: Check,
  bodies: Check,
): void {
  const theirs = message.parts[index] as TheirPart;
  const place = `${name} part ${index}`;
  const block = ours?.headers as HeaderBlock | undefined;
  theirs.headers.forEach((header, at) => {
    const field =
      typeof header.name === 'string' ? header.name.replaceAll('_', '-') : header.name.other.toLowerCase();
    const named = block !== undefined && at < block.count && block.nameAt(at) === field;
    headers(
      `${place} ${field}`,
      named ? ourValue(block.rawAt(at), header.value) : null,
      theirValue(header.value),
    );
  });
  const body = theirs.body;
  // A message in base64 is a leaf with us (RFC 2046 §5.2.1 forbids it): its content is read by itself.
  if ('Message' in body && ours?.message === null && ours.encoding === 'base64') {
    const inner = Buffer.from(decodeTransfer(bytes.subarray(ours.bodyStart, ours.bodyEnd), 'base64'));
    comparePart(`${place} message`, inner, parseMessage(inner).root, body.Message, 0, headers, parts, bodies);
    return;
  }
  const kids = 'Multipart' in body ? body.Multipart : [];
  const expectMessage = 'Message' in body;
  parts(place, [ours?.parts.length, ours?.message != null], [kids.length, expectMessage]);
  for (const [at, kid] of kids.entries())
    comparePart(name, bytes, ours?.parts[at], message, kid, headers, parts, bodies);
  if ('Message' in body)
    comparePart(
      `${place} message`,
      bytes,
      ours?.message ?? undefined,
      body.Message,
      0,
      headers,
      parts,
      bodies,
    );
  else if (kids.length === 0)
    bodies(place, ours === undefined ? null : ourBody(bytes, ours, body), theirBody(body, ours?.encoding));
}

function theirValue(value: TheirValue): unknown {
  if (value === 'Empty') return null;
  if ('Address' in value) return model.theirAddresses(value.Address);
  if ('DateTime' in value) return model.theirSeconds(value.DateTime);
  if ('ContentType' in value) return model.theirContentType(value.ContentType);
  if ('Received' in value) return model.theirSeconds(value.Received.date);
  return value.Text;
}

/** Our reading of a raw field, in the way their value says they read it. */
function ourValue(raw: string, value: TheirValue): unknown {
  if (value === 'Empty') return model.ourSeconds(raw);
  if ('Address' in value) return model.ourAddresses(raw);
  if ('DateTime' in value || 'Received' in value) return model.ourSeconds(raw);
  if ('ContentType' in value) return model.ourContentType(raw);
  const text = model.ourText(raw);
  // Ids lose their brackets in their model.
  return text.startsWith('<') && text !== value.Text ? model.ourIds(raw)[0] : text;
}

/** Texts with LF line ends, files as bytes. */
function ourBody(bytes: Buffer, part: Part, like: TheirPart['body']): string {
  const decoded = decodeTransfer(
    bytes.subarray(part.bodyStart, part.bodyEnd),
    part.encoding as TransferEncoding,
  );
  if ('Text' in like || 'Html' in like) return lf(decodeCharset(decoded, part.params.charset ?? null));
  return Buffer.from(decoded).toString('hex');
}

/** Their reader knows no uuencode and keeps such bodies encoded: here they are decoded. */
function theirBody(body: TheirPart['body'], encoding: string | undefined): string {
  const isText = 'Text' in body || 'Html' in body;
  const text = 'Text' in body ? body.Text : 'Html' in body ? body.Html : '';
  const binary = 'Binary' in body ? body.Binary : 'InlineBinary' in body ? body.InlineBinary : [];
  const bytes = isText ? Buffer.from(text) : Buffer.from(binary);
  if (encoding !== 'uuencode') return isText ? lf(text) : bytes.toString('hex');
  const decoded = Buffer.from(decodeTransfer(bytes, 'uuencode'));
  return isText ? lf(decodeCharset(decoded, 'windows-1252')) : decoded.toString('hex');
}

function lf(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

/** The message's text and attachments. Pictures among their text parts are attachments only with us. */
function compareWhole(name: string, ours: ParsedMessage, theirs: TheirMessage, check: Check): void {
  const text = theirs.text_body.map(index => (theirs.parts[index] as TheirPart).body);
  const plain = text.map(body => ('Text' in body ? body.Text : '')).join('\n');
  const html = text.map(body => ('Html' in body ? body.Html : '')).join('\n');
  check(`${name} text`, squeeze(ours.text), squeeze(plain));
  check(`${name} html`, squeeze(ours.html), squeeze(html));
  check(`${name} attachments`, ours.attachments.length, theirs.attachments.length);
}

function squeeze(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
