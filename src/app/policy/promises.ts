/** What a workspace promises to whom, as an outsider may see it: no accounts, no names of policies, no mailbox of one person. */
import type { Config } from '../../config.ts';
import type { SlaPolicy } from '../../derive/support/ticket.ts';
import type { Store } from '../../store/store.ts';
import type { Calendar } from '../../time/calendar.ts';
import { type CalendarInForce, calendarVersionsInForce } from '../calendars-in-force.ts';
import type { PolicyDefinition } from '../tickets/save-policies.ts';
import { supportMailboxes } from '../tickets/ticket-context.ts';

export interface Promised {
  severities: string[];
  categories: string[];
  channels: string[];
  /** Addresses; like the others, empty: all. */
  mailboxes: string[];
  targets: SlaPolicy['targets'];
  /** Places in `hours` of those that its working hours are counted by; empty: it is counted around the clock. */
  hours: number[];
}

export interface Hours {
  calendar: Calendar;
  /** Mailboxes whose hours they are; empty: nobody has to know. */
  mailboxes: string[];
}

export interface Promises {
  /** The first that fits counts. */
  promises: Promised[];
  hours: Hours[];
  /** Some are promised something of their own. */
  individual: boolean;
  /** How many are not shown, by why: what holds for named accounts, and for mailboxes that nobody outside has to know of. */
  leftOut: { accounts: number; mailboxes: number };
  /** Epoch milliseconds since when they hold as they are; null: since the beginning. */
  since: number | null;
}

export async function promisesOf(db: Store['db'], workspaceId: number, config: Config): Promise<Promises> {
  const rows = await db
    .selectFrom('sla_policy')
    .select(['definition', 'valid_from', 'valid_to'])
    .where('workspace_id', '=', workspaceId)
    .orderBy('position')
    .execute();
  const boxes = await db
    .selectFrom('mailbox')
    .select(['mailbox_id', 'address', 'kind'])
    .where('workspace_id', '=', workspaceId)
    .execute();
  const calendarOf = await calendarVersionsInForce(db, workspaceId);
  const support = supportMailboxes(config, boxes);
  // Only what customers write to anyhow; the address of one person is nobody's business.
  const known = new Map(
    boxes.flatMap(({ mailbox_id: id, address, kind }) =>
      address !== null && kind === 'shared' && support.includes(id) ? [[id, address] as const] : [],
    ),
  );
  const found: Hours[] = [];
  const leftOut = { accounts: 0, mailboxes: 0 };
  const promises: Promised[] = [];
  const made: (Date | null)[] = [];
  for (const { definition } of rows.filter(row => row.valid_to === null)) {
    const { when, targets, calendar } = definition as unknown as PolicyDefinition;
    const mailboxes = when.mailboxes?.filter(id => known.has(id));
    // Without its condition it would be a promise to everybody.
    if (when.accounts !== undefined || mailboxes?.length === 0) {
      leftOut[when.accounts !== undefined ? 'accounts' : 'mailboxes']++;
      continue;
    }
    const counted = Object.values(targets).some(target => target?.business);
    const within = calendar === null ? (mailboxes ?? (support.length === 0 ? [null] : support)) : [null];
    promises.push({
      severities: when.severities ?? [],
      categories: when.categories ?? [],
      channels: when.channels ?? [],
      mailboxes: (mailboxes ?? []).flatMap(id => known.get(id) ?? []),
      targets,
      hours: counted ? [...new Set(within.map(id => placeOf(calendar, id)))].toSorted((a, b) => a - b) : [],
    });
  }
  const times = [...rows.flatMap(({ valid_from, valid_to }) => [valid_from, valid_to]), ...made].map(
    time => time?.getTime() ?? 0,
  );
  const since = Math.max(0, ...times);
  return {
    promises,
    // Where all have the same hours nobody has to know whose they are.
    hours: found.length > 1 ? found : found.map(one => ({ ...one, mailboxes: [] })),
    individual: leftOut.accounts > 0,
    leftOut,
    since: since === 0 ? null : since,
  };

  function placeOf(own: Calendar | null, mailboxId: number | null): number {
    const inForce: CalendarInForce | null = own === null ? calendarOf(mailboxId) : null;
    if (inForce !== null) made.push(inForce.madeAt);
    const calendar = own ?? (inForce as CalendarInForce).calendar;
    const key = JSON.stringify(calendar);
    const before = found.findIndex(one => JSON.stringify(one.calendar) === key);
    const place = before === -1 ? found.push({ calendar, mailboxes: [] }) - 1 : before;
    const address = own === null && mailboxId !== null ? known.get(mailboxId) : undefined;
    const at = found[place];
    if (at !== undefined && address !== undefined && !at.mailboxes.includes(address))
      at.mailboxes.push(address);
    return place;
  }
}
