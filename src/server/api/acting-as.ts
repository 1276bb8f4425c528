import type { AppContext } from '../../app/context.ts';
import { engineFor } from '../../app/figures/engine-for.ts';
import type { Acting } from '../../app/tickets/acting.ts';
import type { Caller } from './caller.ts';

/** Whoever calls, as one who reads and works on tickets. */
export async function actingAs(
  context: AppContext,
  { workspaceId, userId, user, reach }: Caller,
): Promise<Acting> {
  return {
    workspaceId,
    userId,
    teammateId: reach.teammate_id,
    origin: user === null ? 'api' : 'person',
    asking: await engineFor(context, workspaceId, reach),
  };
}
