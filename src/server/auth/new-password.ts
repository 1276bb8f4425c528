import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { note } from '../../app/people/audit.ts';
import { PulsoError } from '../../errors.ts';
import type { Store } from '../../store/store.ts';
import { say } from '../errors.data.ts';
import { createAuth } from './create-auth.ts';

/** A random password in place of the old one; every session ends. Throws PulsoError `not-found`. */
export async function newPassword(store: Store, email: string, noSecondFactor: boolean): Promise<string> {
  const auth = await createAuth({
    store,
    secret: randomBytes(32).toString('hex'),
    publicUrl: 'http://localhost',
    oidc: null,
    sendReset: async () => {},
    isInvited: async () => false,
  });
  const { internalAdapter, password: hasher } = await auth.$context;
  const found = await internalAdapter.findUserByEmail(email.toLowerCase(), { includeAccounts: true });
  if (found === null) throw new PulsoError('not-found', say.nobodySignsIn(email));
  const password = randomBytes(12).toString('base64url');
  const hash = await hasher.hash(password);
  if (found.accounts.some(account => account.providerId === 'credential'))
    await internalAdapter.updatePassword(found.user.id, hash);
  else
    await internalAdapter.linkAccount({
      userId: found.user.id,
      providerId: 'credential',
      accountId: found.user.id,
      password: hash,
    });
  await sql`delete from auth_session where "userId" = ${found.user.id}`.execute(store.db);
  if (noSecondFactor) {
    await sql`delete from auth_two_factor where "userId" = ${found.user.id}`.execute(store.db);
    await sql`update auth_user set "twoFactorEnabled" = false where id = ${found.user.id}`.execute(store.db);
  }
  await store.transaction(async ({ db }) => {
    const belongs = await db
      .selectFrom('member')
      .select('workspace_id')
      .where('user_id', '=', found.user.id)
      .execute();
    for (const { workspace_id: workspaceId } of belongs)
      await note(db, workspaceId, null, 'password-set', { user: found.user.id });
  });
  return password;
}
