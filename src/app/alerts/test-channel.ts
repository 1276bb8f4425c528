/** The test button beside a channel: the same way as an alert, at once, and the refusal for whoever presses it. */
import { PulsoError } from '../../errors.ts';
import type { AppContext } from '../context.ts';
import { rulesOf } from './alerts.ts';
import type { Batch } from './batch.ts';
import { say } from './errors.data.ts';
import { noticeOf } from './notice.ts';
import { sendAlertMail } from './send-alert-mail.ts';
import { sendHook } from './send-hook.ts';

/** Throws `not-found`, and what sending throws. */
export async function testChannel(
  context: AppContext,
  workspaceId: number,
  ruleId: number,
  channelId: string,
): Promise<void> {
  const [rule] = await rulesOf(context, workspaceId, ruleId);
  const channel = rule?.channels.find(one => one.id === channelId);
  if (rule === undefined || channel === undefined) {
    throw new PulsoError('not-found', say.noChannel);
  }
  const { name } = await context.store.db
    .selectFrom('workspace')
    .select('name')
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirstOrThrow();
  const now = new Date(context.now().epochMilliseconds);
  const event = { event_id: 0, detail: { kind: 'test' as const }, started_at: now, ended_at: null };
  const { id, language, zone } = rule;
  const batch: Batch = {
    id: `${workspaceId}-test`,
    workspace: { id: workspaceId, name },
    rule: { id, name: rule.name, language, zone },
    channel,
    notices: [noticeOf(event, false, language, zone)],
  };
  if (channel.kind === 'email') await sendAlertMail(context, batch);
  else await sendHook(context, batch);
}
