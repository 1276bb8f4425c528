/** What one file is: a source, or why it is none. */
import { say } from './errors.data.ts';
import { fileFeed } from './file-feed.ts';
import { notAMailbox, sourceError } from './fs-error.ts';
import { gzipFeed } from './gzip-feed.ts';
import { readHead } from './mbox-head.ts';
import { type Source, SourceError } from './raw.ts';
import { describeOther, sniff } from './sniff.ts';
import { openZip } from './zip-archive.ts';

/** Returns a SourceError 'empty' or 'not-a-mailbox' for what is no mail; throws one for what cannot be read. */
export async function fileSource(
  path: string,
  bytes: number,
  folder?: string,
): Promise<Source | SourceError> {
  const { bytes: head } = await readHead(fileFeed(path));
  const place = { path, bytes, ...(folder === undefined ? {} : { folder }) };
  switch (sniff(head)) {
    case 'mbox':
      return { ...place, format: 'mbox', compression: 'none' };
    case 'message':
    case 'emlx':
      return { ...place, format: 'eml', compression: 'none' };
    case 'gzip':
      return gzipSource(place);
    case 'zip':
      return zipSource(place);
    case 'empty':
      return new SourceError('empty', path, say.emptyFile(path));
    case 'other': {
      const { what, todo } = describeOther(head);
      return notAMailbox(path, what, todo);
    }
  }
}

type Place = Pick<Source, 'path' | 'bytes'> & { folder?: string };

async function gzipSource(place: Place): Promise<Source | SourceError> {
  const { path } = place;
  const { bytes: head, feed } = await readHead(gzipFeed(path));
  const damage = feed.damage();
  if (head.length === 0 && damage !== null) throw damage;
  const found = sniff(head);
  if (found === 'mbox') return { ...place, format: 'mbox', compression: 'gzip' };
  if (found === 'empty') return new SourceError('empty', path, say.emptyGzip(path));
  if (found === 'other') {
    const { what, todo } = describeOther(head);
    return notAMailbox(path, say.inGzip(what), todo);
  }
  return notAMailbox(path, say.otherGzip, say.unpackGiveResult);
}

async function zipSource(place: Place): Promise<Source | SourceError> {
  const zip = await openZip(place.path, place.bytes);
  try {
    for await (const _mail of zip.entries()) return { ...place, format: 'zip', compression: 'none' };
  } catch (error) {
    throw sourceError(place.path, error);
  } finally {
    zip.close();
  }
  return notAMailbox(place.path, say.zipWithoutMail, say.giveTakeoutPart);
}
