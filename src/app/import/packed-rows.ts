/**
 * Rows of whole numbers and texts, in as few bytes as they need: a number takes one byte for each seven of its bits. Rows are
 * written one after the other, and read by their place, each in the order it was written in.
 */

export interface PackedRows {
  /** Whole rows; the one that is being written is the next. */
  readonly length: number;
  /** ≥ 0, whole, below 2⁵³. */
  putNumber(value: number): void;
  putBytes(bytes: Uint8Array): void;
  endRow(): void;
  /** What is taken next is the first of this row. One row is read at a time. */
  open(place: number): void;
  takeNumber(): number;
  /** A view that holds until the next row is written. */
  takeBytes(length: number): Uint8Array;
}

/** Rows whose bytes lie together, in memory that is as large as they are and never moves. */
const ROWS_A_GROUP = 256;
const GROUP_BITS = 8;

interface Group {
  bytes: Uint8Array;
  /** Where each row begins. */
  starts: Uint16Array | Uint32Array;
}

export function createPackedRows(): PackedRows {
  const groups: Group[] = [];
  /** The last group, which is being filled. */
  let filling = new Uint8Array(4096);
  const starts = new Uint32Array(ROWS_A_GROUP + 1);
  let [rows, filled] = [0, 0];
  /** What is being read. */
  let bytes = filling;
  let at = 0;

  const makeRoom = (more: number): void => {
    if (filled + more <= filling.length) return;
    const wider = new Uint8Array(Math.max(filling.length * 2, filled + more));
    wider.set(filling);
    filling = wider;
  };

  return {
    get length() {
      return groups.length * ROWS_A_GROUP + rows;
    },
    putNumber(value) {
      makeRoom(8);
      let rest = value;
      while (rest > 0x7fffffff) {
        filling[filled++] = (rest % 128) | 128;
        rest = Math.floor(rest / 128);
      }
      while (rest > 127) {
        filling[filled++] = (rest & 127) | 128;
        rest >>>= 7;
      }
      filling[filled++] = rest;
    },
    putBytes(added) {
      makeRoom(added.length);
      filling.set(added, filled);
      filled += added.length;
    },
    endRow() {
      starts[++rows] = filled;
      if (rows < ROWS_A_GROUP) return;
      const Starts = filled <= 0xffff ? Uint16Array : Uint32Array;
      groups.push({ bytes: filling.slice(0, filled), starts: Starts.from(starts.subarray(0, ROWS_A_GROUP)) });
      rows = 0;
      filled = 0;
    },
    open(place) {
      const group = groups[place >>> GROUP_BITS];
      const row = place & (ROWS_A_GROUP - 1);
      bytes = group === undefined ? filling : (group.bytes as Uint8Array<ArrayBuffer>);
      at = (group === undefined ? starts[row] : group.starts[row]) as number;
    },
    takeNumber() {
      let byte = bytes[at++] as number;
      if (byte < 128) return byte;
      let value = byte & 127;
      for (let scale = 128; byte > 127; scale *= 128) {
        byte = bytes[at++] as number;
        value += (byte & 127) * scale;
      }
      return value;
    },
    takeBytes(length) {
      at += length;
      return bytes.subarray(at - length, at);
    },
  };
}
