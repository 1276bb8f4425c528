/** Sends what is due, tries again what did not arrive, for a day. May run in several workers at once. */
import { sql } from 'kysely';
import { PulsoError } from '../../errors.ts';
import type { Sentence } from '../../sentence.ts';
import type { AppContext } from '../context.ts';
import { failing } from '../failing.ts';
import { MailRefused } from '../mail-out/refusal.ts';
import { type Rule, rulesOf } from './alerts.ts';
import type { Batch } from './batch.ts';
import { say } from './errors.data.ts';
import { type EventRow, noticeOf } from './notice.ts';
import { sendAlertMail } from './send-alert-mail.ts';
import { HookRefused, sendHook } from './send-hook.ts';

const CLAIM_MINUTES = 5;
const MOST_AT_ONCE = 200;
/** Minutes after each attempt; the last one is repeated until a day is over. */
const AGAIN_MINUTES = [1, 5, 15, 60, 180, 360] as const;
const GIVE_UP_HOURS = 24;
/** RFC 9110 §15.5.11: gone for good. */
const GONE = 410;

interface Claimed {
  delivery_id: number;
  event_id: number;
  edge: 'began' | 'over';
  attempts: number;
}
interface Target {
  workspace_id: number;
  rule_id: number;
  channel: string;
}

export interface Delivered {
  sent: number;
  failed: number;
  later: number;
}

/** Of all workspaces. Counts messages, not alerts. */
export async function deliverDue(context: AppContext, signal: AbortSignal): Promise<Delivered> {
  const done: Delivered = { sent: 0, failed: 0, later: 0 };
  while (!signal.aborted) {
    const target = await nextTarget(context);
    if (target === null) break;
    const claimed = await claim(context, target);
    if (claimed.length === 0) continue;
    done[await deliver(context, target, claimed, signal)]++;
  }
  return done;
}

const dueNow = (
  now: Temporal.Instant,
) => sql<boolean>`state = 'waiting' and due_at <= ${now.toString()}::timestamptz
  and (claimed_until is null or claimed_until < ${now.toString()}::timestamptz)`;

async function nextTarget({ store, now }: AppContext): Promise<Target | null> {
  const { rows } = await sql<Target>`
    select workspace_id, rule_id, channel from hook_delivery where ${dueNow(now())}
    order by due_at, delivery_id limit 1`.execute(store.db);
  return rows[0] ?? null;
}

/** Everything that is due for one channel of one rule. */
async function claim(
  { store, now }: AppContext,
  { workspace_id, rule_id, channel }: Target,
): Promise<Claimed[]> {
  const at = now();
  const { rows } = await sql<Claimed>`
    update hook_delivery set attempts = attempts + 1,
      claimed_until = ${at.add({ minutes: CLAIM_MINUTES }).toString()}::timestamptz,
      give_up_at = coalesce(give_up_at, ${at.add({ hours: GIVE_UP_HOURS }).toString()}::timestamptz)
    where workspace_id = ${workspace_id} and delivery_id in (
      select delivery_id from hook_delivery
      where workspace_id = ${workspace_id} and rule_id = ${rule_id} and channel = ${channel} and ${dueNow(at)}
      order by delivery_id limit ${MOST_AT_ONCE} for update skip locked)
    returning delivery_id, event_id, edge, attempts`.execute(store.db);
  return rows.toSorted((a, b) => a.delivery_id - b.delivery_id);
}

async function deliver(
  context: AppContext,
  target: Target,
  claimed: Claimed[],
  signal: AbortSignal,
): Promise<keyof Delivered> {
  const ids = claimed.map(one => one.delivery_id);
  try {
    const batch = await batchOf(context, target, claimed);
    const status =
      batch.channel.kind === 'email' ? await mailed(context, batch) : await sendHook(context, batch, signal);
    await close(context, target.workspace_id, ids, 'sent', status, null);
    return 'sent';
  } catch (error) {
    const { said, status, temporary } = judged(context, error);
    const attempts = Math.max(...claimed.map(one => one.attempts));
    if (!temporary) {
      await close(context, target.workspace_id, ids, 'failed', status, said);
      return 'failed';
    }
    return postpone(context, target.workspace_id, ids, attempts, status, said);
  }
}

