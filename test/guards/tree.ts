/** The project's own source files, as the guards read them. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

/** Paths from the root of what git tracks or would track. */
export function files(...patterns: string[]): string[] {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '--', ...patterns], {
    cwd: root,
    encoding: 'utf8',
  });
  return listed.split('\n').filter(path => path !== '' && !path.startsWith('node_modules/'));
}

export const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Paths a source file imports from within the project, from the root. */
export function imports(path: string): string[] {
  const found = read(path).matchAll(
    /^\s*(?:import|export)\b[^'"\n;]*?from\s+'(\.[^']+)'|^\} from '(\.[^']+)'|^import '(\.[^']+)'/gm,
  );
  return [...found].map(([, a, b, c]) => relative(root, resolve(root, path, '..', a ?? b ?? c ?? '')));
}
