/** Which parts are the body and which are attachments (RFC 2046 §5.1, RFC 2183, RFC 2387). */
import type { Part } from './parsed.ts';

export interface BodyParts {
  plain: Part[];
  html: Part[];
  /** The first body part is HTML without plain text beside it: plain parts after it only go on with it. */
  htmlFirst: boolean;
  attachments: Part[];
}

/** Text types shown as they are; other text types (calendars, patches, cards) are attachments. */
const PLAIN_TYPES = new Set(['text/plain', 'text/enriched', 'text/richtext', 'text/markdown']);

/** Walks the tree once. Parts of a nested message belong to that message. */
export function findBody(root: Part): BodyParts {
  const found: BodyParts = { plain: [], html: [], htmlFirst: false, attachments: [] };
  visit(root, found, true);
  return found;
}

/** `mayBeBody`: the part stands where the text of a mail stands; a named text part is taken as body only there. */
function visit(part: Part, found: BodyParts, mayBeBody: boolean): void {
  if (part.parts.length > 0) {
    if (part.type === 'multipart/alternative') visitAlternative(part, found, mayBeBody);
    else if (part.type === 'multipart/related') visitRelated(part, found, mayBeBody);
    else for (const [index, child] of part.parts.entries()) visit(child, found, mayBeBody && index === 0);
    return;
  }
  // A multipart whose boundary never occurs is read as text.
  const isHtml = part.type === 'text/html';
  const isPlain = PLAIN_TYPES.has(part.type) || part.type.startsWith('multipart/');
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
function visitAlternative(part: Part, found: BodyParts, mayBeBody: boolean): void {
  const own: BodyParts = { plain: [], html: [], htmlFirst: false, attachments: [] };
  for (const child of part.parts) visit(child, own, mayBeBody);
  const usePlain = own.plain.some(leaf => leaf.bodyEnd - leaf.bodyStart > 8) || own.html.length === 0;
  if (usePlain) found.plain.push(...own.plain);
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
function visitRelated(part: Part, found: BodyParts, mayBeBody: boolean): void {
  const wanted = part.params.start?.replaceAll(/[<>\s]/g, '');
  const named = wanted === undefined ? undefined : part.parts.find(child => child.contentId === wanted);
  const root = named ?? part.parts[0];
  for (const child of part.parts) {
    if (child === root) visit(child, found, mayBeBody);
    else if (child.parts.length > 0) visit(child, found, false);
    else found.attachments.push(child);
  }
}
