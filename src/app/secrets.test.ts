import { expect, test } from 'vitest';
import { openSecrets } from './secrets.ts';

const secrets = openSecrets('a secret of more than thirty-two characters');

test('what was sealed opens again, and looks different each time', () => {
  const sealed = secrets.seal('contraseña', 'connection 1');
  expect(secrets.open(sealed, 'connection 1')).toBe('contraseña');
  expect(secrets.seal('contraseña', 'connection 1')).not.toBe(sealed);
  expect(sealed).not.toContain('contraseña');
});

test.each([
  ['another place', (sealed: string) => secrets.open(sealed, 'connection 2')],
  ['another key', (sealed: string) => openSecrets('x'.repeat(40)).open(sealed, 'connection 1')],
  ['a changed byte', (sealed: string) => secrets.open(`${sealed.slice(0, -2)}AA`, 'connection 1')],
  ['a cut text', (sealed: string) => secrets.open(sealed.slice(0, 20), 'connection 1')],
])('it does not open with %s', (_, open) => {
  expect(() => open(secrets.seal('pass word', 'connection 1'))).toThrow('PULSO_SECRET');
});

test('a short secret is refused with how to make one', () => {
  expect(() => openSecrets('short')).toThrow('openssl rand -hex 32');
});
