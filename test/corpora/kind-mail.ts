/** Mail files of the kind corpora, parsed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { authorOf } from '../../src/mail/kind/author.ts';
import { type KindOfMessage, kindOf } from '../../src/mail/kind/kind.ts';
import { parseMessage } from '../../src/mail/parse/parse-message.ts';
import type { ParsedMessage } from '../../src/mail/parse/parsed.ts';

export interface KindCase extends KindOfMessage {
  /** Path below the set's folder. */
  name: string;
  parsed: ParsedMessage;
}

/** Every file below `folder`, one mail each, classed. A From_ line at the head of the file is left out. */
export function* kindCases(folder: string): Generator<KindCase> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name));
  for (const path of paths.sort()) {
    const parsed = parseMessage(withLineFeeds(withoutSeparator(readFileSync(path))));
    yield { name: path.slice(folder.length + 1), parsed, ...kindOf(parsed, authorOf(parsed).author) };
  }
}

function withoutSeparator(bytes: Buffer): Buffer {
  if (!bytes.subarray(0, 5).equals(Buffer.from('From '))) return bytes;
  const [lf, cr] = [bytes.indexOf(10), bytes.indexOf(13)];
  const end = lf < 0 ? cr : lf;
  return end < 0 ? bytes : bytes.subarray(end + 1);
}

/** The sisimai set has each mail also with CR alone; `readMessage` turns it the same way. */
function withLineFeeds(bytes: Buffer): Buffer {
  return bytes.includes(10) ? bytes : Buffer.from(bytes.map(byte => (byte === 13 ? 10 : byte)));
}
