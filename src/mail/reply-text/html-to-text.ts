/** HTML mail to plain text in one pass, without a tree: quotes by client marks become `>` lines, signatures are dropped. */
import { decodeEntities } from './html-entities.ts';
import { type HtmlLines, htmlLines } from './html-lines.ts';
import { isQuote, type Mark, markOf } from './html-marks.ts';
import { htmlReader, type Tag } from './html-reader.ts';

export interface HtmlText {
  /** LF line ends. Quoted lines start with `>`; an earlier mail that Outlook marked is left out behind a separator line. */
  text: string;
  /** Was a signature that the client marked left out? */
  signatureDropped: boolean;
}

/** What the plain rules know to be the end of the new text. */
const SEPARATOR = '-----Original Message-----';
/**
 * Outlook lets people write into the signature it offers: with more characters than this, or where nothing stands above,
 * it holds the answer.
 */
const MAX_SIGNATURE = 500;
const WHITE = /[ \t\n\r\f]+/g;
/** Emoji that clients send as images. */
const EMOJI = /\balt=["']?([^\s"'<>\x20-\x7e]{1,8})["'\s/>]/;

interface Render {
  lines: HtmlLines;
  /** One entry per open <blockquote>: does it quote? */
  quotes: boolean[];
  /** Numbers of open <ol>; null for <ul>. */
  lists: (number | null)[];
}

/** An element that is left out or quoted as a whole; `depth` counts open tags of its own name, `from` is behind its tag. */
interface Region {
  name: string;
  depth: number;
  kind: 'quote' | 'signature' | 'hidden';
  from: number;
  /** Characters of text left out. */
  length: number;
}

function collapsed(text: string): string {
  const plain = !text.includes('\n') && !text.includes('  ') && !text.includes('\t') && !text.includes('\r');
  return plain ? text : text.replace(WHITE, ' ');
}

function item({ lines, lists }: Render): void {
  lines.block();
  const number = lists.at(-1);
  if (typeof number === 'number') {
    lists[lists.length - 1] = number + 1;
    lines.text(`${number + 1}. `);
  } else lines.text('- ');
}

function openTag(tag: Tag, render: Render): void {
  const { lines, quotes, lists } = render;
  if (tag.role === 'break') lines.break();
  else if (tag.role === 'line') {
    if (tag.name === 'ol') lists.push(0);
    else if (tag.name === 'ul') lists.push(null);
    lines.block();
  } else if (tag.role === 'paragraph') {
    // Word sets its paragraphs without space between them and writes empty ones where it wants space.
    if (tag.attributes.includes('Mso')) lines.block();
    else lines.paragraph();
  } else if (tag.role === 'rule') {
    lines.block();
    lines.text('---');
    lines.block();
  } else if (tag.role === 'item') item(render);
  else if (tag.role === 'cell') {
    if (!lines.isEmpty()) lines.text('\t');
  } else if (tag.role === 'pre') lines.preserve(1);
  else if (tag.role === 'quote') {
    const quote = isQuote(tag.attributes);
    quotes.push(quote);
    if (quote) lines.quote(1);
    else lines.block();
  } else if (tag.role === 'image') lines.text(EMOJI.exec(tag.attributes)?.[1] ?? '');
}

function closeTag(tag: Tag, { lines, quotes, lists }: Render): void {
  if (tag.role === 'line' || tag.role === 'item') {
    if (tag.name === 'ol' || tag.name === 'ul') lists.pop();
    lines.block();
  } else if (tag.role === 'paragraph') {
    if (tag.name === 'p') lines.block();
    else lines.paragraph();
  } else if (tag.role === 'pre') lines.preserve(-1);
  else if (tag.role === 'quote') {
    if (quotes.pop() === true) lines.quote(-1);
    else lines.block();
  }
}

/** Renders mail HTML. Never throws; linear in the length, whatever the nesting. `keepSignatures` renders them too. */
export function htmlToText(html: string, keepSignatures = false): HtmlText {
  const lines = htmlLines();
  const render: Render = { lines, quotes: [], lists: [] };
  const reader = htmlReader(html);
  let region: Region | null = null;
  let signatureDropped = false;
  let dropSignatures = !keepSignatures;
  let dropHidden = true;
  for (;;) {
    const token = reader.next();
    const leftOut: boolean = region !== null && region.kind !== 'quote';
    // An element that never ends cannot hold the whole rest, and a long signature is none: read it again, kept this time.
    if (
      region !== null &&
      leftOut &&
      (token === null || (region.kind === 'signature' && region.length > MAX_SIGNATURE))
    ) {
      dropSignatures = false;
      if (token === null) dropHidden = false;
      reader.goTo(region.from);
      region = null;
      continue;
    }
    if (token === null) break;
    if (typeof token === 'string') {
      if (region !== null && leftOut) region.length += token.trim().length;
      else lines.text(decodeEntities(lines.isPreserved() ? token : collapsed(token)));
      continue;
    }
    if (region !== null && token.name === region.name && !token.empty) {
      region.depth += token.closing ? -1 : 1;
      if (region.depth === 0) {
        if (region.kind === 'quote') lines.quote(-1);
        else if (region.kind === 'signature') signatureDropped = true;
        region = null;
      }
    }
    if (leftOut) continue;
    if (token.closing) {
      closeTag(token, render);
      continue;
    }
    const mark: Mark = token.attributes === '' || token.empty ? null : markOf(token.name, token.attributes);
    if (mark !== null && !lines.isQuoted()) {
      if (mark === 'earlier' && !reader.closes()) {
        lines.block();
        lines.text(SEPARATOR);
        break;
      }
      const drop =
        (mark === 'hidden' && dropHidden) || (mark === 'signature' && dropSignatures && lines.hasText());
      if (region === null && (drop || (mark === 'quote' && token.role !== 'quote'))) {
        const kind: Region['kind'] = mark === 'hidden' || mark === 'signature' ? mark : 'quote';
        region = { name: token.name, depth: 1, kind, from: reader.offset(), length: 0 };
        if (kind === 'quote') lines.quote(1);
        else lines.block();
        if (drop) continue;
      }
    }
    openTag(token, render);
  }
  return { text: lines.finish(), signatureDropped };
}
