/** Mail files of the kind corpora, read as an import reads them, and classed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { authorOf } from '../../src/mail/kind/author.ts';
import { type KindOfMessage, kindOf } from '../../src/mail/kind/kind.ts';
import { parseMessage } from '../../src/mail/parse/parse-message.ts';
import type { ParsedMessage } from '../../src/mail/parse/parsed.ts';

export interface KindCase extends KindOfMessage {
  /** Path below the set's folder; `#n` for the nth of a mailbox. */
  name: string;
  parsed: ParsedMessage;
}

/** Every file below `folder`, one mail each. A From_ line at the head of the file is left out. */
export function* kindCases(folder: string): Generator<KindCase> {
  for (const path of filesIn(folder)) yield classed(path.slice(folder.length + 1), readFileSync(path));
}

/** Every mail of every mailbox file in `folder`; files that do not begin with a separator hold none. */
export function* mailboxCases(folder: string): Generator<KindCase> {
  for (const path of filesIn(folder)) {
    const mails = readFileSync(path, 'latin1').split(/^(?=From \S+ )/m);
    for (const [index, mail] of mails.filter(text => text.startsWith('From ')).entries())
      yield classed(`${path.slice(folder.length + 1)}#${index + 1}`, Buffer.from(mail, 'latin1'));
  }
}

function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .sort();
}

function classed(name: string, bytes: Buffer): KindCase {
  const parsed = parseMessage(withoutSeparator(withLineFeeds(bytes)));
  return { name, parsed, ...kindOf(parsed, authorOf(parsed).author) };
}

/** The set has each mail also with CR alone; `readMessage` turns it the same way. */
function withLineFeeds(bytes: Buffer): Buffer {
  return bytes.includes(10) ? bytes : Buffer.from(bytes.map(byte => (byte === 13 ? 10 : byte)));
}

function withoutSeparator(bytes: Buffer): Buffer {
  if (!bytes.subarray(0, 5).equals(Buffer.from('From '))) return bytes;
  return bytes.subarray(bytes.indexOf(10) + 1);
}
