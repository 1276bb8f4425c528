/** A database whose making was cut short (a killed process, a full disk) is none yet: it is made again. */
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * To be called, with the folder locked, before the database is opened; returns what says that it answered. Only what was
 * never finished is removed: the mark is there from before the first file until the first answer.
 */
export function beginMaking(folder: string, data: string): () => void {
  const mark = join(folder, 'pulso.making');
  if (existsSync(mark)) rmSync(data, { recursive: true, force: true });
  else if (existsSync(data)) return () => {};
  writeFileSync(mark, '');
  return () => rmSync(mark, { force: true });
}
