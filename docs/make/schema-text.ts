/** A JSON Schema as a person reads it: `{ value: number | null, … }`, one key a line where it does not fit one. */

export interface Schema {
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  additionalProperties?: Schema | boolean;
  propertyNames?: Schema;
  format?: string;
  pattern?: string;
  default?: unknown;
}

const WIDTH = 100;
const MOST_WORDS = 8;
const DAY = '^\\d{4}-\\d{2}-\\d{2}$';

export function schemaText(schema: Schema, indent = ''): string {
  const { properties, items, additionalProperties, anyOf } = schema;
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  // The units and the problems are listed once, elsewhere on the page.
  if (schema.enum !== undefined && schema.enum.length > MOST_WORDS) return 'name';
  if (schema.enum !== undefined) return schema.enum.map(value => JSON.stringify(value)).join(' | ');
  if (anyOf !== undefined) return anyOf.map(one => schemaText(one, indent)).join(' | ');
  if (items !== undefined) return `${schemaText(items, indent)}[]`;
  if (properties !== undefined) return block(keysOf(schema, indent), indent);
  if (typeof additionalProperties === 'object') {
    const key = schema.propertyNames?.enum === undefined ? 'string' : 'name';
    return `{ [${key}]: ${schemaText(additionalProperties, indent)} }`;
  }
  if (schema.pattern === DAY) return 'day';
  if (schema.format === 'date-time') return 'instant';
  return [schema.type ?? 'any'].flat().join(' | ');
}

function keysOf(schema: Schema, indent: string): string[] {
  const required = new Set(schema.required);
  return Object.entries(schema.properties ?? {}).map(
    ([name, one]) => `${name}${required.has(name) ? '' : '?'}: ${schemaText(one, `${indent}  `)}`,
  );
}

function block(keys: string[], indent: string): string {
  const line = `{ ${keys.join(', ')} }`;
  if (line.length + indent.length <= WIDTH && !line.includes('\n')) return line;
  return `{\n${keys.map(key => `${indent}  ${key}`).join('\n')}\n${indent}}`;
}

/** Every key below, as `team[].name`; the keys of a repeated shape only where `stop` does not say it is known. */
export function keyPaths(schema: Schema, stop: (path: string) => boolean, path = ''): string[] {
  const inside = schema.items ?? schema;
  const here = schema.items === undefined ? path : `${path}[]`;
  if (inside.properties === undefined || stop(path)) return [path];
  return Object.entries(inside.properties).flatMap(([name, one]) =>
    keyPaths(one, stop, here === '' ? name : `${here}.${name}`),
  );
}

/** The schema at a path that `keyPaths` gave. */
export function schemaAt(schema: Schema, path: string): Schema {
  let at = schema;
  for (const name of path.replaceAll('[]', '').split('.')) {
    at = (at.items ?? at).properties?.[name] ?? {};
  }
  return at;
}
