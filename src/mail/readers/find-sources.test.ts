import { execFileSync } from 'node:child_process';
import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findSources } from './find-sources.ts';
import { sourceError } from './fs-error.ts';
import { tempFolder } from './testing/temp-folder.ts';
import { SEPARATOR } from './testing/write-mbox.ts';

const mbox = `${SEPARATOR}\nSubject: x\n\ny\n`;
const noise = Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 2654435761) >>> 24));
const tar = Buffer.concat([Buffer.alloc(257), Buffer.from('ustar\0'), Buffer.alloc(300)]);

describe('what is no mailbox is refused in one sentence with the path', () => {
  it.each<[string, string | Uint8Array, string, RegExp]>([
    ['an empty file', '', 'empty', /empty/],
    ['a blank file', '\n\r\n ', 'empty', /empty/],
    ['a PDF', '%PDF-1.7\n%x', 'not-a-mailbox', /a PDF/],
    ['an Outlook file', '!BDN\0\0', 'not-a-mailbox', /readpst/],
    ['a tar', tar, 'not-a-mailbox', /tar -xf/],
    ['noise', noise, 'not-a-mailbox', /binary/],
    ['a text', 'Dear diary,\n\nFrom now on\n', 'not-a-mailbox', /without mail headers/],
    ['a list of settings', 'name: pulso\nversion: 2\n', 'not-a-mailbox', /without mail headers/],
    ['a web page', '<!doctype html>\n<title>x</title>', 'not-a-mailbox', /without mail headers/],
  ])('%s', async (_, content, code, message) => {
    const path = join(tempFolder({ 'given.mbox': content }), 'given.mbox');
    const error = await findSources([path]).catch(caught => caught);
    expect(error).toMatchObject({ name: 'SourceError', code, path, message: expect.stringMatching(message) });
    expect(error.message).toMatch(/^[^\n]+\.$/);
    expect(error.message.startsWith(`${path}: `)).toBe(true);
  });

  it('a path that is not there', async () => {
    await expect(findSources(['/no/such/mail'])).rejects.toMatchObject({
      code: 'not-found',
      path: '/no/such/mail',
    });
  });

  it('a folder without mail', async () => {
    const path = tempFolder({ 'a.txt': 'x', 'sub/': '' });
    await expect(findSources([path])).rejects.toMatchObject({ code: 'not-a-mailbox', path });
  });

  it('a device', async () => {
    await expect(findSources(['/dev/null'])).rejects.toMatchObject({ code: 'not-a-mailbox' });
  });
});

describe('without the right to read', () => {
  it.each(['EACCES', 'EPERM'])('%s is told as such', code => {
    const error = sourceError('/mail', Object.assign(new Error('x'), { code }));
    expect(error).toMatchObject({ code: 'no-permission', path: '/mail' });
    expect(error.message).toMatch(/may not read.*permission/);
  });

  it.each([
    ['file', 'mail/a.mbox'],
    ['folder', 'mail'],
  ])('a %s is refused', (_, locked) => {
    const folder = tempFolder({ 'mail/a.mbox': mbox });
    chmodSync(folder, 0o755);
    chmodSync(join(folder, locked), 0);
    try {
      expect(findAsNobody(join(folder, 'mail'))).toBe(`no-permission ${join(folder, locked)}`);
    } finally {
      chmodSync(join(folder, locked), 0o755);
    }
  });
});

/** Root may read everything, so as root the search runs in a process that gave its rights up. */
function findAsNobody(path: string): string {
  const script = `
    const { findSources } = await import(${JSON.stringify(join(import.meta.dirname, 'find-sources.ts'))});
    await import(${JSON.stringify(join(import.meta.dirname, 'read-batches.ts'))});
    if (process.getuid?.() === 0) { process.setgroups([]); process.setgid(65534); process.setuid(65534); }
    console.log(await findSources([${JSON.stringify(path)}]).then(() => 'read', error => error.code + ' ' + error.path));`;
  return execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
  }).trim();
}

describe('what is found', () => {
  it('is what the file holds, not what its name says', async () => {
    const folder = tempFolder({ 'mail.pdf': mbox });
    expect(await findSources([join(folder, 'mail.pdf')])).toEqual([
      { path: join(folder, 'mail.pdf'), format: 'mbox', compression: 'none', bytes: mbox.length },
    ]);
  });

  it('counts once when two paths lead to it', async () => {
    const folder = tempFolder({ 'a.mbox': mbox });
    symlinkSync(join(folder, 'a.mbox'), join(folder, 'link.mbox'));
    symlinkSync(folder, join(folder, 'loop'));
    expect(await findSources([join(folder, 'a.mbox'), folder, folder])).toHaveLength(1);
  });

  it('comes in the order of the paths', async () => {
    const folder = tempFolder({ 'a.mbox': mbox, 'b.mbox': mbox });
    const paths = ['b.mbox', 'a.mbox'].map(name => join(folder, name));
    expect((await findSources(paths)).map(source => source.path)).toEqual(paths);
  });
});
