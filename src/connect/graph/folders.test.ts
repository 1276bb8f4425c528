import { expect, test } from 'vitest';
import { applyFolder, type Folders, readFolders } from './folders.ts';

const folder = (name: string, parent: string | null = 'root') => ({ name, parent, messages: 1 });
const FOLDERS: Folders = {
  in: folder('Posteingang'),
  sent: folder('Verschicktes'),
  draft: folder('Meine Texte'),
  junk: folder('Junk-E-Mail'),
  chat: folder('Aufgezeichnete Unterhaltungen'),
  team: folder('Team Chat', 'chat'),
  work: folder('Arbeit'),
  year: folder('2026', 'work'),
  lost: folder('Lost', 'nowhere'),
  loop: folder('Loop', 'pool'),
  pool: folder('Pool', 'loop'),
};
const PLACES = {
  root: 'msgfolderroot',
  in: 'inbox',
  sent: 'sentitems',
  draft: 'drafts',
  junk: 'junkemail',
  chat: 'conversationhistory',
};

test('what was sent has a name everybody knows, folders in folders their way; what is no mail is left out', () => {
  expect([...readFolders(FOLDERS, PLACES)]).toEqual(
    [
      ['in', 'Posteingang'],
      ['sent', 'Sent'],
      ['work', 'Arbeit'],
      ['year', 'Arbeit/2026'],
      ['lost', 'Lost'],
      ['loop', 'Pool/Loop'],
      ['pool', 'Loop/Pool'],
    ].sort(byLabel),
  );
});
const byLabel = ([, a = '']: string[], [, b = '']: string[]) => rank(a) - rank(b) || (a < b ? -1 : 1);
const rank = (label: string) => (label === 'Posteingang' ? 0 : label === 'Sent' ? 1 : 2);

test('a change tells only what is new', () => {
  const folders: Folders = { work: folder('Arbeit') };
  applyFolder(folders, { id: 'work', displayName: 'Work' });
  applyFolder(folders, { id: 'new', displayName: 'New', parentFolderId: 'work', totalItemCount: 7 });
  expect(folders).toEqual({
    work: { name: 'Work', parent: 'root', messages: 1 },
    new: { name: 'New', parent: 'work', messages: 7 },
  });
  applyFolder(folders, { id: 'new', '@removed': { reason: 'deleted' } });
  expect(Object.keys(folders)).toEqual(['work']);
});
