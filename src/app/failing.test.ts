import { expect, test } from 'vitest';
import { failing, failureIn } from './failing.ts';

const SAID = { en: 'There is no room.', es: 'No queda sitio.' };

test('a failure is read in the language of whoever looks', () => {
  const { error } = failing(SAID);
  expect(failureIn('en', { error, said: SAID })).toBe('There is no room.');
  expect(failureIn('es', { error, said: SAID })).toBe('No queda sitio.');
});

test('a failure from before other languages were kept is shown as it stands', () => {
  expect(failureIn('es', { error: 'There is no room.', said: null })).toBe('There is no room.');
});

test('a translation of another sentence is not shown', () => {
  expect(failureIn('es', { error: 'Stopped.', said: SAID })).toBe('Stopped.');
  expect(failureIn('es', { error: null, said: SAID })).toBeNull();
});

test('what the database cannot store is left out, in every language', () => {
  expect(failing({ en: 'a\0b', es: 'c\0d' })).toEqual({ error: 'ab', said: '{"en":"ab","es":"cd"}' });
  expect(failing(null)).toEqual({ error: null, said: null });
});
