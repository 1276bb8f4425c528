import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findSources } from './find-sources.ts';
import { readBatches } from './read-batches.ts';
import { collect, readPaths } from './testing/read-all.ts';
import { tempFolder } from './testing/temp-folder.ts';
import { SEPARATOR } from './testing/write-mbox.ts';

const mail = (subject: string) => `From: ada@example.test\nSubject: ${subject}\n\nhello\n`;
const subjects = (messages: { text: string }[]) =>
  messages.map(({ text }) => /^Subject: (.*)$/m.exec(text)?.[1]);

const MAILDIR = {
  'cur/1700000002.M1.host:2,FRS': mail('b'),
  'new/1700000001.M2.host': mail('a'),
  'cur/1700000003.M3.host;2,DT': mail('c'),
  'cur/.hidden': mail('no'),
  'tmp/1700000009.M9.host': mail('unfinished'),
  'dovecot-uidlist': '3 V1 N1',
  '.Sent.2023/cur/1.M4.host!2,S': mail('d'),
  '.Sent.2023/new/': '',
  '.Entw&APw-rfe/cur/1700000005.M5.host:2,': mail('e'),
  '.Entw&APw-rfe/tmp/': '',
  'Plain/cur/1700000006.M6.host:2,': mail('f'),
  'Plain/new/': '',
};

describe('a Maildir', () => {
  it('gives flags, times and folders', async () => {
    const messages = await readPaths([tempFolder(MAILDIR)]);
    expect(messages.map(({ folder, flags, receivedAt }) => [folder, flags, receivedAt])).toEqual([
      [null, ['unread'], 1700000001],
      [null, ['seen', 'answered', 'flagged'], 1700000002],
      [null, ['unread', 'draft', 'trashed'], 1700000003],
      ['Entwürfe', ['unread'], 1700000005],
      ['Sent/2023', ['seen'], null],
      ['Plain', ['unread'], 1700000006],
    ]);
    expect(subjects(messages)).toEqual(['a', 'b', 'c', 'e', 'd', 'f']);
  });

  it('sub-folder given by itself keeps its name', async () => {
    const messages = await readPaths([join(tempFolder(MAILDIR), '.Sent.2023')]);
    expect(messages.map(message => message.folder)).toEqual(['Sent/2023']);
  });

  it('resumes at every message, and its batches combine the files', async () => {
    const sources = await findSources([tempFolder(MAILDIR)]);
    const whole = await collect(readBatches(sources));
    for (const [index, { source, offset }] of whole.entries()) {
      const rest = await collect(readBatches(sources, { resume: { source, offset } }));
      expect(subjects(rest)).toEqual(subjects(whole.slice(index)));
    }
    const batches = [];
    for await (const batch of readBatches(sources)) batches.push(batch);
    expect(batches).toMatchObject([{ next: { source: 4, offset: 0 } }]);
    expect(batches[0]?.position).toBe(sources.reduce((sum, source) => sum + source.bytes, 0));
  });

  it('may be flagged by a mail program while it is read', async () => {
    const folder = tempFolder({ 'cur/1.a:2,': mail('a'), 'cur/2.b:2,': mail('b'), 'new/3.c': mail('c') });
    const found: (string | undefined)[] = [];
    for await (const batch of readBatches(await findSources([folder]), { batchBytes: 10 })) {
      if (found.length === 0) {
        await rename(join(folder, 'cur/2.b:2,'), join(folder, 'cur/2.b:2,S'));
        await rename(join(folder, 'new/3.c'), join(folder, 'cur/3.c:2,S'));
      }
      for (const { start, end } of batch.messages) {
        found.push(subjects([{ text: Buffer.from(batch.bytes.subarray(start, end)).toString() }])[0]);
      }
    }
    expect(found).toEqual(['a', 'b', 'c']);
  });
});

describe('a folder', () => {
  const FILES = {
    'b.eml': mail('b'),
    'a.eml': mail('a'),
    'noise.eml': Buffer.from([0, 1, 2, 3, 255]),
    'note.txt': 'nothing to see',
    '.hidden.eml': mail('no'),
    'saved from web': mail('saved'),
    Inbox: `${SEPARATOR}\n${mail('i1')}\n${SEPARATOR}\n${mail('i2')}\n`,
    'Inbox.msf': '// <!-- <mdb:mork:z v="1.4"/> -->',
    Empty: '',
    'Inbox.sbd/Sub': `${SEPARATOR}\n${mail('s')}\n`,
    'Sent.mbox/Data/1/Messages/5.emlx': `${mail('apple').length}\n${mail('apple')}<?xml version="1.0"?><plist><dict><key>flags</key><integer>8590195717</integer></dict></plist>`,
  };

  it('of .eml files, mboxes and folders is read in order of name', async () => {
    const messages = await readPaths([tempFolder(FILES)]);
    expect(messages.map(message => [subjects([message])[0], message.folder])).toEqual([
      ['a', null],
      ['b', null],
      [undefined, null],
      ['saved', null],
      ['i1', 'Inbox'],
      ['i2', 'Inbox'],
      ['s', 'Inbox/Sub'],
      ['apple', 'Sent'],
    ]);
    expect(messages.at(-1)).toMatchObject({ text: mail('apple'), flags: ['seen', 'answered'] });
  });

  it('resumes at every message', async () => {
    const sources = await findSources([tempFolder(FILES)]);
    const whole = await collect(readBatches(sources));
    for (const [index, { source, offset }] of whole.entries()) {
      const rest = await collect(readBatches(sources, { resume: { source, offset } }));
      expect(subjects(rest)).toEqual(subjects(whole.slice(index)));
    }
  });
});

describe('an .eml', () => {
  it.each([
    ['with a separator at its top', `${SEPARATOR}\n${mail('a')}`, 'other.eml', 1704917166],
    ['with a separator without a date', `From ada@example.test\n${mail('a')}`, 'a.eml', null],
    ['with a byte order mark', `\ufeff${mail('a')}`, 'a.eml', null],
    ['with lines that end in CR alone', mail('a').replaceAll('\n', '\r'), 'a.eml', null],
    ['with another name', mail('a'), 'message.txt', null],
  ])('%s is read', async (_, content, name, receivedAt) => {
    const messages = await readPaths([join(tempFolder({ [name]: content }), name)]);
    expect(messages).toMatchObject([{ text: mail('a'), receivedAt, offset: 0, folder: null }]);
  });

  it('above the limit is cut', async () => {
    const path = join(tempFolder({ 'a.eml': mail('a') + 'x'.repeat(5000) }), 'a.eml');
    expect(await readPaths([path], { messageLimit: 1000 })).toMatchObject([
      { cut: true, size: mail('a').length + 5000, start: 0, end: 1000 },
    ]);
  });
});

it('an mbox with lines that end in CR alone is read', async () => {
  const mbox = `${SEPARATOR}\n${mail('a')}\n${SEPARATOR}\n${mail('b')}\n`.replaceAll('\n', '\r');
  expect(subjects(await readPaths([join(tempFolder({ mbox }), 'mbox')]))).toEqual(['a', 'b']);
});

it('reading stops when it is told to', async () => {
  const sources = await findSources([tempFolder(MAILDIR)]);
  const controller = new AbortController();
  const reading = (async () => {
    for await (const batch of readBatches(sources, { batchBytes: 10, signal: controller.signal })) {
      expect(batch.messages).toHaveLength(1);
      controller.abort(new Error('enough'));
    }
  })();
  await expect(reading).rejects.toThrow('enough');
});
