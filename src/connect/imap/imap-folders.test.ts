import { expect, test } from 'vitest';
import { folderLabel, isRead } from './imap-folders.ts';

const folder = (path: string, specialUse?: string, delimiter = '/', ...flags: string[]) => ({
  path,
  delimiter,
  specialUse,
  flags: new Set(flags),
});

test.each([
  [
    'a path with dots reads like one with slashes',
    folder('INBOX.Sent.2023', undefined, '.'),
    'INBOX/Sent/2023',
  ],
  ['a name that tells its purpose stays', folder('Gesendet', '\\Sent'), 'Gesendet'],
  ['a name that tells nothing is called by its purpose', folder('Verschicktes', '\\Sent'), 'Sent'],
  ['a folder of its owner keeps its name', folder('Kunden/Nord'), 'Kunden/Nord'],
])('%s', (_, listed, label) => {
  expect(folderLabel(listed)).toBe(label);
});

test.each([
  ['an inbox', folder('INBOX', '\\Inbox'), true],
  ['drafts, by purpose', folder('Entwuerfe', '\\Drafts'), false],
  ['spam, by name', folder('Spam'), false],
  ['what holds only folders', folder('Kunden', undefined, '/', '\\Noselect'), false],
])('%s: read %s', (_, listed, read) => {
  expect(isRead(listed)).toBe(read);
});
