/** Every version of every SLA policy: from when it counted, what changed, and how much was judged by it. */
import { sql } from 'kysely';
import type { SlaTarget } from '../../derive/support/ticket.ts';
import type { Store } from '../../store/store.ts';
import type { Asking } from '../figures/engine-for.ts';
import { seesAll } from '../rights.ts';
import { sameJson } from '../same-json.ts';
import type { PolicyDefinition } from '../tickets/save-policies.ts';

const CLOCKS = ['first', 'next', 'resolution'] as const;
type Part = 'targets' | 'conditions' | 'hours' | 'warning' | 'place';

export interface PolicyVersion {
  policy_id: number;
  version: number;
  name: string;
  /** New clocks are judged by it. */
  in_force: boolean;
  /** Null: from the beginning. */
  from: string | null;
  /** Null: until now. */
  until: string | null;
  /** Against the version before; empty for the first. */
  changed: Part[];
  targets: { clock: (typeof CLOCKS)[number]; seconds: number; business: boolean }[];
  /** Clocks that were met or missed by it, or are running; null for whoever does not see all figures. */
  judged: number | null;
}

interface Row {
  policy_id: number;
  version: number;
  position: number;
  name: string;
  definition: PolicyDefinition;
  valid_from: Date;
  valid_to: Date | null;
  judged: number;
}

/** Policies in their order, those that ended last; of each the newest version first. */
export async function policyVersions(
  db: Store['db'],
  workspaceId: number,
  { view }: Pick<Asking, 'view'>,
): Promise<PolicyVersion[]> {
  const { rows } = await sql<Row>`
    select p.policy_id, p.version, p.position, p.name, p.definition, p.valid_from, p.valid_to, coalesce(c.judged, 0)::int as judged
    from sla_policy p
    left join (select policy_id, policy_version, count(*) as judged from ticket_clock
      where workspace_id = ${workspaceId} and verdict <> 'none' group by 1, 2) c
      on c.policy_id = p.policy_id and c.policy_version = p.version
    where p.workspace_id = ${workspaceId}
    order by min(p.position) filter (where p.valid_to is null) over (partition by p.policy_id) nulls last, p.policy_id, p.version desc`.execute(
    db,
  );
  return rows.map((row, i) => {
    const before = rows[i + 1]?.policy_id === row.policy_id ? rows[i + 1] : undefined;
    return {
      policy_id: Number(row.policy_id),
      version: row.version,
      name: row.name,
      in_force: row.valid_to === null,
      from: row.valid_from.getTime() === 0 ? null : row.valid_from.toISOString(),
      until: row.valid_to?.toISOString() ?? null,
      changed: before === undefined ? [] : differences(before, row),
      targets: CLOCKS.flatMap(clock => {
        const target: SlaTarget | undefined = row.definition.targets[clock];
        return target === undefined ? [] : [{ clock, ...target }];
      }),
      // A policy can be for one person's customers: then it is a figure of that person.
      judged: seesAll(view) ? row.judged : null,
    };
  });
}

function differences(before: Row, after: Row): Part[] {
  const same: Record<Part, boolean> = {
    targets: sameJson(before.definition.targets, after.definition.targets),
    conditions: sameJson(before.definition.when, after.definition.when),
    hours: sameJson(before.definition.calendar, after.definition.calendar),
    warning: before.definition.warnShare === after.definition.warnShare,
    place: before.position === after.position,
  };
  return (Object.keys(same) as Part[]).filter(part => !same[part]);
}
