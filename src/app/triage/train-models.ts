/** Learns categories and severities from a workspace's own labelled tickets; in the background. */
import { sql } from 'kysely';
import { PulsoError } from '../../errors.ts';
import type { Sentence } from '../../sentence.ts';
import type { TriageTrainingTable } from '../../store/tables/triage.ts';
import type { AppContext } from '../context.ts';
import { failing } from '../failing.ts';
import { configOf } from '../settings.ts';
import { keepsContent } from './content.ts';
import { say } from './errors.data.ts';
import { labelsOf } from './labels.ts';
import { learn } from './learn.ts';
import { LEARNT, type Learnt, saveModel } from './stored-model.ts';
import { askedTickets } from './ticket-texts.ts';

/** Fewer tickets of a label teach nothing that another ticket would confirm. */
export const LEAST_A_LABEL = 5;
/** The newest so many; older ones say how it used to be. */
const MOST_TICKETS = 20_000;
const TELL_EVERY_MS = 500;

/** Which fields were learnt. Why none was stands in the row that people see. */
export async function trainModels(
  context: AppContext,
  workspaceId: number,
  signal: AbortSignal,
): Promise<Learnt[]> {
  const { store } = context;
  if (!keepsContent(await configOf(store.db, workspaceId))) return [];
  await noteTraining(context, workspaceId, { state: 'learning', done: 0, said: null });
  const learnt: Learnt[] = [];
  try {
    const tickets = (await askedTickets(context, workspaceId, null)).toReversed();
    for (const [i, field] of LEARNT.entries()) {
      const labels = await labelsOf(store.db, workspaceId, field);
      const known = enough(
        tickets.flatMap(ticket => {
          const label = labels.get(ticket.id);
          return label === undefined ? [] : { label, ticket };
        }),
      ).slice(0, MOST_TICKETS);
      if (new Set(known.map(one => one.label)).size < 2) continue;
      const result = await learn(
        known.map(({ label, ticket: { subject, text } }) => ({ label, subject, text })),
        signal,
        seldom(done =>
          noteTraining(context, workspaceId, {
            state: 'learning',
            done: (i + done) / LEARNT.length,
            said: null,
          }),
        ),
      );
      if (result === null) continue;
      await saveModel(context, workspaceId, field, { ...result, tickets: known.length });
      learnt.push(field);
      await noteTraining(context, workspaceId, {
        state: 'learning',
        done: (i + 1) / LEARNT.length,
        said: null,
      });
    }
  } catch (error) {
    if (!signal.aborted)
      await noteTraining(context, workspaceId, { state: 'failed', done: 0, said: sentenceOf(error) });
    throw error;
  }
  await noteTraining(context, workspaceId, {
    state: learnt.length > 0 ? 'done' : 'failed',
    done: 1,
    said: learnt.length > 0 ? null : say.nothingLearnt(LEAST_A_LABEL),
  });
  return learnt;
}

/** Shown a moment later where it fails. */
function seldom(act: (done: number) => Promise<void>): (done: number) => void {
  let last = 0;
  return done => {
    if (Date.now() - last < TELL_EVERY_MS) return;
    last = Date.now();
    void act(done).catch(() => {});
  };
}

function enough<T extends { label: string }>(tickets: T[]): T[] {
  const counts = new Map<string, number>();
  for (const { label } of tickets) counts.set(label, (counts.get(label) ?? 0) + 1);
  return tickets.filter(({ label }) => (counts.get(label) ?? 0) >= LEAST_A_LABEL);
}

const sentenceOf = (error: unknown): Sentence => (error instanceof PulsoError ? error.said : say.fault);

export async function noteTraining(
  { store, now, tell }: Pick<AppContext, 'store' | 'now' | 'tell'>,
  workspaceId: number,
  { state, done, said }: { state: TriageTrainingTable['state']; done: number; said: Sentence | null },
): Promise<void> {
  const values = { state, done, ...failing(said), changed_at: now().toString() };
  await store.db
    .insertInto('triage_training')
    .values({ workspace_id: workspaceId, ...values })
    .onConflict(conflict => conflict.column('workspace_id').doUpdateSet(values))
    .execute();
  tell({ workspaceId, what: 'progress' });
}

/** Workspaces in which labels were given since the last training. */
export async function workspacesToTrain({ store }: Pick<AppContext, 'store'>): Promise<number[]> {
  const { rows } = await sql<{ workspace_id: number }>`
    select w.workspace_id from workspace w
    where w.config ->> 'privacy' = 'content' and exists (
      select 1 from ticket_event e where e.workspace_id = w.workspace_id and e.type = 'set' and e.field in ('category', 'severity')
        and e.origin <> 'rule' and e.at > coalesce(
          (select max(m.trained_at) from triage_model m where m.workspace_id = w.workspace_id and m.model is not null), '-infinity'))
    order by 1`.execute(store.db);
  return rows.map(row => Number(row.workspace_id));
}
