/** Who has waited longer than so many business hours. */
import { sql } from 'kysely';
import { PulsoError } from '../../../errors.ts';
import { keepsNumbersOnly } from '../../../metrics/engine/engine.ts';
import { calendarsInForce } from '../../calendars-in-force.ts';
import { askWithin, type Limits } from '../../limited-questions.ts';
import { showsPeople } from '../../rights.ts';
import type { Watch } from '../alert-body.ts';
import { say } from '../errors.data.ts';
import type { Finding, Findings } from '../finding.ts';
import type { Looking } from './look.ts';

/** A backlog of thousands is one piece of news, not thousands. */
const MOST = 100;

interface WaitingRow {
  conversation_id: number;
  waiting_since: Date;
  subject: string | null;
  name: string | null;
  email: string | null;
  mailbox: string | null;
  mailbox_id: number;
}

/** Throws PulsoError `not-allowed` where numbers only are kept. */
export async function lookAtWaiting(
  { hours }: Extract<Watch, { kind: 'waiting' }>,
  { limits, sight }: Looking,
): Promise<Findings> {
  if (await keepsNumbersOnly(limits.db, limits.workspaceId))
    throw new PulsoError('not-allowed', say.noSingle);
  const limit = hours * 3600;
  const [answer] = await askWithin(
    [
      {
        metrics: ['oldest_waiting'],
        dimensions: ['conversation'],
        filters: [['is', 'state', ['awaiting_us']]],
        order_by: [['oldest_waiting', 'desc']],
        include: { ids: true, excluded: false },
      },
    ],
    limits,
  );
  // Business time is never longer than the time that passed.
  const ids = (answer?.results ?? []).flatMap(row =>
    (row.metrics[0] ?? 0) >= limit && typeof row.ids?.[0] === 'number' ? [row.ids[0]] : [],
  );
  if (ids.length === 0) return [];
  const clockOf = await calendarsInForce(limits.db, limits.workspaceId);
  const now = limits.now.epochMilliseconds / 1000;
  return (await rowsOf(limits, ids, showsPeople(limits.view)))
    .flatMap((row): Finding[] => {
      const since = row.waiting_since.getTime() / 1000;
      const waited = clockOf(row.mailbox_id).seconds(since, now);
      if (waited < limit) return [];
      const shown = sight.conversations;
      return [
        {
          // Another question after an answer is another wait.
          cause: `waiting:${row.conversation_id}@${since}`,
          detail: {
            kind: 'waiting',
            conversation: row.conversation_id,
            who: shown ? row.name || row.email : null,
            subject: shown ? row.subject : null,
            mailbox: row.mailbox,
            since: row.waiting_since.toISOString(),
            business_seconds: waited,
            limit_seconds: limit,
          },
        },
      ];
    })
    .slice(0, MOST);
}

/** The longest waiting first, whatever the order of `ids`. */
async function rowsOf({ db, workspaceId }: Limits, ids: number[], people: boolean): Promise<WaitingRow[]> {
  const { rows } = await sql<WaitingRow>`
    select c.conversation_id, c.waiting_since, t.subject, a.name, a.email, c.mailbox_id,
      case when ${people}::boolean or b.kind = 'shared' or b.address is null then b.name end as mailbox
    from conversation c
      join thread t on t.workspace_id = c.workspace_id and t.thread_id = c.thread_id
      left join address a on a.workspace_id = c.workspace_id and a.address_id = c.contact_id
      left join mailbox b on b.workspace_id = c.workspace_id and b.mailbox_id = c.mailbox_id
    where c.workspace_id = ${workspaceId} and c.waiting_since is not null
      and c.conversation_id = any(${`{${ids.join(',')}}`}::bigint[])
    order by c.waiting_since`.execute(db);
  return rows;
}
