/** The decoded text of body parts: transfer encoding, charset, line ends, flowed lines, within one limit. */
import { decodeCharset } from '../decode/charset.ts';
import { decodeTransfer } from '../decode/transfer.ts';
import type { Problem } from '../problems.data.ts';
import type { BodyParts } from './body.ts';
import { joinFlowed } from './flowed.ts';
import { LIMITS } from './limits.data.ts';
import type { Part } from './parsed.ts';

/** What of the text limit is left. */
interface Budget {
  bytes: number;
}

/** `text` and `html` of a message as `ParsedMessage` describes them. */
export function bodyTexts(
  bytes: Buffer,
  body: BodyParts,
  problems: Set<Problem>,
): { text: string; html: string } {
  const budget: Budget = { bytes: LIMITS.textBytes };
  if (body.htmlFirst) {
    // A list's footer after an HTML mail: left alone it would pass for the whole text.
    const html = body.html.map(part => partText(bytes, part, budget, problems));
    for (const part of body.plain) html.push(asHtml(partText(bytes, part, budget, problems)));
    return { text: '', html: html.join('\n') };
  }
  const texts = body.plain.map(part => partText(bytes, part, budget, problems));
  const text = texts.length === 1 ? (texts[0] as string) : joinTexts(texts);
  if (body.html.length === 0 || text.trim() !== '') return { text, html: '' };
  return { text: '', html: body.html.map(part => partText(bytes, part, budget, problems)).join('\n') };
}

function partText(bytes: Buffer, part: Part, budget: Budget, problems: Set<Problem>): string {
  // No encoding shrinks to less than a third (quoted-printable): more input than this cannot be needed.
  const most = part.bodyStart + budget.bytes * 3 + 3;
  let end = part.bodyEnd;
  if (end > most) {
    end = most;
    problems.add('text-too-large');
  }
  const isContainer = part.type.startsWith('multipart/');
  const encoding = isContainer ? '8bit' : part.encoding;
  let decoded = decodeTransfer(bytes.subarray(part.bodyStart, end), encoding);
  if (decoded.length > budget.bytes) {
    decoded = decoded.subarray(0, budget.bytes);
    problems.add('text-too-large');
  }
  budget.bytes -= decoded.length;
  const text = lineEnds(decodeCharset(decoded, part.params.charset ?? null, problems));
  if (part.type !== 'text/plain' || part.params.format?.toLowerCase() !== 'flowed') return text;
  return joinFlowed(text, part.params.delsp?.toLowerCase() === 'yes');
}

function lineEnds(text: string): string {
  if (!text.includes('\r')) return text;
  return text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
}

function joinTexts(texts: string[]): string {
  const filled = texts.filter(text => text !== '');
  return filled
    .map((text, index) => (index + 1 < filled.length && !text.endsWith('\n') ? `${text}\n` : text))
    .join('');
}

function asHtml(text: string): string {
  return `<pre>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</pre>`;
}
