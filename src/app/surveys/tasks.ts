/** What somebody has to do about an answer. */

import { sql } from 'kysely';
import { z } from 'zod';
import { PulsoError } from '../../errors.ts';
import { type Reading, visibleAnswers } from '../../metrics/engine/visible-answers.ts';
import type { AppContext } from '../context.ts';
import type { Asking } from '../figures/engine-for.ts';
import { note } from '../people/audit.ts';
import { showsPeople } from '../rights.ts';
import { say } from './errors.data.ts';

export const tasksQuery = z.strictObject({
  state: z.enum(['open', 'done', 'dropped']).default('open'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  /** Id of the last one of the page before. */
  before: z.coerce.number().int().optional(),
});

export interface TaskShown {
  id: number;
  kind: string;
  title: string;
  state: string;
  created_at: string;
  due_at: string;
  late: boolean;
  contact: { email: string; name: string } | null;
  account: string | null;
  owner: { id: number; name: string } | null;
  /** The answer it comes from. */
  answer_id: number;
  outcome: string | null;
  closed_at: string | null;
}

/** Those whose answers the reader may see; newest first. */
export async function listTasks(
  { store, now }: AppContext,
  workspaceId: number,
  { view }: Pick<Asking, 'view'>,
  { state, limit, before }: z.output<typeof tasksQuery>,
): Promise<TaskShown[]> {
  const { rows } = await sql<Row>`
    select k.*, a.email, a.name, p.name as owner from task k ${behind({ workspaceId, view, filters: [] })}
    left join address a on a.workspace_id = k.workspace_id and a.address_id = k.contact_id
    left join teammate p on p.workspace_id = k.workspace_id and p.teammate_id = k.teammate_id and ${showsPeople(view)}::boolean
    where k.workspace_id = ${workspaceId} and k.state = ${state}
      and (${before ?? null}::bigint is null or k.task_id < ${before ?? null}::bigint)
    order by k.task_id desc limit ${limit}`.execute(store.db);
  return rows.map(row => ({
    id: Number(row.task_id),
    kind: row.kind,
    title: row.title,
    state: row.state,
    created_at: row.created_at.toISOString(),
    due_at: row.due_at.toISOString(),
    late: row.state === 'open' && row.due_at.getTime() < now().epochMilliseconds,
    contact: row.email === null ? null : { email: row.email, name: row.name ?? '' },
    account: row.account,
    owner:
      row.owner === null || row.teammate_id === null
        ? null
        : { id: Number(row.teammate_id), name: row.owner },
    answer_id: Number(row.source_id),
    outcome: row.outcome,
    closed_at: row.closed_at?.toISOString() ?? null,
  }));
}

export const taskBody = z.strictObject({
  state: z.enum(['open', 'done', 'dropped']).optional(),
  outcome: z.string().trim().max(2000).nullable().optional(),
  /** Whose it is. */
  teammate_id: z.int().positive().nullable().optional(),
  due_at: z.iso.datetime({ offset: true }).optional(),
});

/** Throws `not-found`, also for one whose answer is not shown to the reader; `bad-input` for an unknown teammate. */
export async function changeTask(
  { store, now, tell }: AppContext,
  workspaceId: number,
  by: string,
  { view }: Pick<Asking, 'view'>,
  id: number,
  { state, ...changes }: z.output<typeof taskBody>,
): Promise<void> {
  await store.transaction(async ({ db }) => {
    const { rows } = await sql`select k.task_id from task k ${behind({ workspaceId, view, filters: [] })}
      where k.workspace_id = ${workspaceId} and k.task_id = ${id} for update of k`.execute(db);
    if (rows.length === 0) throw new PulsoError('not-found', say.noTask);
    if (changes.teammate_id !== undefined && changes.teammate_id !== null) {
      const mate = await db
        .selectFrom('teammate')
        .select('teammate_id')
        .where('workspace_id', '=', workspaceId)
        .where('teammate_id', '=', changes.teammate_id)
        .executeTakeFirst();
      if (mate === undefined) throw new PulsoError('bad-input', say.noTeammate);
    }
    const ending =
      state === undefined
        ? {}
        : state === 'open'
          ? { state, closed_at: null, closed_by: null }
          : { state, closed_at: now().toString(), closed_by: by };
    const given = Object.fromEntries(
      Object.entries({ ...changes, ...ending }).filter(([, value]) => value !== undefined),
    );
    if (Object.keys(given).length === 0) return;
    await db
      .updateTable('task')
      .set(given)
      .where('workspace_id', '=', workspaceId)
      .where('task_id', '=', id)
      .execute();
    if (state !== undefined && state !== 'open')
      await note(db, workspaceId, by, 'task-closed', { task: id, state });
  });
  tell({ workspaceId, what: 'surveys' });
}

/** A task is shown with the answer it comes from, or not at all. */
const behind = (reading: Reading) =>
  sql`join survey_answer f on f.workspace_id = k.workspace_id and f.answer_id = k.source_id and ${visibleAnswers(reading)}`;

interface Row {
  task_id: number;
  kind: string;
  title: string;
  state: string;
  created_at: Date;
  due_at: Date;
  email: string | null;
  name: string | null;
  account: string | null;
  teammate_id: number | null;
  owner: string | null;
  source_id: number;
  outcome: string | null;
  closed_at: Date | null;
}
