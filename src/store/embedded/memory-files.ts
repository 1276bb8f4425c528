/** The files of a database in memory as Emscripten keeps them (MEMFS), large ones in blocks (`packed-files.ts`). */
import { MemoryFS } from '@electric-sql/pglite';
import { type BlockFile, type BlockStore, createBlockStore } from './packed-files.ts';

/** Files that are smaller stay as they are: most describe the database, are read all the time, and never grow. */
const LARGE_BYTES = 262_144;
/** As much of large files as a report of a hundred thousand messages has: below that nothing is compressed. */
const OPEN_BYTES = 48 * 1024 * 1024;

interface Node {
  contents: Uint8Array;
  usedBytes: number;
  /** Where the file is large; nothing is in `contents` then. */
  blocks?: BlockFile;
}
type Transfer = (
  stream: { node: Node },
  buffer: Uint8Array,
  offset: number,
  length: number,
  at: number,
) => number;
/** What Emscripten gives each new file to be worked with. */
interface FileWork {
  node: { setattr(node: Node, changed: { size?: number }): void };
  stream: { read: Transfer; write: Transfer };
}
interface Memfs {
  ops_table: {
    file: FileWork;
    dir: { node: { unlink(parent: { contents: Record<string, Node> }, name: string): void } };
  };
}

/** `openBytes`: so much of the large files lies there uncompressed. */
export class PackedMemoryFiles extends MemoryFS {
  readonly #store: BlockStore;

  constructor(openBytes: number = OPEN_BYTES) {
    super();
    this.#store = createBlockStore(openBytes);
  }

  /** Bytes that the large files take, as they lie there. */
  heldBytes(): number {
    return this.#store.heldBytes();
  }

  override async init(...[pg, options]: Parameters<MemoryFS['init']>): ReturnType<MemoryFS['init']> {
    const { emscriptenOpts } = await super.init(pg, options);
    const preRun = [
      ...(emscriptenOpts.preRun ?? []),
      (module: { MEMFS: unknown }) => packLarge(module.MEMFS as Memfs, this.#store),
    ];
    return { emscriptenOpts: { ...emscriptenOpts, preRun } };
  }
}

/** For all files made from now on. A file that is removed gives up its blocks at once: the database closes it before. */
function packLarge({ ops_table: table }: Memfs, store: BlockStore): void {
  const { node, stream } = table.file;
  const { unlink } = table.dir.node;
  const enlarge = (file: Node): BlockFile => {
    const blocks = store.file();
    blocks.write(file.contents.subarray(0, file.usedBytes), 0);
    file.contents = new Uint8Array(0);
    file.blocks = blocks;
    return blocks;
  };
  table.file = {
    node: {
      ...node,
      setattr(file, changed) {
        const { size, ...others } = changed;
        if (file.blocks === undefined || size === undefined) return node.setattr(file, changed);
        node.setattr(file, others);
        file.blocks.truncate(size);
        file.usedBytes = size;
      },
    },
    stream: {
      ...stream,
      read(of, buffer, offset, length, at) {
        const file = of.node;
        if (file.blocks === undefined) return stream.read(of, buffer, offset, length, at);
        const there = Math.min(length, file.usedBytes - at);
        if (there <= 0) return 0;
        file.blocks.read(buffer.subarray(offset, offset + there), at);
        return there;
      },
      write(of, buffer, offset, length, at) {
        const file = of.node;
        if (file.blocks === undefined && at + length <= LARGE_BYTES)
          return stream.write(of, buffer, offset, length, at);
        const blocks = file.blocks ?? enlarge(file);
        blocks.write(buffer.subarray(offset, offset + length), at);
        file.usedBytes = Math.max(file.usedBytes, at + length);
        return length;
      },
    },
  };
  table.dir.node.unlink = (parent, name) => {
    parent.contents[name]?.blocks?.truncate(0);
    unlink(parent, name);
  };
}
