/** Secrets that Pulso makes for itself, once, and keeps sealed, so that changing PULSO_SECRET changes none of them. */
import { randomBytes } from 'node:crypto';
import type { Store } from '../store/store.ts';
import type { Secrets } from './secrets.ts';

/** `auth_secret`: what sessions are signed with. `address_key`: what addresses are hidden with (privacy/hidden-address.ts). */
export const OWN_SECRETS = ['auth_secret', 'address_key'] as const;
export type OwnSecret = (typeof OWN_SECRETS)[number];

/** Made where there is none. Throws PulsoError `bad-secret` when PULSO_SECRET is not the one it was sealed with. */
export async function ownSecret(
  { db }: Pick<Store, 'db'>,
  secrets: Secrets,
  name: OwnSecret,
): Promise<string> {
  await db
    .insertInto('instance_setting')
    .values({ name, value: secrets.seal(randomBytes(32).toString('hex'), name) })
    .onConflict(conflict => conflict.column('name').doNothing())
    .execute();
  const { value } = await db
    .selectFrom('instance_setting')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
  return secrets.open(value, name);
}

/** Has it been made? */
export async function hasOwnSecret({ db }: Pick<Store, 'db'>, name: OwnSecret): Promise<boolean> {
  const row = await db
    .selectFrom('instance_setting')
    .select('name')
    .where('name', '=', name)
    .executeTakeFirst();
  return row !== undefined;
}
