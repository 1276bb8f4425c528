/** Every limit of the readers, with its reason. Bytes unless the name says otherwise. */
export const LIMITS = {
  /** Big enough that per-batch work does not show, small enough that a few in flight stay near 20 MiB. */
  batchBytes: 4 * 1024 * 1024,
  /** Providers refuse mail above 25–150 MB; what follows the first 64 MiB of one is attachment data, of which only the size is wanted. */
  messageBytes: 64 * 1024 * 1024,
  /** A separator and the two lines after it are judged within this window; RFC 5322 §2.1.1 allows 998 bytes a line. */
  lookahead: 4096,
  /** Longest separator line; the longest seen are below 200. */
  separatorBytes: 998,
  /** Headers are searched for Content-Length this far. */
  contentLengthHeaderBytes: 256 * 1024,
  /** What is read of a file to tell what it is. */
  sniffBytes: 64 * 1024,
  /** Compressed data is read from disk in pieces of this size. */
  compressedChunkBytes: 256 * 1024,
  /** Mail compresses up to about 20:1; above this ratio … */
  bombRatio: 200,
  /** … and beyond this much output, an archive was made to fill a disk or a memory, not to hold mail. */
  bombBytes: 1024 * 1024 * 1024,
  /** Folders inside folders; deeper than any mail program makes, and an end for link cycles. */
  folderDepth: 64,
} as const;
