/** What alerts have found, and what was sent where. */
import { z } from 'zod';
import type { Language } from '../../report/language.ts';
import type { SendingState } from '../../store/tables/reports.ts';
import type { AppContext } from '../context.ts';
import { failureIn } from '../failing.ts';
import { seesWhole } from '../reports/standing.ts';
import type { Detail } from './finding.ts';
import { type Place, placeOf } from './links.ts';
import { type EventRow, type Notice, noticeOf } from './notice.ts';

export const historyQuery = z.strictObject({
  rule_id: z.coerce.number().int().optional(),
  open: z.enum(['true', 'false']).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  /** Id of the last row of the page before. */
  before: z.coerce.number().int().optional(),
});
type Query = z.output<typeof historyQuery>;

export interface EventShown extends Omit<Notice, 'event'> {
  id: number;
  rule_id: number;
  rule: string;
  /** Where it leads. */
  place: Place;
}

/** Newest first, in the reader's words. `by`: who looks; of rules of others only whoever sees everything. Null: whoever runs this Pulso. */
export async function listEvents(
  context: AppContext,
  workspaceId: number,
  { rule_id, open, limit, before }: Query,
  lang: Language,
  by: string | null,
): Promise<EventShown[]> {
  const all = by === null || (await seesWhole(context, workspaceId, by));
  const rows = await context.store.db
    .selectFrom('alert_event as e')
    .innerJoin('alert_rule as r', join =>
      join.onRef('r.workspace_id', '=', 'e.workspace_id').onRef('r.rule_id', '=', 'e.rule_id'),
    )
    .select(['e.event_id', 'e.rule_id', 'r.name', 'r.zone', 'e.detail', 'e.started_at', 'e.ended_at'])
    .where('e.workspace_id', '=', workspaceId)
    .$if(!all, query => query.where('r.created_by', '=', by))
    .$if(rule_id !== undefined, query => query.where('e.rule_id', '=', rule_id ?? 0))
    .$if(open === 'true', query => query.where('e.ended_at', 'is', null))
    .$if(open === 'false', query => query.where('e.ended_at', 'is not', null))
    .$if(before !== undefined, query => query.where('e.event_id', '<', before ?? 0))
    .orderBy('e.event_id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(row => {
    // Written by `check-alerts.ts`.
    const event: EventRow = { ...row, detail: row.detail as unknown as Detail };
    const { event: id, ...notice } = noticeOf(event, row.ended_at !== null, lang, row.zone);
    return { id, rule_id: row.rule_id, rule: row.name, ...notice, place: placeOf(event.detail) };
  });
}

export interface DeliveryShown {
  id: number;
  rule_id: number;
  event_id: number;
  edge: 'began' | 'over';
  channel: string;
  state: SendingState;
  due_at: string;
  attempts: number;
  status: number | null;
  error: string | null;
  sent_at: string | null;
}

/** Newest first; why one did not arrive in `lang`. */
export async function listDeliveries(
  { store }: AppContext,
  workspaceId: number,
  { rule_id, limit, before }: Query,
  lang: Language,
): Promise<DeliveryShown[]> {
  const rows = await store.db
    .selectFrom('hook_delivery')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .$if(rule_id !== undefined, query => query.where('rule_id', '=', rule_id ?? 0))
    .$if(before !== undefined, query => query.where('delivery_id', '<', before ?? 0))
    .orderBy('delivery_id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(row => ({
    id: row.delivery_id,
    rule_id: row.rule_id,
    event_id: row.event_id,
    edge: row.edge,
    channel: row.channel,
    state: row.state,
    due_at: row.due_at.toISOString(),
    attempts: row.attempts,
    status: row.status,
    error: failureIn(lang, row),
    sent_at: row.sent_at?.toISOString() ?? null,
  }));
}
