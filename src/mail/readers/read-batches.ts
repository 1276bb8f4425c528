/** Reads sources one after another into batches of whole messages. */
import { combine } from './combine.ts';
import { say } from './errors.data.ts';
import { LIMITS } from './limits.data.ts';
import { type RawBatch, type Source, SourceError } from './raw.ts';
import { readFolder } from './read-folder.ts';
import { readMbox } from './read-mbox.ts';
import { allocateFresh, type Reading, type ReadOptions, reading } from './read-options.ts';
import { readZip } from './read-zip.ts';

export type { ReadOptions } from './read-options.ts';

/**
 * Batches own their ArrayBuffer and may be transferred; small ones are put together across sources. A damaged archive
 * is read as far as it goes; when all sources are done the damage is thrown as SourceError, so that a part is never
 * taken for the whole. What cannot be read at all throws at once. `signal` stops between batches with its reason.
 */
export async function* readBatches(sources: Source[], options: ReadOptions = {}): AsyncGenerator<RawBatch> {
  const damages: SourceError[] = [];
  const batchBytes = Math.max(1, options.batchBytes ?? LIMITS.batchBytes);
  const all = readAll(sources, { ...options, batchBytes }, damage => damages.push(damage));
  for await (const batch of combine(all, batchBytes, options.allocate ?? allocateFresh)) {
    options.signal?.throwIfAborted();
    yield batch;
    options.signal?.throwIfAborted();
  }
  const [first, ...others] = damages;
  if (first === undefined) return;
  if (others.length === 0) throw first;
  const more = say.soItIsWith(first.said, others.length, others.map(other => other.path).join(', '));
  throw new SourceError(first.code, first.path, more, { cause: first });
}

async function* readAll(
  sources: Source[],
  options: ReadOptions,
  report: (damage: SourceError) => void,
): AsyncGenerator<RawBatch> {
  let before = 0;
  for (const [index, source] of sources.entries()) {
    if (index >= (options.resume?.source ?? 0)) {
      for await (const batch of readSource(source, reading(options, index, report))) {
        options.signal?.throwIfAborted();
        yield { ...batch, position: before + Math.min(batch.position, source.bytes) };
      }
    }
    before += source.bytes;
  }
}

function readSource(source: Source, reading: Reading): AsyncGenerator<RawBatch> {
  if (source.live !== undefined) return source.live.read(reading);
  if (source.format === 'mbox') return readMbox(source, reading);
  if (source.format === 'zip') return readZip(source, reading);
  return readFolder(source, reading);
}
