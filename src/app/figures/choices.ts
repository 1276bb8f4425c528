/** What the filter bar offers: only what the person may see. */
import { sql } from 'kysely';
import { NAMING } from '../../metrics/engine/row-filter.ts';
import type { Store } from '../../store/store.ts';
import { accountBy } from '../accounts.ts';
import { numbersOnly } from '../privacy/numbers-only.ts';
import type { Asking } from './engine-for.ts';

/** As many as a filter takes. */
const MOST_DOMAINS = 1000;

export interface Choices {
  mailboxes: { id: number; name: string }[];
  teams: { id: number; name: string }[];
  teammates: { id: number; name: string; team: string | null }[];
  labels: string[];
  /** Customer companies that the settings name, with the domains they are found by. */
  accounts: { name: string; domains: string[] }[];
  /** What a ticket can be, in the order of the settings. */
  tickets: { severities: string[]; categories: string[]; features: string[] };
  /** Local days of the first and the last mail; null while there is none. */
  first_day: string | null;
  last_day: string | null;
}

/** Which things exist for the person is what the engine answers by them: a second rule could say something else. */
export async function choices(
  db: Store['db'],
  workspaceId: number,
  { engine, view, config, now }: Asking,
): Promise<Choices> {
  const ids = async (dimension: 'mailbox' | 'team' | 'teammate'): Promise<Set<number>> => {
    const named = numbersOnly(config) && NAMING.includes(dimension);
    if (view.whenAsked[dimension] === null || named) return new Set();
    const { results } = await engine.ask(
      { metrics: ['messages'], dimensions: [dimension], include: { ids: true, excluded: false } },
      now,
    );
    return new Set(results.flatMap(row => row.ids?.[0] ?? []));
  };
  const seen = { mailbox: await ids('mailbox'), team: await ids('team'), teammate: await ids('teammate') };
  const own = <T extends { id: number }>(rows: T[], known: Set<number>): T[] =>
    rows.map(row => ({ ...row, id: Number(row.id) })).filter(row => known.has(row.id));
  const { rows: mailboxes } = await sql<{ id: number; name: string }>`
    select mailbox_id as id, coalesce(address, name) as name from mailbox where workspace_id = ${workspaceId} order by 2`.execute(
    db,
  );
  const { rows: teams } = await sql<{ id: number; name: string }>`
    select team_id as id, name from team where workspace_id = ${workspaceId} order by name`.execute(db);
  const { rows: teammates } = await sql<{ id: number; name: string; team: string | null }>`
    select p.teammate_id as id, p.name, t.name as team from teammate p
    left join team t on t.workspace_id = p.workspace_id and t.team_id = p.team_id
    where p.workspace_id = ${workspaceId} order by p.name`.execute(db);
  const { rows: labels } = await sql<{ name: string }>`
    select name from label where workspace_id = ${workspaceId} order by name limit 500`.execute(db);
  const { rows: days } = await sql<{ first: string | null; last: string | null }>`
    select min(local_at)::date::text as first, max(local_at)::date::text as last from message_fact
    where workspace_id = ${workspaceId}`.execute(db);
  return {
    mailboxes: own(mailboxes, seen.mailbox),
    teams: own(teams, seen.team),
    teammates: own(teammates, seen.teammate),
    labels: view.rowFilter === null && !numbersOnly(config) ? labels.map(row => row.name) : [],
    accounts: await accountsSeen(db, workspaceId, { engine, view, config, now }),
    tickets: {
      severities: config.support.severities,
      categories: config.support.categories.map(one => one.name),
      features: config.support.features,
    },
    first_day: days[0]?.first ?? null,
    last_day: days[0]?.last ?? null,
  };
}

/** Who sees a part of the mail sees the companies of that part. */
async function accountsSeen(
  db: Store['db'],
  workspaceId: number,
  { engine, config, now }: Asking,
): Promise<Choices['accounts']> {
  if (numbersOnly(config)) return [];
  const all = await Promise.all(config.account.map(one => accountBy(db, workspaceId, config, one.name)));
  const domains = all.flatMap(one => one.domains).slice(0, MOST_DOMAINS);
  if (domains.length === 0) return [];
  const { results } = await engine.ask(
    {
      metrics: ['conversations'],
      dimensions: ['domain'],
      filters: [['is', 'domain', domains]],
      include: { excluded: false },
    },
    now,
  );
  const met = new Set(results.map(row => row.dimensions[0]));
  return all.flatMap(({ name, domains: own }) => {
    const seen = own.filter(domain => met.has(domain));
    return name === null || seen.length === 0 ? [] : [{ name, domains: seen }];
  });
}
