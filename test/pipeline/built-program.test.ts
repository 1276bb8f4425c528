import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const FILES = [
  'src/a.ts',
  'src/a.test.ts',
  'demo/d.ts',
  'bench/b.ts',
  'vite.program.config.ts',
  'package-lock.json',
];

const root = mkdtempSync(join(tmpdir(), 'pulso-launcher-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('the launcher uses what was built while the sources say the same, whenever they were written', () => {
  for (const folder of ['src', 'demo', 'bench', 'bin', 'dist/program'])
    mkdirSync(join(root, folder), { recursive: true });
  cpSync(join(import.meta.dirname, '../../bin/setup.js'), join(root, 'bin/setup.js'));
  for (const file of FILES) writeFileSync(join(root, file), file);
  const made = join(root, 'dist/program/.made-from');
  const { isBuilt } = createRequire(import.meta.url)(join(root, 'bin/setup.js')) as {
    isBuilt(name: string): boolean;
  };
  expect(isBuilt('program')).toBe(false);
  // As an earlier version noted it: what the sources say, not when they were written.
  const said = createHash('sha256').update(FILES.filter(file => !file.includes('.test.')).join(''));
  writeFileSync(made, said.digest('hex'));
  expect(isBuilt('program')).toBe(true);
  const noted = readFileSync(made, 'utf8');
  expect(noted).toMatch(/^[0-9a-f]{64} [0-9a-f]{64}$/);

  utimesSync(join(root, 'src/a.ts'), 1, 1);
  expect(isBuilt('program')).toBe(true);
  expect(readFileSync(made, 'utf8')).not.toBe(noted);
  writeFileSync(join(root, 'src/a.test.ts'), 'another test');
  expect(isBuilt('program')).toBe(true);

  writeFileSync(join(root, 'src/a.ts'), 'src/b.ts');
  expect(isBuilt('program')).toBe(false);
  writeFileSync(join(root, 'src/a.ts'), 'src/a.ts');
  expect(isBuilt('program')).toBe(true);
  writeFileSync(join(root, 'src/c.ts'), 'more');
  expect(isBuilt('program')).toBe(false);
});
