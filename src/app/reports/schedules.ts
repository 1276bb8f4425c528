/** Reports that arrive by themselves: who gets which, when. */
import { z } from 'zod';
import { PulsoError } from '../../errors.ts';
import { LANGUAGES } from '../../report/language.ts';
import type { AppContext } from '../context.ts';
import { knownZone } from '../known-zone.ts';
import { note } from '../people/audit.ts';
import { cadenceSchema, nextDue } from './cadence.ts';
import { say } from './errors.data.ts';
import { meaningOf, scopeSchema } from './scope.ts';
import { assertOwn, assertRecipients } from './standing.ts';

const recipientSchema = z.strictObject({
  email: z.email().max(254).toLowerCase(),
  name: z
    .string()
    .trim()
    .max(100)
    .regex(/^[^\r\n]*$/)
    .optional(),
  language: z.enum(LANGUAGES),
  /** IANA: the report's days and hours, and when it is sent. */
  zone: z.string(),
  /** The member it is; the report then shows what they may see. Null: what the schedule's creator may see. */
  user_id: z.string().nullable().default(null),
});
export type Recipient = z.output<typeof recipientSchema>;

export const scheduleBody = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .regex(/^[^\r\n]*$/),
  cadence: cadenceSchema,
  scope: scopeSchema,
  recipients: z
    .array(recipientSchema)
    .min(1)
    .max(100)
    .refine(
      list => new Set(list.map(one => one.email)).size === list.length,
      'each address can be a recipient once',
    ),
  active: z.boolean().default(true),
});
export type ScheduleBody = z.output<typeof scheduleBody>;

export interface ScheduleShown extends Omit<ScheduleBody, 'recipients'> {
  id: number;
  recipients: (Recipient & { unsubscribed: boolean; next_at: string })[];
  /** Name of what it is about; null for everything, and for what is no longer there. */
  about: string | null;
  created_by: string | null;
  created_at: string;
}

/** `by` null: whoever runs this Pulso. Throws `bad-input` (zone, recipient), `not-found` (what it is about). */
export async function addSchedule(
  context: AppContext,
  workspaceId: number,
  by: string | null,
  body: ScheduleBody,
): Promise<{ id: number }> {
  const { db } = context.store;
  await meaningOf(db, workspaceId, body.scope);
  if (by !== null) await assertRecipients(context, workspaceId, body.recipients);
  const now = context.now().toString();
  const row = await context.store.transaction(async ({ db: inside }) => {
    const made = await inside
      .insertInto('report_schedule')
      .values({
        workspace_id: workspaceId,
        ...columnsOf(body),
        created_by: by,
        created_at: now,
        starts_at: now,
      })
      .returning('schedule_id')
      .executeTakeFirstOrThrow();
    await note(inside, workspaceId, by, 'report-made', noted(body));
    return made;
  });
  context.tell({ workspaceId, what: 'reports' });
  return { id: row.schedule_id };
}

/** Replaces the whole schedule. Whose rights recipients from outside see by stays with who made it. Throws `not-allowed` as well. */
export async function changeSchedule(
  context: AppContext,
  workspaceId: number,
  id: number,
  body: ScheduleBody,
  by: string | null,
): Promise<void> {
  const { db } = context.store;
  const [before] = await schedulesOf(context, workspaceId, id);
  if (before === undefined) throw noSchedule();
  await assertOwn(context, workspaceId, by, before.created_by);
  if (by !== null) await assertRecipients(context, workspaceId, body.recipients);
  await meaningOf(db, workspaceId, body.scope);
  await context.store.transaction(async ({ db: inside }) => {
    const done = await inside
      .updateTable('report_schedule')
      .set({ ...columnsOf(body), starts_at: context.now().toString() })
      .where('workspace_id', '=', workspaceId)
      .where('schedule_id', '=', id)
      .where('removed_at', 'is', null)
      .executeTakeFirst();
    if (done.numUpdatedRows === 0n) throw noSchedule();
    await note(inside, workspaceId, by, 'report-changed', noted(body));
  });
  context.tell({ workspaceId, what: 'reports' });
}

/** What it has sent stays in the history. */
export async function removeSchedule(
  context: AppContext,
  workspaceId: number,
  id: number,
  by: string | null = null,
): Promise<void> {
  await context.store.transaction(async ({ db }) => {
    const gone = await db
      .updateTable('report_schedule')
      .set({ removed_at: context.now().toString() })
      .where('workspace_id', '=', workspaceId)
      .where('schedule_id', '=', id)
      .where('removed_at', 'is', null)
      .returning('name')
      .executeTakeFirst();
    if (gone === undefined) throw noSchedule();
    await note(db, workspaceId, by, 'report-removed', { name: gone.name });
  });
  context.tell({ workspaceId, what: 'reports' });
}

export async function listSchedules(context: AppContext, workspaceId: number): Promise<ScheduleShown[]> {
  const { db } = context.store;
  const rows = await schedulesOf(context, workspaceId);
  const stopped = await db
    .selectFrom('unsubscribed')
    .select(['email', 'schedule_id'])
    .where('workspace_id', '=', workspaceId)
    .execute();
  const now = context.now();
  return Promise.all(
    rows.map(async ({ recipients, ...row }) => ({
      ...row,
      recipients: recipients.map(one => ({
        ...one,
        unsubscribed: stopped.some(
          stop => stop.email === one.email && (stop.schedule_id === 0 || stop.schedule_id === row.id),
        ),
        next_at: nextDue(row.cadence, one.zone, now).dueAt.toString(),
      })),
      about: await meaningOf(db, workspaceId, row.scope).then(
        found => found.name,
        () => null,
      ),
    })),
  );
}

/** Whoever was erased is in no list any more; the last one leaves it empty. */
const storedSchedule = scheduleBody.extend({ recipients: z.array(recipientSchema) });

export type Schedule = ScheduleBody & {
  id: number;
  created_by: string | null;
  created_at: string;
  starts_at: string;
};

/** Those that are not removed, in the order they were made; `id`: only that one. */
export async function schedulesOf(
  { store }: Pick<AppContext, 'store'>,
  workspaceId: number,
  id?: number,
): Promise<Schedule[]> {
  const rows = await store.db
    .selectFrom('report_schedule')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('removed_at', 'is', null)
    .$if(id !== undefined, query => query.where('schedule_id', '=', id ?? 0))
    .orderBy('schedule_id')
    .execute();
  return rows.map(row => ({
    id: row.schedule_id,
    ...storedSchedule.parse({
      name: row.name,
      cadence: row.cadence,
      scope: row.scope,
      recipients: row.recipients,
      active: row.active,
    }),
    created_by: row.created_by,
    created_at: row.created_at.toISOString(),
    starts_at: row.starts_at.toISOString(),
  }));
}

export const noSchedule = (): PulsoError => new PulsoError('not-found', say.noReport);

/** How many get it, not who: recipients can be erased, what was noted stays. */
const noted = ({ name, recipients, active }: ScheduleBody) => ({
  name,
  recipients: recipients.length,
  active,
});

function columnsOf({ name, cadence, scope, recipients, active }: ScheduleBody) {
  const zoned = recipients.map(one => ({ ...one, zone: knownZone(one.zone, 'bad-input') }));
  return {
    name,
    cadence: JSON.stringify(cadence),
    scope: JSON.stringify(scope),
    recipients: JSON.stringify(zoned),
    active,
  };
}
