/** How many people a survey would ask in a week, from what happened lately: said before it is opened. */
import { sql } from 'kysely';
import { z } from 'zod';
import { type Asked, fatigueOf } from '../../derive/surveys/fatigue.ts';
import { accountOf } from '../accounts.ts';
import type { AppContext } from '../context.ts';
import { configOf } from '../settings.ts';
import { activeContacts } from './active-contacts.ts';
import { surveySettings } from './survey-body.ts';

export const estimateBody = z.strictObject({ settings: surveySettings });

/** So much is looked back at, and less where there is less. */
const WEEKS = 8;
const WEEK_SECONDS = 7 * 86_400;
const WEEKS_OF_QUARTER = 13;

export interface Estimate {
  /** Of which there were so many: tickets solved in `weeks`, or contacts of today. */
  of: 'tickets' | 'contacts';
  happened: number;
  weeks: number;
  /** People a week; null: nothing has happened yet to judge by. */
  per_week: number | null;
}

/** Null for a survey that is sent by hand. Surveys that others have made are not reckoned with. */
export async function estimateSurvey(
  { store, now }: AppContext,
  workspaceId: number,
  { settings }: z.output<typeof estimateBody>,
): Promise<Estimate | null> {
  const { trigger, same_days: sameDays } = settings;
  switch (trigger.on) {
    case 'hand':
      return null;
    case 'ticket': {
      const to = now().epochMilliseconds / 1000;
      const solved = await solvedLately(store.db, workspaceId, trigger.mailbox_ids, to);
      const first = solved[0]?.at ?? to;
      const weeks = Math.min(WEEKS, Math.max(1, Math.ceil((to - first) / WEEK_SECONDS)));
      return {
        of: 'tickets',
        happened: solved.length,
        weeks,
        per_week: solved.length === 0 ? null : askedOf(solved, sameDays) / weeks,
      };
    }
    case 'plan': {
      const since = now().subtract({ hours: 24 * trigger.active_days });
      const contacts = await activeContacts(store.db, workspaceId, since);
      const config = await configOf(store.db, workspaceId);
      const wanted = asManyAsQuota(
        contacts.map(one => accountOf(config, one.email)),
        trigger.share,
        trigger.per_account,
      );
      const most = trigger.per_day === null ? Number.POSITIVE_INFINITY : trigger.per_day * 7;
      return {
        of: 'contacts',
        happened: contacts.length,
        weeks: WEEKS_OF_QUARTER,
        per_week: contacts.length === 0 ? null : Math.min(most, wanted / WEEKS_OF_QUARTER),
      };
    }
  }
}

interface Solved {
  contact_id: number;
  /** Epoch seconds. */
  at: number;
}

async function solvedLately(
  db: AppContext['store']['db'],
  workspaceId: number,
  mailboxIds: number[] | null,
  to: number,
): Promise<Solved[]> {
  const { rows } = await sql<Solved>`
    select t.contact_id, extract(epoch from t.last_solved_at)::float8 as at from ticket_fact t
    where t.workspace_id = ${workspaceId} and t.counted and t.status in ('solved', 'closed') and t.contact_id is not null
      and t.last_solved_at > to_timestamp(${to - WEEKS * WEEK_SECONDS}) and t.last_solved_at <= to_timestamp(${to})
      and (${mailboxIds}::bigint[] is null or t.mailbox_id = any(${mailboxIds}::bigint[]))
    order by t.last_solved_at`.execute(db);
  return rows.map(row => ({ contact_id: Number(row.contact_id), at: Number(row.at) }));
}

/** In the order of solving; whoever was asked a short while ago is not asked again. */
function askedOf(solved: readonly Solved[], sameDays: number): number {
  const last = new Map<number, Asked>();
  let asked = 0;
  for (const { contact_id, at } of solved) {
    const before = last.get(contact_id);
    const patience = { sameDays, anyDays: 0 };
    if (fatigueOf({ surveyId: 0, now: at }, before === undefined ? [] : [before], patience) !== null)
      continue;
    last.set(contact_id, { surveyId: 0, at });
    asked++;
  }
  return asked;
}

/** People of a quarter, with at most so many of one account. */
function asManyAsQuota(
  accounts: readonly (string | null)[],
  share: number,
  perAccount: number | null,
): number {
  const people = new Map<string | null, number>();
  for (const account of accounts) people.set(account, (people.get(account) ?? 0) + 1);
  let sum = 0;
  for (const [account, n] of people)
    sum += account === null || perAccount === null ? n * share : Math.min(perAccount, n * share);
  return sum;
}