async function mailed(context: AppContext, batch: Batch): Promise<number> {
  await sendAlertMail(context, batch);
  return 250;
}

async function batchOf(context: AppContext, target: Target, claimed: Claimed[]): Promise<Batch> {
  const { workspace_id, rule_id } = target;
  const { db } = context.store;
  const [rule] = await rulesOf(context, workspace_id, rule_id);
  const channel = rule?.channels.find(one => one.id === target.channel);
  if (rule === undefined || channel === undefined) {
    throw new PulsoError('not-found', say.channelRemoved);
  }
  const workspace = await db
    .selectFrom('workspace')
    .select('name')
    .where('workspace_id', '=', workspace_id)
    .executeTakeFirstOrThrow();
  const events = await db
    .selectFrom('alert_event')
    .select(['event_id', 'detail', 'started_at', 'ended_at'])
    .where('workspace_id', '=', workspace_id)
    .where(
      'event_id',
      'in',
      claimed.map(one => one.event_id),
    )
    .execute();
  return {
    id: `${workspace_id}-${claimed[0]?.delivery_id ?? 0}`,
    workspace: { id: workspace_id, name: workspace.name },
    rule: { id: rule.id, name: rule.name, language: rule.language, zone: rule.zone },
    channel,
    notices: noticesOf(rule, claimed, events as unknown as EventRow[]),
  };
}

/** What began and was over before anybody was told is told once. */
function noticesOf(rule: Rule, claimed: Claimed[], events: EventRow[]) {
  const overs = new Set(claimed.filter(one => one.edge === 'over').map(one => one.event_id));
  return claimed.flatMap(({ event_id, edge }) => {
    const row = events.find(one => one.event_id === event_id);
    if (row === undefined || (edge === 'began' && overs.has(event_id))) return [];
    return [noticeOf(row, edge === 'over', rule.language, rule.zone)];
  });
}

function judged({ log }: AppContext, error: unknown) {
  if (error instanceof MailRefused) {
    return { said: error.said, status: error.status, temporary: error.temporary };
  }
  if (error instanceof HookRefused) {
    return { said: error.said, status: error.status, temporary: error.status !== GONE };
  }
  if (error instanceof PulsoError) {
    const temporary =
      error.code === 'source-failed' || error.code === 'cancelled' || error.code === 'not-available';
    return { said: error.said, status: null, temporary };
  }
  log({ level: 'error', event: 'an alert could not be sent', error: String(error) });
  return { said: say.notSent, status: null, temporary: true };
}

async function postpone(
  { store, now }: AppContext,
  workspaceId: number,
  ids: number[],
  attempts: number,
  status: number | null,
  sentence: Sentence,
): Promise<keyof Delivered> {
  const minutes = AGAIN_MINUTES[Math.min(attempts, AGAIN_MINUTES.length) - 1] ?? 1;
  const next = now().add({ minutes }).toString();
  const { error, said } = failing(sentence);
  const { rows } = await sql<{ state: string }>`
    update hook_delivery set status = ${status}, error = ${error}, said = ${said}::jsonb, claimed_until = null,
      state = (case when ${next}::timestamptz > give_up_at then 'failed' else 'waiting' end)::sending_state,
      due_at = ${next}::timestamptz
    where workspace_id = ${workspaceId} and delivery_id = any(${`{${ids.join(',')}}`}::bigint[])
    returning state`.execute(store.db);
  return rows.some(row => row.state === 'waiting') ? 'later' : 'failed';
}

async function close(
  { store, now, tell }: AppContext,
  workspaceId: number,
  ids: number[],
  state: 'sent' | 'failed',
  status: number | null,
  said: Sentence | null,
): Promise<void> {
  await store.db
    .updateTable('hook_delivery')
    .set({
      ...{ state, status, ...failing(said), claimed_until: null },
      sent_at: state === 'sent' ? now().toString() : null,
    })
    .where('workspace_id', '=', workspaceId)
    .where('delivery_id', 'in', ids)
    .execute();
  tell({ workspaceId, what: 'alerts' });
}
