import { expect, test } from 'vitest';
import { forbiddenWords, medianLines, namelessFiles, tooLong } from './files.ts';
import { code, files, sources } from './tree.ts';

const written = () =>
  sources('*.ts', '**/*.ts', '*.md', '**/*.md', 'bin/*').filter(one => !one.path.startsWith('test/guards/'));

test('no source file is longer than 300 lines, and half of them are shorter than 70', () => {
  expect(tooLong(code())).toEqual([]);
  expect(medianLines(code())).toBeLessThan(70);
});

test('no file is named for nothing', () => {
  expect(namelessFiles(files())).toEqual([]);
});

test('nothing unfinished, hidden, switched off or of one machine', () => {
  expect(forbiddenWords(written())).toEqual([]);
});

test('the guard of sizes counts lines, and lets tables of data be long', () => {
  const text = 'x\n'.repeat(301);
  expect(tooLong([{ path: 'a.ts', text }])).toEqual(['a.ts: 301 lines']);
  expect(tooLong([{ path: 'a.ts', text: 'x\n'.repeat(300) }])).toEqual([]);
  expect(tooLong([{ path: 'a.data.ts', text }])).toEqual([]);
});

test.each([
  'src/utils.ts',
  'src/mail/helper.ts',
  'src/common/a.ts',
  'src/date-utils.ts',
  'src/mail.service.ts',
])('the guard of names refuses %s', path => {
  expect(namelessFiles([path])).toEqual([path]);
});

test.each(['src/mail/content-type.ts', 'src/time/calendar.ts', 'src/mail/library.ts'])(
  'the guard of names lets %s be',
  path => {
    expect(namelessFiles([path])).toEqual([]);
  },
);

test.each([
  "const at = '/home/ana/mail';",
  '// TODO later',
  'test.only("x", () => {});',
  '// @ts-ignore',
  'export enum Kind { a }',
])('the guard of words refuses %s', text => {
  expect(forbiddenWords([{ path: 'a.ts', text }])).toHaveLength(1);
});
