import { expect, test } from 'vitest';
import { SourceError } from '../../mail/readers/raw.ts';
import { imapPlace } from './imap-url.ts';

test.each([
  [
    'imaps://ana@acme.test@mail.acme.test',
    { host: 'mail.acme.test', port: 993, user: 'ana@acme.test', security: 'tls', folder: null },
  ],
  [
    'imaps://ana%40acme.test@mail.acme.test:9930/Projects%2F2024',
    { port: 9930, user: 'ana@acme.test', security: 'tls', folder: 'Projects/2024' },
  ],
  ['imap://ana@mail.acme.test/', { port: 143, user: 'ana', security: 'starttls', folder: null }],
  ['IMAP://ana@127.0.0.1:1143/INBOX', { port: 1143, security: 'none', folder: 'INBOX' }],
  ['imap://ana@[::1]:1143', { host: '::1', port: 1143, security: 'none' }],
])('%s', (url, place) => {
  expect(imapPlace(url)).toMatchObject(place);
});

test.each([
  ['imaps://mail.acme.test', 'it names no user'],
  ['imaps://ana@', 'it names no server'],
  ['imaps://ana@mail.acme.test:99999', 'it names no server'],
  ['imaps://ana:geheim@mail.acme.test', 'set PULSO_IMAP_PASSWORD'],
])('%s is refused: %s', (url, why) => {
  expect(() => imapPlace(url)).toThrow(why);
  try {
    imapPlace(url);
  } catch (error) {
    expect(error).toBeInstanceOf(SourceError);
    expect((error as Error).message).not.toContain('geheim');
  }
});
