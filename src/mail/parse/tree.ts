/** The MIME tree (RFC 2045–2046): byte ranges of parts, found with native searches; nothing is decoded or copied. */
import { transferEncoding } from '../decode/transfer.ts';
import type { Problem } from '../problems.data.ts';
import { findSections } from './boundaries.ts';
import { parseContentType, parseStructured } from './content-type.ts';
import { readHeaderBlock } from './header-end.ts';
import type { HeaderBlock } from './headers.ts';
import { parseIds } from './ids.ts';
import { LIMITS } from './limits.data.ts';
import type { Part } from './parsed.ts';

/** What all parts of one message have in common. */
export interface TreeContext {
  bytes: Buffer;
  problems: Set<Problem>;
  parts: number;
}

/** A part whose headers are read; its own parts are read by `growTree`. */
export function readPart(context: TreeContext, start: number, end: number, fallback: string): Part {
  const { headers, bodyStart } = readHeaderBlock(context.bytes, start, end, context.problems);
  return partOf(context, headers, bodyStart, end, fallback);
}

function partOf(
  context: TreeContext,
  headers: HeaderBlock,
  bodyStart: number,
  end: number,
  fallback: string,
): Part {
  const { problems } = context;
  const { type, params } = parseContentType(headers.first('content-type'), problems, fallback);
  const dispositionField = headers.first('content-disposition');
  const disposition = dispositionField === null ? null : parseStructured(dispositionField, problems);
  const contentId = headers.first('content-id');
  const filename = disposition?.params.filename ?? disposition?.params.name ?? params.name ?? params.filename;
  return {
    type,
    params,
    disposition: disposition === null ? null : dispositionOf(disposition.value),
    filename: filename === undefined || filename === '' ? null : filename,
    contentId: contentId === null ? null : (parseIds(contentId)[0] ?? null),
    encoding: transferEncoding(headers.first('content-transfer-encoding'), problems),
    headers,
    bodyStart,
    bodyEnd: end,
    parts: [],
    message: null,
  };
}

/** RFC 2183 §2.8: an unknown disposition is an attachment. What is no token at all says nothing. */
function dispositionOf(value: string): Part['disposition'] {
  if (!/^[\w.-]+$/.test(value)) return null;
  return value === 'inline' ? 'inline' : 'attachment';
}

/** Reads the parts below `part`, within the limits of depth and number. */
export function growTree(context: TreeContext, part: Part, depth: number): void {
  const isMultipart = part.type.startsWith('multipart/');
  const isMessage = part.type === 'message/rfc822' || part.type === 'message/global';
  if (!isMultipart && !isMessage) return;
  if (depth >= LIMITS.depth) {
    context.problems.add('too-deep');
    return;
  }
  if (isMultipart) growMultipart(context, part, depth);
  // RFC 2046 §5.2.1 allows no encoding here; an encoded message stays a leaf.
  else if (part.encoding === '7bit' || part.encoding === '8bit' || part.encoding === 'binary') {
    if (!takeOne(context)) return;
    part.message = readPart(context, part.bodyStart, part.bodyEnd, 'text/plain');
    growTree(context, part.message, depth + 1);
  }
}

function growMultipart(context: TreeContext, part: Part, depth: number): void {
  const boundary = part.params.boundary;
  const left = LIMITS.parts - context.parts;
  const sections = findSections(context.bytes, part.bodyStart, part.bodyEnd, boundary, left);
  if (sections === null) {
    context.problems.add('no-boundary');
    return;
  }
  if (sections.more) context.problems.add('too-many-parts');
  else if (!sections.closed) context.problems.add('unclosed-multipart');
  // RFC 2046 §5.1.5: the parts of a digest are messages unless they say otherwise.
  const fallback = part.type === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
  const { places } = sections;
  context.parts += places.length / 2;
  for (let index = 0; index < places.length; index += 2) {
    const child = readPart(context, places[index] as number, places[index + 1] as number, fallback);
    part.parts.push(child);
    growTree(context, child, depth + 1);
  }
}

function takeOne(context: TreeContext): boolean {
  if (context.parts >= LIMITS.parts) {
    context.problems.add('too-many-parts');
    return false;
  }
  context.parts++;
  return true;
}
