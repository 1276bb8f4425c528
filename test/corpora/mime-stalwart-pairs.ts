/** stalwart's header/expected pairs: addresses, dates, content types, ids, Received dates, unstructured text. */
import { readFileSync } from 'node:fs';
import { parseHeaders } from '../../src/mail/parse/headers.ts';
import { corporaPath } from './corpora.ts';
import { STALWART_MISSES } from './mime-misses.data.ts';
import { type Score, tally } from './mime-score.ts';
import {
  ourAddresses,
  ourContentType,
  ourIds,
  ourSeconds,
  ourText,
  type TheirAddresses,
  type TheirContentType,
  type TheirDate,
  theirAddresses,
  theirContentType,
  theirSeconds,
} from './mime-stalwart-model.ts';

interface Pair<T> {
  header: string;
  expected: T;
}

export function stalwartPairs(): Score[] {
  return [
    run<TheirAddresses | null>('address', raw => ourAddresses(raw), theirAddresses),
    run<TheirDate | null>('date', ourSeconds, theirSeconds),
    run<{ date: TheirDate | null }>('received', ourSeconds, expected => theirSeconds(expected.date)),
    run<TheirContentType | null>('content_type', ourContentType, theirContentType),
    run<string[] | null>('id', ourIds, expected => expected ?? []),
    run<string | null>('unstructured', ourText, expected => expected ?? ''),
    // A list of keywords: unstructured text between commas.
    run<string[]>('list', listOf, expected => expected),
  ];
}

function run<T>(name: string, ours: (raw: string) => unknown, theirs: (expected: T) => unknown): Score {
  const { score, check } = tally(`stalwart ${name}`, STALWART_MISSES);
  const pairs = JSON.parse(
    readFileSync(corporaPath('fixtures/mime/stalwart', `${name}.json`), 'utf8'),
  ) as Pair<T>[];
  for (const [index, { header, expected }] of pairs.entries()) {
    check(`${name} ${index}`, ours(fieldValue(header)), theirs(expected));
  }
  return score;
}

/** The value as our header reader cuts it out, folds kept. */
function fieldValue(header: string): string {
  return parseHeaders(Buffer.from(`X:${header}`)).firstRaw('x') ?? '';
}

function listOf(raw: string): string[] {
  return raw
    .split(',')
    .map(entry => ourText(entry))
    .filter(entry => entry !== '');
}
