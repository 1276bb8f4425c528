/** Memory of a process and all it has started, from /proc (Linux). */
import { readFileSync } from 'node:fs';

const PAGE_BYTES = 4096;

/**
 * Resident bytes now. Pages of files (programs and libraries) count once, for the process that has the most of them:
 * the launcher and what it starts have the same program. 0 where /proc does not tell.
 */
export function treeBytes(root: number): number {
  let own = 0;
  let files = 0;
  const open = [root];
  for (let pid = open.pop(); pid !== undefined; pid = open.pop()) {
    const [, resident = 0, ofFiles = 0] = readProc(`/proc/${pid}/statm`).split(' ').map(Number);
    own += resident - ofFiles;
    files = Math.max(files, ofFiles);
    // Only a process's first thread is asked: Node starts processes from no other.
    const children = readProc(`/proc/${pid}/task/${pid}/children`).trim();
    if (children !== '') open.push(...children.split(' ').map(Number));
  }
  return (own + files) * PAGE_BYTES;
}

function readProc(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return ''; // it ended between two looks
  }
}
