import { expect, test } from 'vitest';
import { emptyTally, type Tally } from '../app/import/tally.ts';
import type { Whose } from '../app/whose.ts';
import { importLines } from './import-lines.ts';

const given: Whose = { me: ['ana@acme.test'], domains: ['acme.test'], reason: 'given', taken: [] };
const tally = (some: Partial<Tally>): Tally => ({ ...emptyTally(), ...some });

test('numbers are written as the language writes them', () => {
  const large = tally({ read: 1410, added: 1400, copies: 10 });
  expect(importLines(large, given, 'en')).toEqual(['1,410 messages read, 1,400 added, 10 already there.']);
  expect(importLines(large, given, 'es')).toEqual([
    '1.410 mensajes leídos: 1.400 nuevos y 10 que ya estaban.',
  ]);
});

test('one message is one in both languages', () => {
  const one = tally({ read: 1, added: 1 });
  expect(importLines(one, given, 'en')).toEqual(['1 message read, 1 added, 0 already there.']);
  expect(importLines(one, given, 'es')).toEqual(['1 mensaje leído: 1 nuevo y 0 que ya estaban.']);
});

test('what was left out and what was odd is told in sentences, the most frequent first', () => {
  const odd = tally({
    read: 9,
    added: 7,
    leftOut: { draft: 2, spam: 0, chat: 0, unreadable: 0 },
    problems: { 'no-date': 1, 'no-message-id': 3 },
  });
  expect(importLines(odd, given, 'en')).toEqual([
    '9 messages read, 7 added, 0 already there.',
    '2 drafts were never sent.',
    'Oddities found while reading:',
    '  3 × the message has no Message-ID; a hash stands in for it',
    '  1 × no believable date in Date, Received or the mbox separator',
  ]);
  expect(importLines(odd, given, 'es')).toEqual([
    '9 mensajes leídos: 7 nuevos y 0 que ya estaban.',
    '2 borradores no se enviaron nunca.',
    'Rarezas encontradas al leer:',
    '  3 × el mensaje no tiene Message-ID; una huella ocupa su lugar',
    '  1 × no hay una fecha creíble en Date, en Received ni en el separador del mbox',
  ]);
});

test('whose mailbox it is taken to be is told, unless it was said', () => {
  const guessed: Whose = { ...given, reason: 'sent' };
  expect(importLines(tally({}), guessed, 'es')[1]).toBe(
    'Tomado como tuyo: ana@acme.test, @acme.test. ¿No es así? Indícalo con --me DIRECCIÓN y --domain DOMINIO.',
  );
  const unknown: Whose = { me: [], domains: [], reason: 'none', taken: [] };
  expect(importLines(tally({}), unknown, 'en')[1]).toContain('could not be worked out');
});
