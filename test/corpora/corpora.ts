/** Where the real mail for tests lies: `../shared/corpora` beside the project, or `PULSO_CORPORA`. Null when absent. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

const folder = resolve(process.env.PULSO_CORPORA ?? join(import.meta.dirname, '../../../shared/corpora'));

export const corpora: string | null = existsSync(folder) ? folder : null;

if (corpora === null) console.warn(`corpora not found at ${folder}: tests over real mail are skipped`);

/** Absolute path inside the corpora. Callers run only when `corpora` is not null. */
export function corporaPath(...parts: string[]): string {
  return join(folder, ...parts);
}
