import { expect, test } from 'vitest';
import { mailboxFrom } from './mailbox-form.ts';

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
