/** METRICS §5 for one person or company: in which zone they read, when an answer is likeliest, when they write themselves. */
import { sql } from 'kysely';
import { recipientZone, type StatedOffset, type ZoneReason } from '../derive/recipient-zone.ts';
import type { WhenToWrite } from '../derive/when-to-write.ts';
import { PulsoError } from '../errors.ts';
import { createEngine, type Engine, keepsNumbersOnly } from '../metrics/engine/engine.ts';
import type { Filter } from '../metrics/engine/request.ts';
import { SEES_EVERYTHING, type View } from '../metrics/engine/row-filter.ts';
import { bestHours } from '../metrics/when-to-write.ts';
import type { Store } from '../store/store.ts';
import { domainOf } from './accounts.ts';
import { say } from './errors.data.ts';

export interface BestTimeQuestion {
  workspaceId: number;
  /** An address, or the domain of a company. */
  who: string;
  /** Of a company with several; left out: `who` is the one. */
  domains?: string[];
  /** Set by a person; null: worked out. */
  zone: string | null;
  range: string;
  now: Temporal.Instant;
  /** What the asking person may see; left out: everything. */
  view?: View;
}

export interface BestTime {
  who: string;
  zone: string;
  zoneReason: ZoneReason;
  /** Their mails that told the zone. */
  zoneMails: number;
  outcome: WhenToWrite;
  /** Mails of theirs by hour of the week, most first. */
  activity: { weekday: number; hour: number; n: number }[];
}

/** Recent mail tells where somebody is now. */
const ZONE_MAILS = 500;

/** Throws PulsoError `bad-input` for somebody nobody ever wrote to or heard of, `bad-query` for a range or zone, `not-allowed` where numbers only are kept. */
export async function bestTime(store: Pick<Store, 'db'>, question: BestTimeQuestion): Promise<BestTime> {
  const { workspaceId, range, now } = question;
  if (await keepsNumbersOnly(store.db, workspaceId)) throw new PulsoError('not-allowed', say.nobodyNamed);
  const who = question.who.trim().toLowerCase().replace(/^@/, '');
  const isPerson = who.includes('@');
  const column = isPerson ? 'email' : 'domain';
  const named = isPerson ? [who] : (question.domains ?? [who]);
  const known = await store.db
    .selectFrom('address')
    .select('email')
    .where('workspace_id', '=', workspaceId)
    .where(column, 'in', named)
    .limit(1)
    .executeTakeFirst();
  const engine = createEngine({ db: store.db, workspaceId, ...(question.view ?? SEES_EVERYTHING) });
  // Who is known to colleagues alone is not known to the person.
  if (known === undefined || !(await isMet(engine, question, named))) {
    throw new PulsoError('bad-input', isPerson ? say.nobodyIs(who) : say.nobodyAt(who));
  }
  const ownMail = await offsetsOf(store, workspaceId, sql.ref(`a.${column}`), named);
  const workspace = await store.db
    .selectFrom('workspace')
    .select('zone')
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirstOrThrow();
  const { zone, reason } = recipientZone({
    explicit: question.zone,
    ownMail,
    account: null,
    workspace: workspace.zone,
  });
  const outcome = await bestHours(
    engine,
    {
      contact: isPerson ? who : null,
      domains: isPerson ? [domainOf(who)] : named,
      filters: [],
      date_range: range,
      zone,
    },
    now,
  );
  const theirs: Filter = ['is', isPerson ? 'sender' : 'domain', named];
  const { results } = await engine.ask(
    {
      metrics: ['their_activity'],
      dimensions: ['weekday', 'hour'],
      filters: [theirs],
      date_range: range,
      zone,
    },
    now,
  );
  const activity = results
    .map(({ dimensions, n }) => ({
      weekday: Number(dimensions[0]),
      hour: Number(dimensions[1]),
      n: n[0] ?? 0,
    }))
    .toSorted((a, b) => b.n - a.n);
  return { who, zone, zoneReason: reason, zoneMails: ownMail.length, outcome, activity };
}

/** Is there mail from or to them within the asking person's reach? */
async function isMet(engine: Engine, { view, now }: BestTimeQuestion, named: string[]): Promise<boolean> {
  if ((view ?? SEES_EVERYTHING).rowFilter === null) return true;
  const about = (metric: string, dimension: string) =>
    engine.ask({ metrics: [metric], filters: [['is', dimension, named]], include: { excluded: false } }, now);
  const isPerson = named.some(one => one.includes('@'));
  const answers = [
    await about('messages', isPerson ? 'sender' : 'domain'),
    await about('deliveries_sent', isPerson ? 'recipient' : 'domain'),
  ];
  return answers.some(({ results }) => (results[0]?.metrics[0] ?? 0) > 0);
}

async function offsetsOf(
  { db }: Pick<Store, 'db'>,
  workspaceId: number,
  column: ReturnType<typeof sql.ref>,
  named: string[],
): Promise<StatedOffset[]> {
  const { rows } = await sql<StatedOffset>`
    select extract(epoch from m.sent_at)::float8 as "sentAt", m.offset_minutes::int as "offsetMinutes"
    from message m join address a on a.workspace_id = m.workspace_id and a.address_id = m.author_id
    where m.workspace_id = ${workspaceId} and ${column} in (${sql.join(named)}) and m.sent_at is not null
      and m.offset_minutes is not null and m.kind_without_list = 'human'
    order by m.sent_at desc limit ${ZONE_MAILS}`.execute(db);
  return rows;
}
