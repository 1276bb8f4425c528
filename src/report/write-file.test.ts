import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeWhole } from './write-file.ts';

test('a file is replaced in one step and leaves nothing beside it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pulso-write-'));
  try {
    await writeFile(join(folder, 'report.html'), 'old');
    await writeWhole(join(folder, 'report.html'), 'new');
    expect(await readFile(join(folder, 'report.html'), 'utf8')).toBe('new');
    expect(await readdir(folder)).toEqual(['report.html']);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('a folder that is not there is named in one sentence', async () => {
  await expect(writeWhole('/nowhere/at/all/report.html', 'x')).rejects.toThrow(
    /^\/nowhere\/at\/all\/report\.html could not be written/,
  );
});
