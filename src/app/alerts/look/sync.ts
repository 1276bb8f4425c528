/** Which connected mailboxes have not been read for too long. A paused one is nobody's news. */
import type { Limits } from '../../limited-questions.ts';
import type { Scope } from '../../reports/scope.ts';
import type { Watch } from '../alert-body.ts';
import type { Finding, Findings } from '../finding.ts';

export async function lookAtSync(
  { minutes: limit }: Extract<Watch, { kind: 'sync' }>,
  { of, id }: Scope,
  { db, workspaceId, now }: Limits,
): Promise<Findings> {
  const rows = await db
    .selectFrom('connection')
    .select(['connection_id', 'name', 'address', 'synced_at', 'created_at', 'error', 'said'])
    .where('workspace_id', '=', workspaceId)
    .where('state', '!=', 'paused')
    .execute();
  const mailbox =
    of !== 'mailbox'
      ? null
      : await db
          .selectFrom('mailbox')
          .select('address')
          .where('workspace_id', '=', workspaceId)
          .where('mailbox_id', '=', id)
          .executeTakeFirst();
  return rows.flatMap((row): Finding[] => {
    if (mailbox !== null && row.address !== mailbox?.address) return [];
    const since = row.synced_at ?? row.created_at;
    const minutes = Math.floor((now.epochMilliseconds - since.getTime()) / 60_000);
    if (minutes < limit) return [];
    return [
      {
        cause: `sync:${row.connection_id}`,
        detail: {
          kind: 'sync',
          connection: row.connection_id,
          name: row.name === '' ? row.address : row.name,
          minutes,
          limit_minutes: limit,
          since: row.synced_at?.toISOString() ?? null,
          error: row.error,
          said: row.said,
        },
      },
    ];
  });
}
