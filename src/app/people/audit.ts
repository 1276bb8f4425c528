import { sql } from 'kysely';
import type { Store } from '../../store/store.ts';
import { nextNumber } from './numbers.ts';

export const AUDITED = [
  'workspace-made',
  'settings-changed',
  'member-invited',
  'member-joined',
  'member-changed',
  'member-removed',
  'invitation-withdrawn',
  'key-made',
  'key-removed',
  'mailbox-connected',
  'mailbox-removed',
  'person-exported',
  'person-erased',
  'ticket-made',
  'ticket-changed',
  'tickets-imported',
] as const;

/** Notes who did what; `detail` without secrets. */
export async function note(
  db: Store['db'],
  workspaceId: number,
  userId: string | null,
  action: (typeof AUDITED)[number],
  detail: Record<string, unknown>,
): Promise<void> {
  await db
    .insertInto('audit')
    .values({
      workspace_id: workspaceId,
      audit_id: await nextNumber(db, 'audit', 'audit_id', workspaceId),
      at: sql<Date>`now()`,
      user_id: userId,
      action,
      detail: JSON.stringify(detail),
    })
    .execute();
}
