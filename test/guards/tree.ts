/** The project's own files, as the guards read them. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, posix, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

export interface Source {
  /** From the root, with `/`. */
  path: string;
  text: string;
}

/** Paths from the root of what git tracks or would track. */
export function files(...patterns: string[]): string[] {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '--', ...patterns], {
    cwd: root,
    encoding: 'utf8',
  });
  // A deleted file is listed until its deletion is committed.
  return listed.split('\n').filter(path => path !== '' && existsSync(join(root, path)));
}

export const read = (path: string): string => readFileSync(join(root, path), 'utf8');

export const sources = (...patterns: string[]): Source[] =>
  files(...patterns).map(path => ({ path, text: read(path) }));

export const code = (): Source[] => sources('*.ts', '**/*.ts');

const IMPORT =
  /^\s*(?:import|export)\b[^'"\n;]*?from\s+'([^'\n]+)'|^\} from '([^'\n]+)'|^import '([^'\n]+)'|\bimport\('([^'\n]+)'\)|\bnew URL\('(\.[^'\n]+)', import\.meta\.url\)/gm;

/** What a source names in its imports, as written; threads and dynamic imports too. */
function named({ text }: Source): string[] {
  return [...text.matchAll(IMPORT)].map(found => found.slice(1).find(one => one !== undefined) ?? '');
}

/** Paths from the root that a source imports. */
export function imports(source: Source): string[] {
  return named(source)
    .filter(name => name.startsWith('.'))
    .map(name => posix.normalize(posix.join(posix.dirname(source.path), name)));
}

/** Packages that a source imports, without sub-paths. */
export function packages(source: Source): string[] {
  return named(source)
    .filter(name => !name.startsWith('.') && !name.startsWith('node:'))
    .map(name =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/'),
    );
}
