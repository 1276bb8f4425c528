/** The store that questions are asked of: one that was filled before. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PulsoError } from '../errors.ts';
import { openStore } from '../store/open.ts';
import type { Store } from '../store/store.ts';
import type { Flags, Given } from './command.ts';
import { say } from './errors.data.ts';
import { VALUE } from './help.data.ts';

export const STORE_FLAG: Flags = {
  store: {
    value: VALUE.where,
    text: {
      en: 'the folder or postgres://… given to import (default DATABASE_URL)',
      es: 'la carpeta o el postgres://… que diste a import (si no, DATABASE_URL)',
    },
  },
};

/** Of commands about everything a server keeps; they make it where there is none. */
export const SERVER_STORE_FLAG: Flags = {
  store: {
    value: VALUE.where,
    text: {
      en: 'a folder, or postgres://… (default DATABASE_URL, else ./data)',
      es: 'una carpeta, o postgres://… (si no, DATABASE_URL o ./data)',
    },
  },
};

const noFacts = (where: string): PulsoError =>
  new PulsoError('bad-input', say.noFacts(where.replace(/:\/\/[^@/]*@/, '://')));

/** Where `--store` or DATABASE_URL says, else where a server keeps its data. */
export const storeOf = (given: Given): string => given.text('store') ?? process.env.DATABASE_URL ?? 'data';

/** Opens the store of `--store` or DATABASE_URL; asking makes none. Throws `usage`, `bad-input`. */
export async function openFilled(given: Given): Promise<Store> {
  const where = given.text('store') ?? process.env.DATABASE_URL;
  if (where === undefined) throw new PulsoError('usage', say.whereAreFacts);
  if (!/^postgres(ql)?:\/\//.test(where) && !existsSync(join(where, 'pgdata'))) throw noFacts(where);
  const store = await openStore(where);
  const filled = await store.db.selectFrom('workspace').select('workspace_id').executeTakeFirst();
  if (filled !== undefined) return store;
  await store.close();
  throw noFacts(where);
}
