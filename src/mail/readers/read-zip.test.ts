import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findSources } from './find-sources.ts';
import { readBatches } from './read-batches.ts';
import { collect, readPaths } from './testing/read-all.ts';
import { tempFolder } from './testing/temp-folder.ts';
import { SEPARATOR } from './testing/write-mbox.ts';
import { writeZip, type ZipFile } from './testing/write-zip.ts';

const mail = (subject: string) => `From: ada@example.test\nSubject: ${subject}\n\nhello ${subject}\n`;
const mbox = (...subjects: string[]) => subjects.map(subject => `${SEPARATOR}\n${mail(subject)}\n`).join('');
const zipFile = (files: ZipFile[]) => join(tempFolder({ 'takeout.zip': writeZip(files) }), 'takeout.zip');

const TAKEOUT: ZipFile[] = [
  { name: 'Takeout/archive_browser.html', content: '<html>' },
  { name: 'Takeout/Mail/Enviados.mbox', content: mbox('a', 'b') },
  { name: 'Takeout/Mail/', content: '' },
  { name: 'Takeout/Mail/Empty.mbox', content: '', stored: true },
  { name: 'Takeout/Mail/Sub/Work.mbox', content: mbox('c'), stored: true },
  { name: 'Takeout/Mail/one.eml', content: mail('d'), zip64: true },
  { name: 'Takeout/inner.zip', content: writeZip([{ name: 'x.mbox', content: mbox('never') }]) },
  { name: '__MACOSX/Takeout/Mail/._one.eml', content: 'x' },
  { name: 'backup/.Sent/cur/1700000000.M1.host:2,RS', content: mail('e') },
  { name: 'backup/.Sent/new/1700000001.M2.host', content: mail('f') },
];

describe('a Takeout .zip', () => {
  it('gives the mail of all its files with their folders', async () => {
    const messages = await readPaths([zipFile(TAKEOUT)]);
    expect(
      messages.map(({ text, folder, flags, receivedAt }) => ({ text, folder, flags, receivedAt })),
    ).toEqual([
      { text: mail('a'), folder: 'Enviados', flags: [], receivedAt: 1704917166 },
      { text: mail('b'), folder: 'Enviados', flags: [], receivedAt: 1704917166 },
      { text: mail('c'), folder: 'Work', flags: [], receivedAt: 1704917166 },
      { text: mail('d'), folder: 'Mail', flags: [], receivedAt: null },
      { text: mail('e'), folder: 'Sent', flags: ['seen', 'answered'], receivedAt: 1700000000 },
      { text: mail('f'), folder: 'Sent', flags: ['unread'], receivedAt: 1700000001 },
    ]);
  });

  it('resumes at every message', async () => {
    const sources = await findSources([zipFile(TAKEOUT)]);
    const whole = await collect(readBatches(sources));
    for (const [index, { offset }] of whole.entries()) {
      const rest = await collect(readBatches(sources, { resume: { source: 0, offset } }));
      expect(rest.map(message => message.text)).toEqual(whole.slice(index).map(message => message.text));
    }
  });

  it('is known by its content', async () => {
    const folder = tempFolder({ mail: writeZip(TAKEOUT) });
    expect(await findSources([join(folder, 'mail')])).toMatchObject([{ format: 'zip', compression: 'none' }]);
  });

  it('cuts a message above the limit', async () => {
    const path = zipFile([{ name: 'a.eml', content: mail('x'.repeat(500)) }]);
    expect(await readPaths([path], { messageLimit: 100 })).toMatchObject([
      { cut: true, size: mail('x'.repeat(500)).length, text: mail('x'.repeat(500)).slice(0, 100) },
    ]);
  });
});

describe('a .zip that cannot be read', () => {
  it.each<[string, ZipFile[], string, RegExp]>([
    [
      'encrypted',
      [{ name: 'a.mbox', content: mbox('a'), encrypted: true }],
      'bad-archive',
      /encrypted.*password/,
    ],
    [
      'packed in another way',
      [{ name: 'a.mbox', content: mbox('a'), method: 14 }],
      'bad-archive',
      /method 14/,
    ],
    ['without mail', [{ name: 'a.txt', content: 'x' }], 'not-a-mailbox', /without \.mbox or \.eml/],
    ['of an .mbox that is none', [{ name: 'a.mbox', content: 'hello' }], 'not-a-mailbox', /\(a\.mbox\)/],
  ])('%s says so', async (_, files, code, message) => {
    await expect(readPaths([zipFile(files)])).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
    });
  });

  it('cut short says so', async () => {
    const folder = tempFolder({ 'a.zip': writeZip(TAKEOUT).subarray(0, -100) });
    await expect(readPaths([join(folder, 'a.zip')])).rejects.toMatchObject({
      code: 'bad-archive',
      message: expect.stringContaining('cannot be opened'),
    });
  });

  it('with a changed byte gives its mail and is then reported', async () => {
    const sources = await findSources([
      zipFile([{ name: 'a.mbox', content: mbox('a', 'b'), wrongCrc: true }]),
    ]);
    const found: string[] = [];
    const reading = (async () => {
      for await (const batch of readBatches(sources)) found.push(...batch.messages.map(() => 'message'));
    })();
    await expect(reading).rejects.toMatchObject({
      code: 'bad-archive',
      message: expect.stringContaining('damaged'),
    });
    expect(found).toHaveLength(2);
  });

  it('with wrong bytes in it gives the mail before them', async () => {
    const many = Array.from({ length: 3000 }, (_, index) => `${(index * 7919) % 1e5}`);
    const archive = writeZip([{ name: 'a.mbox', content: mbox(...many) }]);
    archive.fill(0x55, archive.length >> 1, (archive.length >> 1) + 40);
    const sources = await findSources([join(tempFolder({ 'a.zip': archive }), 'a.zip')]);
    let count = 0;
    const reading = (async () => {
      for await (const batch of readBatches(sources)) count += batch.messages.length;
    })();
    await expect(reading).rejects.toMatchObject({
      code: 'bad-archive',
      message: expect.stringContaining('damaged'),
    });
    expect(count).toBeGreaterThan(1000);
  });
});
