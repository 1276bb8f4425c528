/** What the beginning of an mbox says about the rest; a reader that resumes further on has to know it too. */
import { statedEnd } from './content-length.ts';
import { type Feed, fill } from './feed.ts';
import { LIMITS } from './limits.data.ts';
import { crToLf, endsLinesWithCr } from './line-ends.ts';
import { type Dialect, readSeparator } from './separator.ts';
import { mailStart } from './sniff.ts';

export interface MboxHead {
  dialect: Dialect;
  /** The first message has a Content-Length. */
  statesLength: boolean;
  crLines: boolean;
}

/** Null when the bytes do not begin with a separator. */
export function mboxHead(bytes: Buffer): MboxHead | null {
  const crLines = endsLinesWithCr(bytes) === true;
  if (crLines) crToLf(bytes);
  const first = readSeparator(bytes, mailStart(bytes), null, true);
  if (typeof first === 'string') return null;
  const { takeout, patch } = first.line;
  return { dialect: { takeout, patch }, statesLength: statedEnd(bytes, first.end) !== null, crLines };
}

/** The first `LIMITS.sniffBytes` of a feed, which is closed after. */
export async function readHead(opening: Promise<Feed>): Promise<{ bytes: Buffer; feed: Feed }> {
  const feed = await opening;
  try {
    const bytes = Buffer.alloc(LIMITS.sniffBytes);
    const { filled } = await fill(feed, bytes, 0);
    return { bytes: bytes.subarray(0, filled), feed };
  } finally {
    await feed.close();
  }
}
