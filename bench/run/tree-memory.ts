/** Memory of a process and all it has started, from /proc (Linux). */
import { readFileSync } from 'node:fs';

const PAGE_BYTES = 4096;

/** Resident bytes now, the pages that processes have in common counted for each; 0 where /proc does not tell. */
export function treeBytes(root: number): number {
  let sum = 0;
  const open = [root];
  for (let pid = open.pop(); pid !== undefined; pid = open.pop()) {
    const pages = Number(readProc(`/proc/${pid}/statm`).split(' ')[1] ?? 0);
    sum += pages * PAGE_BYTES;
    // Only a process's first thread is asked: Node starts processes from no other.
    const children = readProc(`/proc/${pid}/task/${pid}/children`).trim();
    if (children !== '') open.push(...children.split(' ').map(Number));
  }
  return sum;
}

function readProc(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return ''; // it ended between two looks
  }
}
