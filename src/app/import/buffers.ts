/** Memory of batches, used again: taking four fresh megabytes for each costs as much as splitting what is read into them. */
import { allocateFresh } from '../../mail/readers/read-options.ts';

export interface Buffers {
  take(bytes: number): Buffer<ArrayBuffer>;
  give(buffer: ArrayBuffer): void;
}

/** Keeps up to `most` that nobody uses, all of one size: another size makes those of the size before go. */
export function createBuffers(most: number): Buffers {
  let idle: ArrayBuffer[] = [];
  let size = 0;
  return {
    take(bytes) {
      if (bytes !== size) {
        for (const buffer of idle) free(buffer);
        idle = [];
        size = bytes;
      }
      const buffer = idle.pop();
      return buffer === undefined ? allocateFresh(bytes) : Buffer.from(buffer);
    },
    give(buffer) {
      if (buffer.byteLength === size && idle.length < most) idle.push(buffer);
      else free(buffer);
    },
  };
}

/** Now; the garbage collector sees only a small object and would wait. */
function free(buffer: ArrayBuffer): void {
  buffer.transfer(0);
}
