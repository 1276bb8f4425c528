/** Writes mail over and over until a file has its size; every repetition is other mail, not copies. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { idOffsets, marked } from './distinct-ids.ts';

const FLUSH_BYTES = 8_000_000;

export interface Repeatable {
  mail: Buffer;
  offsets: number[];
}

export const repeatable = (mails: Buffer[]): Repeatable[] =>
  mails.map(mail => ({ mail, offsets: idOffsets(mail) }));

/** Whole mails up to the first that reaches `bytes`. Returns what was written. */
export function writeRepeated(
  path: string,
  mails: Repeatable[],
  bytes: number,
): { bytes: number; messages: number } {
  const file = openSync(path, 'w');
  let pieces: Buffer[] = [];
  let held = 0;
  let written = 0;
  let messages = 0;
  const flush = (): void => {
    const whole = Buffer.concat(pieces);
    for (let at = 0; at < whole.length; ) at += writeSync(file, whole, at);
    pieces = [];
    held = 0;
  };
  try {
    for (let round = 0; written < bytes; round++) {
      const mark = Buffer.from(`r${round}.`);
      for (const { mail, offsets } of mails) {
        if (written >= bytes) break;
        const added = round === 0 ? [mail] : marked(mail, offsets, mark);
        for (const piece of added) {
          pieces.push(piece);
          held += piece.length;
          written += piece.length;
        }
        messages++;
        if (held > FLUSH_BYTES) flush();
      }
    }
    flush();
  } finally {
    closeSync(file);
  }
  return { bytes: written, messages };
}
