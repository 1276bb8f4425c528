/** truth.json and truth-messages.ndjson as `pulso demo` writes them: what was planted. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reply, Truth } from '../../demo/truth/ledger.ts';

export interface PlantedMessage {
  id: string;
  at: number;
  kind: string;
  direction: string;
  thread: number;
  conversation: number;
  author: string;
  words: number;
  closing_words: number;
  attachments: { name: string; type: string; size: number; inline: boolean }[];
}

export type Planted = Truth & { replies_list: Reply[]; their_replies_list: Reply[] };

/** Not checked against a schema: what is missing fails the comparison. */
export const readTruth = (folder: string): Planted =>
  JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as Planted;

export const readLines = <T>(path: string): T[] =>
  readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line) as T);

export const readPlanted = (folder: string): Map<string, PlantedMessage> =>
  new Map(
    readLines<PlantedMessage>(join(folder, 'truth-messages.ndjson')).map(message => [message.id, message]),
  );
