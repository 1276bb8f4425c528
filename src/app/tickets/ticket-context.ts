/** What tickets of a workspace are derived by, as the store has it: no run has to open the workspace for it. */
import { sql } from 'kysely';
import type { Config } from '../../config.ts';
import type { SlaPolicy, TicketSettings } from '../../derive/support/ticket.ts';
import type { Store } from '../../store/store.ts';
import { type BusinessClock, openCalendar } from '../../time/business-time.ts';
import { zoneOffset } from '../../time/zone.ts';
import { type CalendarInForce, calendarVersionsInForce } from '../calendars-in-force.ts';
import { configOf } from '../settings.ts';
import type { PolicyDefinition } from './save-policies.ts';

/** A version of a policy, and its own clock where it has one. */
export interface KeptPolicy extends SlaPolicy {
  clock: BusinessClock | null;
}

export interface TicketContext {
  workspaceId: number;
  config: Config;
  settings: TicketSettings;
  /** In the order of the settings: the first that fits decides. */
  policies: KeptPolicy[];
  calendarOf(mailboxId: number | null): CalendarInForce;
  /** Epoch seconds → wall seconds in the workspace's zone. */
  local(epochSeconds: number): number;
  /** Null for a name that nobody has. */
  teammateNamed(name: string): number | null;
  /** Mailboxes in which customers start tickets. */
  supportMailboxes: ReadonlySet<number>;
  addressOf(mailboxId: number | null): string;
}

/** `now`: epoch seconds; nothing after it has happened. `config`: left out, what is saved. */
export async function ticketContext(
  db: Store['db'],
  workspaceId: number,
  { now, config: given }: { now: number; config?: Config | undefined },
): Promise<TicketContext> {
  const config = given ?? (await configOf(db, workspaceId));
  const { zone } = await db
    .selectFrom('workspace')
    .select('zone')
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirstOrThrow();
  const mates = await db
    .selectFrom('teammate')
    .select(['teammate_id', 'name'])
    .where('workspace_id', '=', workspaceId)
    .execute();
  const boxes = await db
    .selectFrom('mailbox')
    .select(['mailbox_id', 'address'])
    .where('workspace_id', '=', workspaceId)
    .execute();
  const byName = new Map(mates.map(row => [row.name, row.teammate_id]));
  const addresses = new Map(boxes.map(row => [row.mailbox_id, row.address ?? '']));
  const offset = zoneOffset(zone);
  return {
    workspaceId,
    config,
    settings: settingsOf(config, now),
    policies: await policiesIn(db, workspaceId),
    calendarOf: await calendarVersionsInForce(db, workspaceId),
    local: at => at + offset(at),
    teammateNamed: name => byName.get(name) ?? null,
    supportMailboxes: new Set(supportMailboxes(config, boxes)),
    addressOf: id => (id === null ? '' : (addresses.get(id) ?? '')),
  };
}

/** Ids of the mailboxes in which customers start tickets. */
export function supportMailboxes(
  { mailbox }: Config,
  boxes: readonly { mailbox_id: number; address: string | null }[],
): number[] {
  const support = new Set(mailbox.filter(box => box.support === true).map(box => box.address));
  return boxes.flatMap(box => (box.address !== null && support.has(box.address) ? [box.mailbox_id] : []));
}

const DAY = 86_400;
const secondsOf = (days: number | false): number | null => (days === false ? null : Math.round(days * DAY));

function settingsOf({ support }: Config, now: number): TicketSettings {
  return {
    solveAfterSeconds: secondsOf(support.solve_after_days),
    closeAfterSeconds: secondsOf(support.close_after_days),
    thanksSolve: support.thanks_solve,
    fcrSeconds: Math.round(support.fcr_days * DAY),
    now,
  };
}

async function policiesIn(db: Store['db'], workspaceId: number): Promise<KeptPolicy[]> {
  const rows = await db
    .selectFrom('sla_policy')
    .select(['policy_id', 'version', 'name', 'definition'])
    .select(sql<number>`extract(epoch from valid_from)::float8`.as('since'))
    .select(sql<number | null>`extract(epoch from valid_to)::float8`.as('until'))
    .where('workspace_id', '=', workspaceId)
    .orderBy('position')
    .orderBy('policy_id')
    .orderBy('version')
    .execute();
  return rows.map(row => {
    const { calendar, ...definition } = row.definition as unknown as PolicyDefinition;
    return {
      ...definition,
      id: row.policy_id,
      version: row.version,
      name: row.name,
      validFrom: row.since,
      validTo: row.until,
      clock: calendar === null ? null : openCalendar(calendar),
    };
  });
}
