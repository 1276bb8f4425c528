/** Who did what: noted with the act itself, in its transaction. */
import { sql } from 'kysely';
import type { Store } from '../../store/store.ts';
import { nextNumber } from './numbers.ts';

export const AUDITED = [
  'workspace-made',
  'settings-changed',
  'mail-server-set',
  'mail-server-removed',
  'member-invited',
  'member-joined',
  'member-changed',
  'member-removed',
  'invitation-withdrawn',
  'password-set',
  'key-made',
  'key-removed',
  'mailbox-connected',
  'mailbox-changed',
  'mailbox-paused',
  'mailbox-resumed',
  'mailbox-removed',
  'report-made',
  'report-changed',
  'report-removed',
  'report-downloaded',
  'report-resubscribed',
  'alert-made',
  'alert-changed',
  'alert-removed',
  'survey-made',
  'survey-changed',
  'survey-opened',
  'survey-closed',
  'survey-removed',
  'survey-sent',
  'survey-answers-imported',
  'survey-answer-tagged',
  'task-closed',
  'content-switched-on',
  'content-switched-off',
  'triage-endpoint-set',
  'triage-endpoint-removed',
  'person-exported',
  'person-erased',
  'secret-rotated',
  'demo-added',
  'demo-removed',
  'ticket-made',
  'ticket-changed',
  'tickets-imported',
] as const;
export type Audited = (typeof AUDITED)[number];

/** `userId` null: whoever runs this Pulso. `detail` without secrets, and without addresses of people outside the company. */
export async function note(
  db: Store['db'],
  workspaceId: number,
  userId: string | null,
  action: Audited,
  detail: Record<string, unknown>,
): Promise<void> {
  await db
    .insertInto('audit')
    .values({
      workspace_id: workspaceId,
      audit_id: await nextNumber(db, 'audit', 'audit_id', workspaceId),
      at: sql<Date>`clock_timestamp()`,
      user_id: userId,
      action,
      detail: JSON.stringify(detail),
    })
    .execute();
}
