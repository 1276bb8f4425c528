import { expect, test } from 'vitest';
import { codeInPages, undeclaredPackages, wrongImports } from './imports.ts';
import { code, imports, packages, read } from './tree.ts';

test('imports go one way', () => {
  expect(wrongImports(code())).toEqual([]);
});

test('pages take only the shapes of answers from the server', () => {
  expect(codeInPages(code())).toEqual([]);
  const page = (text: string) => codeInPages([{ path: 'web/api/a.ts', text }]);
  expect(page("import { configOf } from '../../src/app/settings.ts';")).toHaveLength(1);
  expect(page("import type { Config } from '../../src/config.ts';")).toEqual([]);
});

test('what users run imports no package that only developers have', () => {
  const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
  expect(undeclaredPackages(code(), Object.keys(dependencies))).toEqual([]);
});

test.each([
  ['src/mail/a.ts', "import { b } from '../time/b.ts';"],
  ['src/derive/a.ts', "import type {\n  B,\n} from '../store/b.ts';"],
  ['src/metrics/a.ts', "export { b } from '../report/b.ts';"],
  ['src/report/a.ts', "import '../app/b.ts';"],
  ['src/app/a.ts', "const b = await import('../cli/b.ts');"],
  ['src/store/a.ts', "new Worker(new URL('../app/b.ts', import.meta.url));"],
  ['src/app/a.ts', "import { b } from '../../test/b.ts';"],
  ['demo/a.ts', "import { b } from '../src/mail/b.ts';"],
  ['web/a.ts', "import { b } from '../src/store/b.ts';"],
  ['src/made-up/a.ts', ''],
])('the guard sees %s go the wrong way: %j', (path, text) => {
  expect(wrongImports([{ path, text }])).toHaveLength(1);
});

test('tests may import what they test', () => {
  expect(wrongImports([{ path: 'demo/a.test.ts', text: "import { b } from '../src/mail/b.ts';" }])).toEqual(
    [],
  );
});

test("the guard sees a developer's package in what users run", () => {
  const source = { path: 'src/mail/a.ts', text: "import { x } from '@scope/name/part';\nimport 'zod';\n" };
  expect(packages(source)).toEqual(['@scope/name', 'zod']);
  expect(undeclaredPackages([source], ['zod'])).toEqual(['src/mail/a.ts imports @scope/name']);
});

test('the import reader finds the real ones', () => {
  const source = (path: string) => ({ path, text: read(path) });
  expect(imports(source('src/store/open.ts'))).toContain('src/store/wire.ts');
  expect(imports(source('src/app/import/parse-workers.ts'))).toContain('src/app/import/parse-thread.ts');
});
