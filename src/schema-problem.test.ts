import { expect, test } from 'vitest';
import { z } from 'zod';
import { say } from './errors.data.ts';
import { firstProblem } from './schema-problem.ts';

const problemOf = (schema: z.ZodType, given: unknown) => {
  const read = schema.safeParse(given);
  if (read.success) throw new Error('it was read');
  return firstProblem(read.error, given);
};
const person = z.strictObject({ name: z.string().min(1), age: z.int().max(150).optional() });

test.each([
  [person, {}, 'name', 'falta este dato'],
  [person, { name: 3 }, 'name', 'se esperaba un texto y llegó un número'],
  [person, { name: null }, 'name', 'se esperaba un texto y llegó nada'],
  [person, { name: '' }, 'name', 'no puede estar vacío'],
  [person, { name: 'Ana', age: 1.5 }, 'age', 'se esperaba un número entero y llegó un número'],
  [person, { name: 'Ana', age: 151 }, 'age', 'debe ser 150 o menos'],
  [person, { name: 'Ana', a: 1, b: 2 }, '', 'campos desconocidos: "a", "b"'],
  [person, 'Ana', '', 'se esperaba un objeto y llegó un texto'],
  [z.array(person), [{ name: 'Ana' }, { name: [] }], '1.name', 'se esperaba un texto y llegó una lista'],
  [z.string().min(3), 'ab', '', 'debe tener al menos 3 caracteres'],
  [z.string().max(1), 'ab', '', 'debe tener como mucho 1 carácter'],
  [z.number().positive(), 0, '', 'debe ser mayor que 0'],
  [z.number().lt(5), 5, '', 'debe ser menor que 5'],
  [z.array(z.int()).min(2), [1], '', 'debe tener al menos 2 elementos'],
  [z.enum(['en', 'es']), 'fr', '', 'se esperaba uno de "en", "es"'],
  [z.literal(1), 2, '', 'se esperaba 1'],
  [z.email(), 'ana', '', 'se esperaba una dirección de correo como ana@acme.com'],
  [z.url(), 'acme', '', 'se esperaba una dirección web como https://acme.com'],
  [z.string().regex(/^a/), 'b', '', 'no tiene la forma esperada'],
  [z.union([z.string(), z.null()]), 3, '', 'no es válido'],
])('what is wrong is said in Spanish (%#)', (schema, given, path, es) => {
  expect(problemOf(schema, given)).toMatchObject({ path, why: { es } });
});

test('English stays as the library says it', () => {
  expect(problemOf(person, {}).why.en).toBe('Invalid input: expected string, received undefined');
});

test('a check of our own is said in its own words', () => {
  const schema = z.string().regex(/@/, say.addressLike.en);
  expect(problemOf(schema, 'ana').why).toEqual(say.addressLike);
});
