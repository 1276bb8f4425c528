import { expect, it } from 'vitest';
import { folderName, folderPart } from './folder-name.ts';
import { maildirFlags, maildirFolder, maildirKey, maildirTime } from './maildir.ts';
import { decodeModifiedUtf7 } from './modified-utf7.ts';

it.each([
  ['1700000000.M1.host:2,FRS', ['seen', 'answered', 'flagged']],
  ['1700000000.M1.host,S=4542,W=4642;2,Sb', ['seen']],
  ['1700000000.M1.host!2,DT', ['unread', 'draft', 'trashed']],
  ['1700000000.M1.host:2,', ['unread']],
  ['Sent/cur/1700000000.M1.host:2,F', ['unread', 'flagged']],
  ['Sent/new/1700000000.M1.host', ['unread']],
  ['Sent/new/1700000000.M1.host:2,S', ['seen']],
  ['Sent/cur/1700000000.M1.host', []],
  ['new:2,S/1700000000.M1.host', []],
  ['1700000000.M1.host:1,S', []],
  ['1700000000.M1.host', []],
])('the flags of %s are %j', (name, flags) => {
  expect(maildirFlags(name)).toEqual(flags);
});

it.each([
  ['1700000000.M1.host:2,S', 1700000000],
  ['999999999.M1.host', 999999999],
  ['12.M1.host', null],
  ['9999999999.M1.host', null],
  ['100000000.M1.host', null],
  ['message.eml', null],
])('the time of %s is %s', (name, time) => {
  expect(maildirTime(name)).toBe(time);
});

it('flags and the folder it lies in do not change what a message is called', () => {
  expect(maildirKey('1.a:2,S')).toBe(maildirKey('1.a'));
});

it.each([
  ['.Sent.2023', 'Sent/2023'],
  ['.Entw&APw-rfe', 'Entwürfe'],
  ['.&U,BTFw-.&ZeVnLIqe-', '台北/日本語'],
  ['A&-B', 'A&B'],
  ['R & D', 'R & D'],
  ['bad&A-', 'bad&A-'],
])('the folder %s is %s', (directory, folder) => {
  expect(maildirFolder(directory)).toBe(folder);
});

it('characters beyond 16 bits survive modified UTF-7', () => {
  expect(decodeModifiedUtf7('&2D3eAA-')).toBe('😀');
});

it.each([
  [['Inbox.sbd', 'Sub'], 'Inbox/Sub'],
  [['Sent.mbox', '0A1B2C3D-0000-4000-8000-0123456789AB', 'Data', '3', 'Messages'], 'Sent'],
  [['all.mbox.gz'], 'all'],
  [[], undefined],
])('%j is the folder %s', (names, folder) => {
  expect(folderName(names.map(folderPart))).toBe(folder);
});
