/** What a kind rule would change, before it is saved. */
import { sql } from 'kysely';
import type { Config } from '../../config.ts';
import { keepsNumbersOnly } from '../../metrics/engine/engine.ts';
import type { Store } from '../../store/store.ts';

export type Rule = Config['rule'][number];

export interface RulePreview {
  /** Messages the rule speaks of. */
  messages: number;
  /** Those of them that are another kind now, by that kind. */
  now_kinds: Record<string, number>;
  /** A few of them, newest first; none where numbers only are kept. */
  examples: { subject: string | null; from: string; sent_at: string; kind: string }[];
}

const EXAMPLES = 5;

/** As `derive/rules.ts` compares: case aside; an address or domain of the author, the subject, or a label. */
export async function previewRule(db: Store['db'], workspaceId: number, rule: Rule): Promise<RulePreview> {
  const value = rule.value.toLowerCase();
  const holds = (text: ReturnType<typeof sql.ref>) =>
    rule.op === 'is'
      ? sql<boolean>`lower(${text}) = ${value}`
      : sql<boolean>`position(${value} in lower(${text})) > 0`;
  const condition =
    rule.field === 'address'
      ? holds(sql.ref('a.email'))
      : rule.field === 'domain'
        ? holds(sql.ref('a.domain'))
        : rule.field === 'subject'
          ? holds(sql.ref('m.subject'))
          : sql<boolean>`exists (select 1 from message_label l join label n on n.workspace_id = l.workspace_id and n.label_id = l.label_id
              where l.workspace_id = f.workspace_id and l.message_id = f.message_id and ${holds(sql.ref('n.name'))})`;
  const from = sql`message_fact f
    join message m on m.workspace_id = f.workspace_id and m.message_id = f.message_id
    join address a on a.workspace_id = f.workspace_id and a.address_id = f.author_id
    where f.workspace_id = ${workspaceId} and ${condition}`;
  const { rows: kinds } = await sql<{ kind: string; n: number }>`
    select f.kind, count(*)::int as n from ${from} group by 1`.execute(db);
  if (await keepsNumbersOnly(db, workspaceId)) return { ...counted(kinds, rule), examples: [] };
  const { rows: examples } = await sql<{ subject: string | null; from: string; sent_at: Date; kind: string }>`
    select m.subject, a.email as from, f.sent_at, f.kind from ${from} order by f.local_at desc limit ${EXAMPLES}`.execute(
    db,
  );
  return {
    ...counted(kinds, rule),
    examples: examples.map(row => ({ ...row, sent_at: row.sent_at.toISOString() })),
  };
}

function counted(kinds: { kind: string; n: number }[], rule: Rule): Omit<RulePreview, 'examples'> {
  return {
    messages: kinds.reduce((sum, row) => sum + row.n, 0),
    now_kinds: Object.fromEntries(kinds.filter(row => row.kind !== rule.kind).map(row => [row.kind, row.n])),
  };
}
