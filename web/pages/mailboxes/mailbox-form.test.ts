import { expect, test } from 'vitest';
import { changeFrom, mailboxFrom, wantsPassword } from './mailbox-form.ts';

const form = (fields: Record<string, string>) => (name: string) => fields[name] ?? '';

test('an IMAP mailbox: the port follows the encryption, a password keeps its spaces', () => {
  const text = form({ address: ' ana@acme.test ', host: 'imap.acme.test', user: 'ana', secret: ' p w ' });
  expect(mailboxFrom({ kind: 'imap', mailbox: 'shared', security: 'starttls', text })).toEqual({
    kind: 'imap',
    address: 'ana@acme.test',
    mailbox: 'shared',
    settings: { host: 'imap.acme.test', port: 143, user: 'ana', security: 'starttls' },
    secret: ' p w ',
  });
});

test('a folder needs no password', () => {
  const text = form({ address: 'ana@acme.test', name: 'Ana', path: '/mail/ana' });
  expect(mailboxFrom({ kind: 'folder', mailbox: 'personal', security: 'tls', text })).toEqual({
    kind: 'folder',
    address: 'ana@acme.test',
    name: 'Ana',
    mailbox: 'personal',
    settings: { path: '/mail/ana' },
    secret: null,
  });
});

const imap = {
  kind: 'imap' as const,
  settings: { host: 'imap.acme.test', user: 'ana', security: 'tls', auth: 'password', folder: null },
};
const fields = { name: 'Ana', host: 'imap.acme.test', port: '993', user: 'ana', folder: '', secret: '' };

test('an untouched form changes nothing of how a mailbox is reached, and leaves its password', () => {
  const change = changeFrom(imap, { security: 'tls', text: form(fields) });
  expect(change).toEqual({
    name: 'Ana',
    test: true,
    settings: { host: 'imap.acme.test', user: 'ana', security: 'tls', auth: 'password' },
  });
  expect(wantsPassword(imap, change)).toBe(false);
});

test.each([
  ['another server', { host: 'mail.acme.test' }, true],
  ['another port', { port: '1993' }, true],
  ['another user', { user: 'bo' }, true],
  ['another name', { name: 'Bo' }, false],
  ['one folder', { folder: 'INBOX' }, false],
  ['another server with its password', { host: 'mail.acme.test', secret: 'p w' }, false],
])('%s wants the password again: %s', (_, changed, wanted) => {
  const change = changeFrom(imap, { security: 'tls', text: form({ ...fields, ...changed }) });
  expect(wantsPassword(imap, change)).toBe(wanted);
});

test('of a mailbox at a provider only the name is changed here', () => {
  const gmail = { kind: 'gmail' as const, settings: {} };
  const change = changeFrom(gmail, { security: 'tls', text: form({ name: 'Sales' }) });
  expect(change).toEqual({ name: 'Sales', test: true });
  expect(wantsPassword(gmail, change)).toBe(false);
});
