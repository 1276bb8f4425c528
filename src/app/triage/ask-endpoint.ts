/** One question to the endpoint: within the day's budget, to an address that may be reached, with an answer that was understood. */
import { sql } from 'kysely';
import { PulsoError } from '../../errors.ts';
import { type ChatBody, NotUnderstood } from '../../triage/endpoint-wire.ts';
import { version } from '../../version.ts';
import type { AppContext } from '../context.ts';
import { outgoingFetch } from '../outgoing.ts';
import { dayOf, type Endpoint } from './endpoint-settings.ts';
import { say } from './errors.data.ts';

/** A model on a small machine takes its time; nobody waits longer. */
const TIMEOUT_MS = 60_000;
const MOST_BYTES = 256 * 1024;

/**
 * `read` makes of the answer what was asked for. Throws `not-available` (budget), `not-allowed` (a private address that nobody allowed),
 * `source-failed` (unreachable, refused, or not understood).
 */
export async function askEndpoint<T>(
  context: AppContext,
  workspaceId: number,
  { url, key }: Endpoint,
  body: ChatBody,
  read: (answer: string) => T,
): Promise<T> {
  await spend(context, workspaceId);
  const address = `${url.replace(/\/+$/, '')}/chat/completions`;
  const response = await outgoingFetch(
    address,
    {
      method: 'POST',
      body: JSON.stringify(body),
      headers: {
        'content-type': 'application/json',
        'user-agent': `Pulso/${version}`,
        ...(key === null ? {} : { authorization: `Bearer ${key}` }),
      },
      timeoutMs: TIMEOUT_MS,
      maxBytes: MOST_BYTES,
      // A redirect would take the text and the key elsewhere.
      maxRedirects: 0,
    },
    context.allowedHosts,
  );
  const { host } = new URL(address);
  if (response.status !== 200)
    throw new PulsoError('source-failed', say.endpointAnswered(host, response.status));
  try {
    return read(response.body.toString('utf8'));
  } catch (error) {
    if (!(error instanceof NotUnderstood)) throw error;
    throw new PulsoError('source-failed', say.notAsAsked(host, error.said), { cause: error });
  }
}

/** Counted before it is sent: what fails costs the other side, too. */
async function spend({ store, now }: AppContext, workspaceId: number): Promise<void> {
  const day = dayOf(now());
  const { rows } = await sql`
    update triage_endpoint set used = case when used_on = ${day}::date then used + 1 else 1 end, used_on = ${day}::date
    where workspace_id = ${workspaceId} and (used_on is distinct from ${day}::date or used < requests_a_day)
    returning used`.execute(store.db);
  if (rows.length === 0) throw new PulsoError('not-available', say.budgetSpent);
}
