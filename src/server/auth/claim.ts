/** The first owner claims this Pulso: once, however many try at the same moment. */
import { timingSafeEqual } from 'node:crypto';
import type { AppContext } from '../../app/context.ts';
import { claimedAlready, isUnclaimed, makeWorkspace } from '../../app/people/make-workspace.ts';
import { PulsoError } from '../../errors.ts';
import { say } from '../errors.data.ts';
import { type Auth, addUser, removeUser } from './create-auth.ts';

export interface Claim {
  code: string;
  name: string;
  email: string;
  password: string;
  company: string;
  zone: string;
  language: 'en' | 'es';
  domains?: string[] | undefined;
}

/** Gives the workspace's number. The function throws PulsoError `conflict`, `not-allowed` (wrong code), `bad-input`. */
export function claimOf(
  context: AppContext,
  auth: Auth,
  setupCode: string | null,
): (claim: Claim) => Promise<number> {
  let last: Promise<unknown> = Promise.resolve();
  return claim => {
    const mine = last.then(() => take(claim));
    last = mine.catch(() => {});
    return mine;
  };

  async function take({ code, company, zone, language, domains, ...person }: Claim): Promise<number> {
    if (!(await isUnclaimed(context))) throw claimedAlready();
    if (setupCode !== null && !equal(code, setupCode)) {
      throw new PulsoError('not-allowed', say.wrongCode);
    }
    const userId = await addUser(auth, person);
    try {
      const owner = { userId, email: person.email };
      return await makeWorkspace(context, { company, zone, language, domains, owner, first: true });
    } catch (error) {
      await removeUser(auth, userId);
      throw error;
    }
  }
}

/** In constant time, whatever is sent. */
function equal(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}
