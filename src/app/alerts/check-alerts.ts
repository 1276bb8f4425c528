/** Looks at every rule: what has begun is told once, what is over too. Nothing is sent here; `deliver-due.ts` does. */
import { sql } from 'kysely';
import { PulsoError } from '../../errors.ts';
import type { Sentence } from '../../sentence.ts';
import type { Store } from '../../store/store.ts';
import type { AppContext } from '../context.ts';
import { failing } from '../failing.ts';
import { type Rule, rulesOf } from './alerts.ts';
import { say } from './errors.data.ts';
import type { Finding, Findings } from './finding.ts';
import { look } from './look/look.ts';
import { leavesAt } from './when.ts';

export interface Checked {
  began: number;
  over: number;
}

export async function checkAlerts(
  context: AppContext,
  workspaceId: number,
  signal: AbortSignal,
): Promise<Checked> {
  const total: Checked = { began: 0, over: 0 };
  for (const rule of await rulesOf(context, workspaceId)) {
    if (signal.aborted) break;
    if (!rule.active) continue;
    const { findings, said } = await tryLook(context, workspaceId, rule);
    const { began, over } = await record(context, workspaceId, rule, findings, said);
    total.began += began;
    total.over += over;
  }
  if (total.began + total.over > 0) context.tell({ workspaceId, what: 'alerts' });
  return total;
}

/** One rule that cannot be checked must not keep the others from it; it says so where the rules are listed. */
async function tryLook(
  context: AppContext,
  workspaceId: number,
  rule: Rule,
): Promise<{ findings: Findings; said: Sentence | null }> {
  try {
    return { findings: await look(context, workspaceId, rule), said: null };
  } catch (error) {
    if (error instanceof PulsoError) return { findings: null, said: error.said };
    context.log({ level: 'error', event: 'an alert could not be checked', error: String(error) });
    return { findings: null, said: say.notChecked };
  }
}

async function record(
  { store, now }: AppContext,
  workspaceId: number,
  rule: Rule,
  findings: Findings,
  said: Sentence | null,
): Promise<Checked> {
  const at = now();
  return store.transaction(async ({ db }) => {
    await db
      .updateTable('alert_rule')
      .set({ checked_at: at.toString(), ...failing(said) })
      .where('workspace_id', '=', workspaceId)
      .where('rule_id', '=', rule.id)
      .execute();
    if (findings === null) return { began: 0, over: 0 };
    const began = await begin(db, workspaceId, rule.id, findings, at);
    const over = await end(db, workspaceId, rule.id, findings, at);
    await queue(db, workspaceId, rule, began, 'began', at);
    await queue(db, workspaceId, rule, over, 'over', at);
    return { began: began.length, over: over.length };
  });
}

/** New causes; those that are still there are only seen again. Gives the new events. */
async function begin(
  db: Store['db'],
  workspaceId: number,
  ruleId: number,
  findings: Finding[],
  at: Temporal.Instant,
): Promise<number[]> {
  if (findings.length === 0) return [];
  const { rows } = await sql<{ event_id: number; fresh: boolean }>`
    insert into alert_event (workspace_id, rule_id, cause, detail, started_at, seen_at)
    select ${workspaceId}, ${ruleId}, f.cause, f.detail, ${at.toString()}::timestamptz, ${at.toString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(findings)}::jsonb) as f(cause text, detail jsonb)
    on conflict (workspace_id, rule_id, cause) where ended_at is null
      do update set seen_at = excluded.seen_at, detail = excluded.detail
    returning event_id, xmax = 0 as fresh`.execute(db);
  return rows.filter(row => row.fresh).map(row => row.event_id);
}

async function end(
  db: Store['db'],
  workspaceId: number,
  ruleId: number,
  findings: Finding[],
  at: Temporal.Instant,
): Promise<number[]> {
  const causes = findings.map(one => one.cause);
  const rows = await db
    .updateTable('alert_event')
    .set({ ended_at: at.toString() })
    .where('workspace_id', '=', workspaceId)
    .where('rule_id', '=', ruleId)
    .where('ended_at', 'is', null)
    .$if(causes.length > 0, query => query.where('cause', 'not in', causes))
    .returning('event_id')
    .execute();
  return rows.map(row => row.event_id);
}

async function queue(
  db: Store['db'],
  workspaceId: number,
  rule: Rule,
  events: number[],
  edge: 'began' | 'over',
  at: Temporal.Instant,
): Promise<void> {
  const rows = events.flatMap(event =>
    rule.channels.map(channel => ({
      workspace_id: workspaceId,
      rule_id: rule.id,
      event_id: event,
      edge,
      channel: channel.id,
      state: 'waiting' as const,
      due_at: leavesAt(rule, at).toString(),
      created_at: at.toString(),
    })),
  );
  if (rows.length === 0) return;
  await db
    .insertInto('hook_delivery')
    .values(rows)
    .onConflict(conflict => conflict.doNothing())
    .execute();
}
