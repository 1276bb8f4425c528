/** The places facts can be kept in: what is true of one is tested on all. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newDatabase, noPostgres } from '../servers/database.ts';

export const ENGINES = (['memory', 'folder', 'postgres'] as const).filter(
  engine => engine !== 'postgres' || noPostgres === null,
);
export type Engine = (typeof ENGINES)[number];

/** Those that outlive a run: only they are read into twice. */
export const LASTING = ENGINES.filter(engine => engine !== 'memory');

export interface Place {
  /** What `openStore` and `--store` take. */
  where: string;
  /** Removes it; the store must be closed. */
  forget(): Promise<void>;
}

export async function newPlace(engine: Engine): Promise<Place> {
  if (engine === 'memory') return { where: 'memory', forget: async () => {} };
  if (engine === 'postgres') {
    const { url, drop } = await newDatabase();
    return { where: url, forget: drop };
  }
  const folder = mkdtempSync(join(tmpdir(), 'pulso-store-'));
  return { where: folder, forget: async () => rmSync(folder, { recursive: true, force: true }) };
}
