import { expect, test } from 'vitest';
import { smtpFrom } from './mail-server-form.ts';

const FILLED: Record<string, string> = {
  host: ' smtp.acme.example ',
  port: '587',
  username: 'reports',
  password: ' a word ',
  from_address: 'reports@acme.example',
  from_name: '',
};
const form = (changed: Record<string, string>, kept: boolean) =>
  smtpFrom({
    security: 'starttls',
    kept,
    text: name => ({ ...FILLED, ...changed })[name] ?? '',
  });

test('what is written is sent, a password with its spaces', () => {
  expect(form({}, false)).toEqual({
    host: 'smtp.acme.example',
    port: 587,
    security: 'starttls',
    username: 'reports',
    password: ' a word ',
    from_address: 'reports@acme.example',
    from_name: 'Pulso',
  });
});

test('an empty password keeps the stored one', () => {
  expect(form({ password: '' }, true)).not.toHaveProperty('password');
});

test('an empty password means none where none is stored, and where there is no user', () => {
  expect(form({ password: '' }, false).password).toBeNull();
  expect(form({ password: '', username: '' }, true).password).toBeNull();
});

test('a port that is none is the usual one', () => {
  expect(form({ port: '' }, false).port).toBe(587);
});
