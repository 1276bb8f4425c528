/** Keeps each version of each policy with the time from which it counts, as calendars are kept (METRICS §7 "SLA policy"). */
import type { Config } from '../../config.ts';
import type { SlaPolicy, SlaTarget } from '../../derive/support/ticket.ts';
import { PulsoError } from '../../errors.ts';
import type { Store } from '../../store/store.ts';
import { conditionsOf, type SlaSetting } from '../../support-settings.ts';
import { openCalendar } from '../../time/business-time.ts';
import type { Calendar } from '../../time/calendar.ts';
import { sameJson } from '../same-json.ts';
import type { MailboxEntry } from '../workspace.ts';
import { say } from './errors.data.ts';

/** What is kept of a version; its name, place and times stand beside. */
export interface PolicyDefinition extends Pick<SlaPolicy, 'when' | 'targets' | 'warnShare'> {
  /** Its own; null: that of the ticket's mailbox. */
  calendar: Calendar | null;
}

export interface PolicyToSave {
  name: string;
  definition: PolicyDefinition;
}

/** The policies of the settings. `calendarOf`: a policy's own, whole. Throws PulsoError `bad-config` for one that is never open. */
export function policiesOf(
  { support }: Config,
  mailboxes: MailboxEntry[],
  calendarOf: (policy: Config['support']['sla'][number]) => Calendar | null,
): PolicyToSave[] {
  const idOf = new Map(mailboxes.map(box => [box.address, box.id]));
  return support.sla.map((policy, i) => {
    const calendar = calendarOf(policy);
    if (calendar !== null) assertOpens(calendar, `support.sla.${i} (${policy.name})`);
    return {
      name: policy.name,
      definition: {
        when: conditionsOf(policy.when, address => idOf.get(address) ?? null),
        targets: targetsOf(policy),
        warnShare: support.warn_percent / 100,
        calendar,
      },
    };
  });
}

function targetsOf(policy: SlaSetting): SlaPolicy['targets'] {
  const target = (minutes: number | undefined): SlaTarget | undefined =>
    minutes === undefined
      ? undefined
      : { seconds: Math.round(minutes * 60), business: policy.time === 'business' };
  const all = {
    first: target(policy.first_minutes),
    next: target(policy.next_minutes),
    resolution: target(policy.resolution_minutes),
  };
  return Object.fromEntries(Object.entries(all).filter(([, one]) => one !== undefined));
}

/** A year without an open minute is never. */
const YEAR = 366 * 86_400;

function assertOpens(calendar: Calendar, where: string): void {
  const now = Math.floor(Date.now() / 1000);
  try {
    if (openCalendar(calendar).seconds(now, now + YEAR) > 0) return;
  } catch {
    // Without one open minute it does not even open; said below.
  }
  throw new PulsoError('bad-config', say.neverOpens(where));
}

/** `now`: epoch seconds from which changes count; the first policies of a workspace count from the beginning. */
export async function savePolicies(
  db: Store['db'],
  workspaceId: number,
  policies: PolicyToSave[],
  now: number,
): Promise<void> {
  const known = await db
    .selectFrom('sla_policy')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .orderBy('version')
    .execute();
  const since = new Date(known.length === 0 ? 0 : now * 1000);
  const inForce = known.filter(row => row.valid_to === null);
  const end = async (policyId: number, version: number) => {
    await db
      .updateTable('sla_policy')
      .set({ valid_to: since })
      .where('workspace_id', '=', workspaceId)
      .where('policy_id', '=', policyId)
      .where('version', '=', version)
      .execute();
  };
  let lastId = known.reduce((max, row) => Math.max(max, row.policy_id), 0);
  for (const [position, { name, definition }] of policies.entries()) {
    const before = inForce.find(row => row.name === name);
    if (before !== undefined) {
      if (before.position === position && sameJson(before.definition, definition)) continue;
      await end(before.policy_id, before.version);
    }
    const earlier = known.findLast(row => row.name === name);
    await db
      .insertInto('sla_policy')
      .values({
        workspace_id: workspaceId,
        policy_id: earlier?.policy_id ?? ++lastId,
        version: (earlier?.version ?? 0) + 1,
        position,
        name,
        definition: JSON.stringify(definition),
        valid_from: since,
        valid_to: null,
      })
      .execute();
  }
  for (const row of inForce)
    if (!policies.some(one => one.name === row.name)) await end(row.policy_id, row.version);
}
