import { expect, test } from 'vitest';
import { spelled } from './spelled.ts';

test.each([
  ['as most write it', 'anadir', ['Añadir un usuario', 'para añadir otro', 'anadir'], 'añadir'],
  ['without its capitals', 'contrasena', ['CONTRASEÑA'], 'contraseña'],
  ['with an accent that was a character of its own', 'sesion', ['sesio\u0301n'], 'sesión'],
  ['as it is where it stands in no text', 'factura', ['nothing of it'], 'factura'],
])('a word is shown %s', (_, word, texts, shown) => {
  expect(spelled([word], texts)).toEqual([shown]);
});
