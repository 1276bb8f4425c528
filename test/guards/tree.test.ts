import { expect, test } from 'vitest';
import { files, imports, read } from './tree.ts';

/** What each layer may import of ours: itself and what stands left of it (DESIGN: imports go one way). */
const ALLOWED: Record<string, string[]> = {
  'src/mail': [],
  'src/time': [],
  'src/derive': ['src/mail', 'src/time'],
  'src/connect': ['src/mail'],
  'src/store': ['src/mail', 'src/time', 'src/derive', 'src/errors.ts'],
  'src/metrics': ['src/mail', 'src/time', 'src/derive', 'src/store', 'src/errors.ts'],
  'src/report': ['src/mail', 'src/time', 'src/derive', 'src/metrics', 'src/app', 'src/errors.ts'],
  'src/app': [
    ...['src/mail', 'src/time', 'src/derive', 'src/connect', 'src/store', 'src/metrics', 'src/report'],
    ...['src/errors.ts', 'src/config.ts', 'demo'],
  ],
};

const layerOf = (path: string): string =>
  path.startsWith('src/') ? path.split('/').slice(0, 2).join('/') : (path.split('/')[0] ?? '');

test('imports go one way', () => {
  const wrong = [];
  for (const path of files('src/*.ts', 'src/**/*.ts')) {
    const layer = layerOf(path);
    const allowed = ALLOWED[layer];
    if (allowed === undefined || path.endsWith('.test.ts')) continue;
    for (const target of imports(path)) {
      const to = layerOf(target);
      if (to !== layer && !allowed.includes(to) && !allowed.includes(target))
        wrong.push(`${path} imports ${target}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('the import reader sees every form of import', () => {
  expect(imports('src/store/open.ts')).toContain('src/store/wire.ts');
  expect(imports('src/store/tables/database.ts')).toContain('src/derive/thread.ts');
});

test('no source file is longer than 300 lines, and half of them are shorter than 110', () => {
  const lengths = files('*.ts', '**/*.ts')
    .filter(path => !path.endsWith('.data.ts'))
    .map(path => ({ path, lines: read(path).split('\n').length }));
  expect(lengths.filter(file => file.lines > 301)).toEqual([]);
  const sorted = lengths.map(file => file.lines).toSorted((a, b) => a - b);
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(110);
});

test('no file is named for nothing', () => {
  const empty = /(^|\/)(utils?|helpers?|common|shared|misc|lib|constants|types|manager|service)(\.tsx?|\/)/;
  expect(files().filter(path => empty.test(path))).toEqual([]);
});

test('no machine path, and none of the words that hide a hole, in the sources', () => {
  const wrong = [];
  for (const path of files('*.ts', '**/*.ts', '*.md', '**/*.md', 'bin/*')) {
    if (path.startsWith('test/guards/')) continue;
    const text = read(path);
    if (/(^|[\s'"`(])\/(work|root|home)\//.test(text)) wrong.push(`${path}: a path of one machine`);
    if (/\b(TODO|FIXME|XXX)\b/.test(text)) wrong.push(`${path}: unfinished`);
    if (/\b(test|it|describe)\.(only|todo)\(/.test(text)) wrong.push(`${path}: a test that hides others`);
    if (/@ts-(ignore|nocheck|expect-error)/.test(text)) wrong.push(`${path}: types switched off`);
  }
  expect(wrong).toEqual([]);
});
