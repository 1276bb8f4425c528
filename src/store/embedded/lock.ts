/** One process at a time may open an embedded database; a second would corrupt it. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PulsoError } from '../../errors.ts';
import { say } from '../errors.data.ts';

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** When a process began, as Linux counts it: a number that comes again (in a container it always does) is another process. */
function beginningOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')')).split(' ')[20] ?? '';
  } catch {
    // Not Linux: the number alone must do.
    return '';
  }
}

function holds(lock: string): number | null {
  const [pid = '', beginning = ''] = lock.split(' ');
  const holder = Number(pid);
  if (!Number.isInteger(holder) || holder <= 0 || !alive(holder)) return null;
  return beginning === '' || beginning === beginningOf(holder) ? holder : null;
}

/** Takes the folder's lock and returns what gives it back. Throws `store-in-use` when a living process holds it. */
export function lockFolder(folder: string): () => void {
  const file = join(folder, 'pulso.lock');
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      writeFileSync(file, `${process.pid} ${beginningOf(process.pid)}`, { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const holder = holds(readFileSync(file, 'utf8'));
      if (holder !== null) {
        throw new PulsoError('store-in-use', say.openElsewhere(folder, holder));
      }
      rmSync(file, { force: true });
    }
  }
  throw new PulsoError('store-in-use', say.notLocked(folder));
}
