/** Every resolution of a ticket becomes one invitation of each survey that follows tickets (METRICS §7). */
import { sql } from 'kysely';
import type { Config } from '../../config.ts';
import { accountOf } from '../accounts.ts';
import type { AppContext } from '../context.ts';
import { languageAmong } from './language-of.ts';
import type { Survey } from './surveys.ts';

/** What was solved longer ago is not asked about: after a long silence nobody gets mail about last month. */
const NEWEST_DAYS = 7;

interface Solved {
  ticket_id: number;
  solved_at: Date;
  email: string;
  name: string;
  contact_id: number;
  teammate_id: number | null;
  team_id: number | null;
  mailbox_id: number | null;
  account: string | null;
  language: string | null;
}

/** Returns how many are new. Twice is once. */
export async function planTickets(
  { store, now }: AppContext,
  workspaceId: number,
  survey: Survey,
  config: Config,
): Promise<number> {
  const { trigger, languages } = survey.settings;
  if (trigger.on !== 'ticket' || survey.opened_at === null) return 0;
  const at = now();
  const { rows } = await sql<Solved>`
    select t.ticket_id, t.last_solved_at as solved_at, a.email, a.name, t.contact_id, p.teammate_id, p.team_id, t.mailbox_id,
      t.account, t.language
    from ticket_fact t
    join address a on a.workspace_id = t.workspace_id and a.address_id = t.contact_id
    left join teammate p on p.workspace_id = t.workspace_id and p.teammate_id = coalesce(t.solved_by_id, t.teammate_id)
    where t.workspace_id = ${workspaceId} and t.counted and t.status in ('solved', 'closed')
      and t.last_solved_at >= ${survey.opened_at}::timestamptz
      and t.last_solved_at > ${at.subtract({ hours: 24 * NEWEST_DAYS }).toString()}::timestamptz
      and (${trigger.mailbox_ids}::bigint[] is null or t.mailbox_id = any(${trigger.mailbox_ids}::bigint[]))
      and not exists (select 1 from survey_invitation v where v.workspace_id = t.workspace_id and v.survey_id = ${survey.id}
        and v.ticket_id = t.ticket_id and v.occasion = 'ticket ' || t.ticket_id || ' ' || extract(epoch from t.last_solved_at)::bigint)
    order by t.last_solved_at limit 1000`.execute(store.db);
  if (rows.length === 0) return 0;
  const made = await store.db
    .insertInto('survey_invitation')
    .values(
      rows.map(row => ({
        workspace_id: workspaceId,
        survey_id: survey.id,
        version: survey.version,
        occasion: `ticket ${row.ticket_id} ${Math.round(row.solved_at.getTime() / 1000)}`,
        email: row.email,
        name: row.name === '' ? null : row.name,
        language: languageAmong(languages, [row.language, config.language]),
        kind: survey.kind,
        state: 'waiting' as const,
        created_at: at.toString(),
        due_at: new Date(row.solved_at.getTime() + trigger.delay_minutes * 60_000).toISOString(),
        contact_id: row.contact_id,
        teammate_id: row.teammate_id,
        team_id: row.team_id,
        mailbox_id: row.mailbox_id,
        ticket_id: row.ticket_id,
        account: row.account ?? accountOf(config, row.email),
      })),
    )
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst();
  return Number(made.numInsertedOrUpdatedRows ?? 0n);
}
