/** COPY lines as the bytes they become: many strings that wait for the end would be moved about by the garbage collector. */
export interface LineBuffer {
  /** One encoded line, ending in `\n` (see copy-text.ts). */
  push(line: string): void;
  /** What was pushed since the last time, in a buffer of its own. */
  take(): Uint8Array<ArrayBuffer>;
}

const FIRST_BYTES = 16_384;
/** UTF-8 takes at most so many for one unit of a string. */
const BYTES_A_UNIT = 3;

export function lineBuffer(): LineBuffer {
  let buffer = Buffer.from(new ArrayBuffer(0));
  let length = 0;
  return {
    push(line) {
      const needed = length + line.length * BYTES_A_UNIT;
      if (needed > buffer.length) {
        const larger = Buffer.from(new ArrayBuffer(Math.max(FIRST_BYTES, 2 * buffer.length, needed)));
        buffer.copy(larger, 0, 0, length);
        buffer = larger;
      }
      length += buffer.write(line, length);
    },
    take() {
      const taken = new Uint8Array(buffer.buffer, 0, length);
      buffer = Buffer.from(new ArrayBuffer(0));
      length = 0;
      return taken;
    },
  };
}
