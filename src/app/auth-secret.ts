/** What sessions are signed with: made once, kept sealed, so that changing PULSO_SECRET signs nobody out. */
import { randomBytes } from 'node:crypto';
import type { Store } from '../store/store.ts';
import type { Secrets } from './secrets.ts';

export const AUTH_SECRET = 'auth_secret';

/** Throws PulsoError `bad-secret` when PULSO_SECRET is not the one it was sealed with. */
export async function authSecret({ db }: Pick<Store, 'db'>, secrets: Secrets): Promise<string> {
  await db
    .insertInto('instance_setting')
    .values({ name: AUTH_SECRET, value: secrets.seal(randomBytes(32).toString('hex'), AUTH_SECRET) })
    .onConflict(conflict => conflict.column('name').doNothing())
    .execute();
  const { value } = await db
    .selectFrom('instance_setting')
    .select('value')
    .where('name', '=', AUTH_SECRET)
    .executeTakeFirstOrThrow();
  return secrets.open(value, AUTH_SECRET);
}
