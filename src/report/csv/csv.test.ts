import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sampleReport } from '../sample.ts';
import { csv } from './csv.ts';
import { csvFiles } from './files.ts';
import { writeCsv } from './write-csv.ts';

test.each([
  ['a comma', 'a,b', '"a,b"'],
  ['a quote', 'say "hi"', '"say ""hi"""'],
  ['a line break', 'a\nb', '"a\nb"'],
  ['a formula', '=1+1', "'=1+1"],
  ['a sum', '+1 (555) 0100', "'+1 (555) 0100"],
  ['a minus', '-1', "'-1"],
  ['a mention', '@SUM(A1)', "'@SUM(A1)"],
  ['a tab', '\t=1', "'\t=1"],
  ['a carriage return', '\r=1', '"\'\r=1"'],
  ['a line feed', '\n=1', '"\'\n=1"'],
  ['a full-width formula', '\uff1d1+1', "'\uff1d1+1"],
  ['a number', '12', '12'],
  ['plain text', 'Ibáñez', 'Ibáñez'],
])('%s is written so that every program reads it back and none runs it', (_, text, written) => {
  expect(csv(['x'], [{ x: text }])).toBe(`x\r\n${written}\r\n`);
});

test('a negative number stays a number, an unknown one is empty', () => {
  expect(csv(['a', 'b'], [{ a: -0.12, b: null }])).toBe('a,b\r\n-0.12,\r\n');
});

test('every table has its file, also an empty one', () => {
  const report = sampleReport();
  const files = csvFiles({ ...report, tables: { ...report.tables, labels: [] } });
  expect([...files.keys()]).toEqual(
    expect.arrayContaining(Object.keys(report.tables).map(name => `${name}.csv`)),
  );
  expect(files.get('labels.csv')).toBe('label,messages\r\n');
  expect(files.get('hour_of_day.csv')?.split('\r\n')).toHaveLength(26);
  expect(files.get('metrics.csv')).toContain('first_reply_time.business.p90,');
});

test('files appear whole and are readable by their owner only', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pulso-csv-'));
  try {
    await writeCsv(sampleReport(), join(folder, 'new'));
    const names = await readdir(join(folder, 'new'));
    expect(names.filter(name => !name.endsWith('.csv'))).toEqual([]);
    expect(await readFile(join(folder, 'new', 'waiting.csv'), 'utf8')).toContain("'=HYPERLINK");
    expect((await stat(join(folder, 'new', 'waiting.csv'))).mode & 0o077).toBe(0);
  } finally {
    await rm(folder, { recursive: true });
  }
});
