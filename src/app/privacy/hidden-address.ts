/**
 * What stands in the store instead of an address from outside, under `privacy = "aggregates"`: a keyed hash. It tells one person from
 * another, so that threads, replies and counts of people stay what they are, and says of nobody who they are.
 */
import { createHmac } from 'node:crypto';
import type { Store } from '../../store/store.ts';
import { hasOwnSecret, ownSecret } from '../own-secret.ts';
import type { Secrets } from '../secrets.ts';

/** Addresses have an @; these have none. */
const HIDDEN = /^#[\w-]{22}$/;

export const isHidden = (email: string): boolean => HIDDEN.test(email);

/** From an address (or what stands for one already) to what stands for it; '' stays ''. */
export type Hide = (email: string) => string;

/** Another workspace has other hashes for the same people. */
function hideWith(key: string, workspaceId: number): Hide {
  return email =>
    email === '' || isHidden(email)
      ? email
      : `#${createHmac('sha256', key).update(`${workspaceId} ${email}`).digest('base64url').slice(0, 22)}`;
}

/** Throws PulsoError `bad-secret`. */
export async function hiderOf(
  store: Pick<Store, 'db'>,
  secrets: Secrets,
  workspaceId: number,
): Promise<Hide> {
  return hideWith(await ownSecret(store, secrets, 'address_key'), workspaceId);
}

/** Null where nothing was ever hidden. Throws PulsoError `bad-secret`. */
export async function hiderIfAny(
  store: Pick<Store, 'db'>,
  secrets: Secrets,
  workspaceId: number,
): Promise<Hide | null> {
  return (await hasOwnSecret(store, 'address_key')) ? hiderOf(store, secrets, workspaceId) : null;
}
