/** Google Takeout: twelve invented messages with every quirk seen in public reports, in three forms of the same file. */
import { readFile } from 'node:fs/promises';
import { parseMessage } from '../../src/mail/parse/parse-message.ts';
import { findSources } from '../../src/mail/readers/find-sources.ts';
import { parseGmailLabels } from '../../src/mail/readers/gmail-labels.ts';
import type { RawMessage } from '../../src/mail/readers/raw.ts';
import { readBatches } from '../../src/mail/readers/read-batches.ts';
import { corporaPath } from './corpora.ts';

export interface TakeoutScore {
  set: string;
  passed: number;
  total: number;
  misses: { case: string; why: string }[];
}

interface Expected {
  gm_msgid: string;
  gm_thrid: string;
  labels: string[];
  message_id: string | null;
  from_: string;
  epoch: number | null;
  body_first_line: string;
}

const FOLDER = ['fixtures', 'takeout', 'synthetic-quirks'];
const FORMS = ['All mail Including Spam and Trash.mbox', 'crlf.mbox', 'no-final-newline.mbox'];

/** Needs the corpora. One score a form; a message passes when all that is expected of it is so. */
export async function takeoutScores(): Promise<TakeoutScore[]> {
  const text = await readFile(corporaPath(...FOLDER, 'expected.json'), 'utf8');
  const { expected } = JSON.parse(text) as { expected: Expected[] };
  return Promise.all(FORMS.map(form => score(form, expected)));
}

async function score(form: string, expected: Expected[]): Promise<TakeoutScore> {
  const path = corporaPath(...FOLDER, form);
  const file = await readFile(path);
  const found: Expected[] = [];
  for await (const batch of readBatches(await findSources([path]))) {
    for (const message of batch.messages) found.push(facts(batch.bytes, message, file));
  }
  const misses = expected.flatMap((want, index) => {
    const why = difference(want, found[index]);
    return why === null ? [] : [{ case: want.gm_msgid, why }];
  });
  if (found.length > expected.length) misses.push({ case: 'count', why: `${found.length} messages` });
  return { set: `takeout ${form}`, passed: expected.length - misses.length, total: expected.length, misses };
}

function facts(bytes: Uint8Array, raw: RawMessage, file: Buffer): Expected {
  const message = parseMessage(bytes.subarray(raw.start, raw.end));
  const separator = file.toString('latin1', raw.offset, raw.offset + 64);
  return {
    gm_msgid: /^From (\d+)@xxx /.exec(separator)?.[1] ?? 'none',
    gm_thrid: message.headers.first('x-gm-thrid') ?? 'none',
    labels: parseGmailLabels(message.headers.first('x-gmail-labels') ?? ''),
    message_id: message.messageId === null ? null : `<${message.messageId}>`,
    from_: message.from[0]?.email ?? 'none',
    epoch: message.date,
    body_first_line: message.text.split('\n', 1)[0] ?? '',
  };
}

function difference(want: Expected, got: Expected | undefined): string | null {
  if (got === undefined) return 'the message was not found';
  for (const key of Object.keys(got) as (keyof Expected)[]) {
    const [a, b] = [JSON.stringify(got[key]), JSON.stringify(want[key])];
    if (a !== b) return `${key} is ${a}, expected ${b}`;
  }
  return null;
}
