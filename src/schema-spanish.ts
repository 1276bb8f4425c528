/** What the schema library says in English, in our own Spanish: its own reads like a translation by machine. */
import type { z } from 'zod';

const KINDS: Readonly<Record<string, string>> = {
  string: 'un texto',
  number: 'un número',
  int: 'un número entero',
  boolean: 'true o false',
  array: 'una lista',
  object: 'un objeto',
  record: 'un objeto',
  tuple: 'una lista',
  date: 'una fecha',
  null: 'nada',
};

/** `value`: what was found there. A clause to stand after the field's name. */
export function inSpanish(issue: z.core.$ZodIssue, value: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      if (value === undefined) return 'falta este dato';
      return `se esperaba ${KINDS[issue.expected] ?? issue.expected} y llegó ${KINDS[kindOf(value)] ?? kindOf(value)}`;
    case 'invalid_value':
      return `se esperaba ${issue.values.length > 1 ? 'uno de ' : ''}${issue.values.map(one => JSON.stringify(one)).join(', ')}`;
    case 'too_small':
      return atLeast(issue.origin, Number(issue.minimum), issue.inclusive !== false);
    case 'too_big':
      return atMost(issue.origin, Number(issue.maximum), issue.inclusive !== false);
    case 'invalid_format':
      if (issue.format === 'email') return 'se esperaba una dirección de correo como ana@acme.com';
      if (issue.format === 'url') return 'se esperaba una dirección web como https://acme.com';
      return 'no tiene la forma esperada';
    case 'unrecognized_keys':
      return `${issue.keys.length > 1 ? 'campos desconocidos' : 'campo desconocido'}: ${issue.keys.map(key => JSON.stringify(key)).join(', ')}`;
    default:
      return 'no es válido';
  }
}

const kindOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;

const UNITS: Readonly<Record<string, readonly [string, string]>> = {
  string: ['carácter', 'caracteres'],
  array: ['elemento', 'elementos'],
};

function sized(origin: string, count: number): string | null {
  const units = UNITS[origin];
  return units === undefined ? null : `${count} ${units[count === 1 ? 0 : 1]}`;
}

function atLeast(origin: string, least: number, inclusive: boolean): string {
  const size = sized(origin, least);
  if (size !== null) return least === 1 ? 'no puede estar vacío' : `debe tener al menos ${size}`;
  return inclusive ? `debe ser ${least} o más` : `debe ser mayor que ${least}`;
}

function atMost(origin: string, most: number, inclusive: boolean): string {
  const size = sized(origin, most);
  if (size !== null) return `debe tener como mucho ${size}`;
  return inclusive ? `debe ser ${most} o menos` : `debe ser menor que ${most}`;
}
