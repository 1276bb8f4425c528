/** Which parts are the body and which are attachments (RFC 2046 §5.1, RFC 2183, RFC 2387). */
import { decodeCharset } from '../decode/charset.ts';
import { decodeTransfer } from '../decode/transfer.ts';
import type { Part } from './parsed.ts';

export interface BodyParts {
  plain: Part[];
  html: Part[];
  /** The first body part is HTML without plain text beside it: plain parts after it only go on with it. */
  htmlFirst: boolean;
  attachments: Part[];
}

/** Text types that people write mails in; where they do not come first they are attachments like any other file. */
const WRITTEN_TYPES = new Set(['text/enriched', 'text/richtext', 'text/markdown']);

/** Walks the tree once. Parts of a nested message belong to that message. */
export function findBody(bytes: Buffer, root: Part): BodyParts {
  const found: BodyParts = { plain: [], html: [], htmlFirst: false, attachments: [] };
  visit(bytes, root, found, true);
  return found;
}

/** `mayBeBody`: the part comes first in its multipart; a named text part is body only there (RFC 8621 §4.1.4). */
function visit(bytes: Buffer, part: Part, found: BodyParts, mayBeBody: boolean): void {
  if (part.parts.length > 0) {
    if (part.type === 'multipart/alternative') visitAlternative(bytes, part, found);
    else if (part.type === 'multipart/related') visitRelated(bytes, part, found);
    else for (const [index, child] of part.parts.entries()) visit(bytes, child, found, index === 0);
    return;
  }
  // A multipart whose boundary never occurs is read as text.
  const isHtml = part.type === 'text/html';
  const isPlain =
    part.type === 'text/plain' ||
    part.type.startsWith('multipart/') ||
    (mayBeBody && WRITTEN_TYPES.has(part.type));
  const named = part.filename !== null && !mayBeBody;
  if ((!isHtml && !isPlain) || part.disposition === 'attachment' || named) {
    found.attachments.push(part);
    return;
  }
  if (isPlain) found.plain.push(part);
  else {
    found.htmlFirst ||= found.plain.length === 0;
    found.html.push(part);
  }
}

/** Plain text wins over the HTML of the same alternative; an empty plain part does not. */
function visitAlternative(bytes: Buffer, part: Part, found: BodyParts): void {
  const own: BodyParts = { plain: [], html: [], htmlFirst: false, attachments: [] };
  for (const child of part.parts) visit(bytes, child, own, true);
  const plain = own.plain.filter(leaf => leaf.type === 'text/plain');
  const usePlain = own.html.length === 0 || own.plain.some(leaf => !isBlank(bytes, leaf));
  // The richer of two plain texts says the same again.
  if (usePlain) found.plain.push(...(plain.length > 0 ? plain : own.plain));
  else {
    found.htmlFirst ||= found.plain.length === 0;
    found.html.push(...own.html);
  }
  // A further alternative of the text (AMP, enriched) is no attachment; a calendar or a picture is.
  found.attachments.push(...own.attachments.filter(leaf => !isOtherText(leaf)));
}

function isOtherText(part: Part): boolean {
  return (
    part.type.startsWith('text/') &&
    part.type !== 'text/calendar' &&
    part.filename === null &&
    part.disposition !== 'attachment'
  );
}

/** RFC 2387: the root is named by `start` or comes first; the rest are its pictures and style sheets. */
function visitRelated(bytes: Buffer, part: Part, found: BodyParts): void {
  const wanted = part.params.start?.replaceAll(/[<>\s]/g, '');
  const named = wanted === undefined ? undefined : part.parts.find(child => child.contentId === wanted);
  // Without `start` the first part is the root; MHTML writers put pictures before it.
  const root = named ?? part.parts.find(isTextual) ?? part.parts[0];
  for (const child of part.parts) {
    if (child === root) visit(bytes, child, found, true);
    else if (child.parts.length > 0) visit(bytes, child, found, false);
    else found.attachments.push(child);
  }
}

function isTextual(part: Part): boolean {
  return part.parts.length > 0 || part.type === 'text/html' || part.type === 'text/plain';
}

/** Bytes up to which a text may turn out to be nothing but blanks (`&nbsp;`, soft breaks, a byte order mark). */
const BLANK_BYTES = 400;

function isBlank(bytes: Buffer, leaf: Part): boolean {
  if (leaf.bodyEnd - leaf.bodyStart > BLANK_BYTES) return false;
  const decoded = decodeTransfer(bytes.subarray(leaf.bodyStart, leaf.bodyEnd), leaf.encoding);
  return decodeCharset(decoded, leaf.params.charset ?? null).trim() === '';
}
