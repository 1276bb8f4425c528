/** A workspace filled with the made-up company's mail, so that every page has something to show; and emptied again. */
import { sql } from 'kysely';
import { type Config, configSchema, readConfig } from '../config.ts';
import { PulsoError } from '../errors.ts';
import type { Store } from '../store/store.ts';
import { alone } from './alone.ts';
import type { AppContext } from './context.ts';
import { say } from './errors.data.ts';
import { noteWork } from './note-work.ts';
import { loadSettings, saveSettings } from './open-workspace.ts';
import { note } from './people/audit.ts';
import { readMail, sourcesOf } from './read-mail.ts';
import { configOf } from './settings.ts';
import { withTexts } from './triage/with-texts.ts';
import { shareOf } from './work.ts';

/** Is what this workspace shows made up? */
export async function demoIn(db: Store['db'], workspaceId: number): Promise<boolean> {
  return (await loadSettings(db, workspaceId)).demo === true;
}

/**
 * The made-up mail goes into an empty workspace only: nobody could tell it from their own, and what is taken out with it later (tickets,
 * surveys and their answers) must be its own. Throws PulsoError `conflict`.
 */
export async function assertEmpty(db: Store['db'], workspaceId: number): Promise<void> {
  const { rows } = await sql`
    select 1 from message where workspace_id = ${workspaceId}
    union all select 1 from connection where workspace_id = ${workspaceId}
    union all select 1 from ticket where workspace_id = ${workspaceId}
    union all select 1 from survey where workspace_id = ${workspaceId}
    union all select 1 from upload where workspace_id = ${workspaceId} and state in ('receiving', 'waiting', 'reading')
    limit 1`.execute(db);
  if (rows.length > 0) throw new PulsoError('conflict', say.mailHereAlready);
}

/** Nor does one's own go beside it: taking the made-up company out would take that along. Throws PulsoError `conflict`. */
export async function assertNoDemo(db: Store['db'], workspaceId: number): Promise<void> {
  if (!(await demoIn(db, workspaceId))) return;
  throw new PulsoError('conflict', say.demoIsHere);
}

/** `written`: the demo's files. The workspace keeps its language, and takes the company's people, zone and calendar. */
export async function readDemo(
  context: AppContext,
  workspaceId: number,
  written: { mbox: string; config: string },
  signal: AbortSignal,
): Promise<void> {
  const { store } = context;
  const before = await configOf(store.db, workspaceId);
  const company = readConfig(written.config);
  const config: Config = configSchema.parse({
    ...company,
    language: before.language,
    managers_see_people: true,
    // Made up, so nobody has to be asked: triage has something to learn from.
    privacy: 'content',
    name: company.name === '' ? 'Demo' : company.name,
  });
  await store.transaction(async ({ db }) => {
    await db
      .updateTable('workspace')
      .set({ config: JSON.stringify(config) })
      .where('workspace_id', '=', workspaceId)
      .execute();
    const settings = await loadSettings(db, workspaceId);
    // Begun again after a crash, what was before is what the first start found.
    await saveSettings(db, workspaceId, { before_demo: before, ...settings, demo: true });
  });
  let last = 0;
  const started = Math.floor(context.now().epochMilliseconds / 1000);
  await noteWork(context, workspaceId, 'demo', { done: 0, started });
  await readMail(store, await sourcesOf([written.mbox]), {
    workspaceId,
    config,
    saved: true,
    folder: '.',
    zone: config.zone ?? 'UTC',
    now: context.now().epochMilliseconds / 1000,
    ...withTexts(context, config),
    onProgress: progress => {
      if (Date.now() - last < 1000) return;
      last = Date.now();
      void noteWork(context, workspaceId, 'demo', { done: shareOf(progress), started }).catch(() => {}); // shown a moment later, then
    },
    secrets: context.secrets,
    signal,
  });
  await noteWork(context, workspaceId, 'demo', null);
  context.tell({ workspaceId, what: 'facts' });
}

/** Everything that was read or derived, in an order that no row of it is missed. */
const OF_MAIL = [
  'task',
  'survey_tag',
  'survey_answer_history',
  'survey_answer',
  'survey_invitation',
  'survey_unsubscribed',
  'survey_version',
  'survey',
  'ticket_text',
  'message_command',
  'triage_model',
  'triage_training',
  'triage_suggestion',
  'triage_decision',
  'message_fact',
  'delivery',
  'conversation',
  'reply_clock',
  'thread',
  'dirty_thread',
  'attachment_fact',
  'mail_in_mailbox',
  'mail_hour',
  'mailbox_day',
  'label_day',
  'backlog_day',
  'rollup_dirty',
  'rollup_state',
  'message_label',
  'message_copy',
  'attachment',
  'thread_ref',
  'message',
  'source_problem',
  'source',
  'label',
  'address',
  'conversation_mark',
  'ticket_fact',
  'ticket_span',
  'ticket_change',
  'ticket_clock',
  'ticket_tag',
  'dirty_ticket',
  'ticket_event',
  'ticket',
  'sla_policy',
  'mailbox',
  'calendar',
  'teammate',
  'team',
] as const;

/** Takes the made-up mail out again; settings are what they were before. Throws PulsoError `conflict` where there is none. */
export async function removeDemo(
  context: AppContext,
  workspaceId: number,
  by: string | null = null,
): Promise<void> {
  const { store } = context;
  // Not while it is still being read.
  await alone(store, workspaceId, async () => {
    const { demo: made, before_demo: before, ...settings } = await loadSettings(store.db, workspaceId);
    if (made !== true) throw new PulsoError('conflict', say.noDemoHere);
    await store.transaction(async ({ db }) => {
      for (const table of OF_MAIL)
        await sql`delete from ${sql.table(table)} where workspace_id = ${workspaceId}`.execute(db);
      const { derived_with: _, identity: __, tickets_with: ___, ...kept } = settings;
      await saveSettings(db, workspaceId, kept);
      await db
        .updateTable('workspace')
        .set({ config: JSON.stringify(before ?? {}) })
        .where('workspace_id', '=', workspaceId)
        .execute();
      await note(db, workspaceId, by, 'demo-removed', {});
    });
  });
  for (const what of ['facts', 'settings'] as const) context.tell({ workspaceId, what });
}

/** Who waits longer than this in the made-up company was answered on the telephone, and somebody closed the conversation. */
const CLOSED_AFTER_DAYS = 9;

/** Nobody works for a year beside a list of people who have waited for a year. */
export async function closeOldWaits(context: AppContext, workspaceId: number): Promise<void> {
  const { db } = context.store;
  const before = context
    .now()
    .subtract({ hours: CLOSED_AFTER_DAYS * 24 })
    .toString();
  await sql`insert into conversation_mark (workspace_id, message_id, closed_at, user_id, changed_at)
    select workspace_id, conversation_id, ended_at + interval '2 days', 'demo', now() from conversation
    where workspace_id = ${workspaceId} and state = 'awaiting_us' and ended_at < ${before}::timestamptz
    on conflict do nothing`.execute(db);
  await sql`insert into dirty_thread (workspace_id, thread_id)
    select m.workspace_id, m.thread_id from conversation_mark k
    join message m on m.workspace_id = k.workspace_id and m.message_id = k.message_id
    where k.workspace_id = ${workspaceId} on conflict do nothing`.execute(db);
}
