/**
 * Files of a database in memory: what is large lies in blocks, and of the blocks only so many lie there as they are; the others are
 * compressed, to about a quarter. Files grow by a block, instead of being copied into a larger piece of memory each time.
 */
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';

/** Sixteen of the database's pages. */
const BLOCK_BYTES = 131_072;

/** Faster levels compress to a half more, slower ones to a twentieth less. */
const COMPRESS = {
  chunkSize: BLOCK_BYTES,
  params: { [constants.ZSTD_c_compressionLevel]: 1 },
};
const DECOMPRESS = { chunkSize: BLOCK_BYTES };

type Bytes = Uint8Array<ArrayBuffer>;

export interface BlockStore {
  file(): BlockFile;
  /** Bytes held by all files, compressed or not. */
  heldBytes(): number;
}

/** Bytes that were never written are 0. Who writes beyond the end makes the file longer. */
export interface BlockFile {
  /** Fills `into` from `position` on; all of it has to be in the file. */
  read(into: Uint8Array, position: number): void;
  write(from: Uint8Array, position: number): void;
  /** Gives up what lies at and behind `length`; what is read there later is 0. */
  truncate(length: number): void;
}

/** One of the two is there. Both are when it was unpacked and nothing was written since. */
interface Block {
  bytes: Bytes | null;
  packed: Bytes | null;
  /** Among those that lie there as they are; -1: it does not. */
  place: number;
}

/** `openBytes`: so much of all files may lie there as it is. */
export function createBlockStore(openBytes: number): BlockStore {
  const most = Math.max(1, Math.floor(openBytes / BLOCK_BYTES));
  const open: Block[] = [];
  let packedBytes = 0;
  let chance = 1;

  const add = (block: Block): void => {
    if (open.length >= most) {
      // Any of them: tables are read from end to end, and whatever waited longest would be the next to be asked for.
      chance = (Math.imul(chance, 1_664_525) + 1_013_904_223) >>> 0;
      pack(open[chance % open.length] as Block);
    }
    block.place = open.push(block) - 1;
  };
  const leave = (block: Block): void => {
    if (block.place < 0) return;
    const last = open.pop() as Block;
    if (last !== block) {
      open[block.place] = last;
      last.place = block.place;
    }
    block.place = -1;
  };
  const setPacked = (block: Block, packed: Bytes | null): void => {
    packedBytes += (packed?.length ?? 0) - (block.packed?.length ?? 0);
    block.packed = packed;
  };
  const pack = (block: Block): void => {
    leave(block);
    const { bytes } = block;
    if (bytes === null) return;
    if (block.packed === null) {
      // As long as a block, however short what is in it.
      const written = zstdCompressSync(bytes, COMPRESS);
      setPacked(block, new Uint8Array(written));
      written.buffer.transfer(0);
    }
    block.bytes = null;
    bytes.buffer.transfer(0); // freed now, not when the garbage collector notices
  };
  const bytesOf = (block: Block): Bytes => {
    if (block.bytes !== null) return block.bytes;
    block.bytes = zstdDecompressSync(block.packed as Bytes, DECOMPRESS);
    add(block);
    return block.bytes;
  };
  const give = (block: Block | undefined): void => {
    if (block === undefined) return;
    leave(block);
    setPacked(block, null);
    block.bytes?.buffer.transfer(0);
    block.bytes = null;
  };

  const file = (): BlockFile => {
    const blocks: (Block | undefined)[] = [];
    const forWriting = (index: number): Bytes => {
      const block = blocks[index];
      if (block !== undefined) {
        const bytes = bytesOf(block);
        setPacked(block, null);
        return bytes;
      }
      const fresh: Block = { bytes: new Uint8Array(BLOCK_BYTES), packed: null, place: -1 };
      blocks[index] = fresh;
      add(fresh);
      return fresh.bytes as Bytes;
    };
    return {
      read(into, position) {
        for (const piece of pieces(position, into.length)) {
          const block = blocks[piece.block];
          const part = into.subarray(piece.at, piece.at + piece.length);
          if (block === undefined) part.fill(0);
          else part.set(bytesOf(block).subarray(piece.from, piece.from + piece.length));
        }
      },
      write(from, position) {
        for (const piece of pieces(position, from.length)) {
          forWriting(piece.block).set(from.subarray(piece.at, piece.at + piece.length), piece.from);
        }
      },
      truncate(length) {
        const whole = Math.ceil(length / BLOCK_BYTES);
        for (const block of blocks.splice(whole)) give(block);
        const rest = length % BLOCK_BYTES;
        if (rest > 0 && blocks[whole - 1] !== undefined) forWriting(whole - 1).fill(0, rest);
      },
    };
  };
  return { file, heldBytes: () => packedBytes + open.length * BLOCK_BYTES };
}

/** Where bytes of a file lie in its blocks; `at` counts from the first of them. */
function* pieces(
  position: number,
  length: number,
): Generator<{ block: number; from: number; at: number; length: number }> {
  for (let at = 0; at < length; ) {
    const from = (position + at) % BLOCK_BYTES;
    const piece = Math.min(BLOCK_BYTES - from, length - at);
    yield { block: Math.floor((position + at) / BLOCK_BYTES), from, at, length: piece };
    at += piece;
  }
}
