/** The rules: what is watched, and whom it tells. */
import { PulsoError } from '../../errors.ts';
import type { Language } from '../../report/language.ts';
import type { Sentence } from '../../sentence.ts';
import type { AppContext } from '../context.ts';
import { failureIn } from '../failing.ts';
import { knownZone } from '../known-zone.ts';
import { note } from '../people/audit.ts';
import { meaningOf } from '../reports/scope.ts';
import { assertOwn } from '../reports/standing.ts';
import { type AlertBody, alertBody } from './alert-body.ts';
import {
  type ChannelShown,
  makeChannels,
  readChannels,
  type StoredChannel,
  shownChannel,
} from './channels.ts';
import { say } from './errors.data.ts';

export interface AlertShown extends Omit<AlertBody, 'channels'> {
  id: number;
  channels: ChannelShown[];
  created_by: string | null;
  created_at: string;
  checked_at: string | null;
  /** Why the last look failed. */
  error: string | null;
  /** Causes that are not over. */
  open: number;
}

/** `secrets`: signing secrets of new webhooks by channel id; they are not shown again. */
export interface Saved {
  id: number;
  secrets: Record<string, string>;
}

/** Throws `bad-input`, `not-found` (what it is about). */
export async function addAlert(
  context: AppContext,
  workspaceId: number,
  by: string | null,
  body: AlertBody,
): Promise<Saved> {
  const { db } = context.store;
  await meaningOf(db, workspaceId, body.scope);
  const { stored, secrets } = makeChannels(context, workspaceId, body.channels, []);
  const row = await context.store.transaction(async ({ db: inside }) => {
    const made = await inside
      .insertInto('alert_rule')
      .values({
        workspace_id: workspaceId,
        ...columnsOf(body, stored),
        created_by: by,
        created_at: context.now().toString(),
      })
      .returning('rule_id')
      .executeTakeFirstOrThrow();
    await note(inside, workspaceId, by, 'alert-made', noted(body));
    return made;
  });
  context.tell({ workspaceId, what: 'alerts' });
  return { id: row.rule_id, secrets };
}

/** Replaces the whole rule; what it has found stays open until a look says otherwise. Throws `not-allowed` for somebody else's. */
export async function changeAlert(
  context: AppContext,
  workspaceId: number,
  id: number,
  body: AlertBody,
  by: string | null,
): Promise<Saved> {
  const { db } = context.store;
  const [rule] = await rulesOf(context, workspaceId, id);
  if (rule === undefined) throw noRule();
  await assertOwn(context, workspaceId, by, rule.created_by);
  await meaningOf(db, workspaceId, body.scope);
  const { stored, secrets } = makeChannels(context, workspaceId, body.channels, rule.channels);
  await context.store.transaction(async ({ db: inside }) => {
    await inside
      .updateTable('alert_rule')
      .set(columnsOf(body, stored))
      .where('workspace_id', '=', workspaceId)
      .where('rule_id', '=', id)
      .execute();
    await note(inside, workspaceId, by, 'alert-changed', noted(body));
  });
  context.tell({ workspaceId, what: 'alerts' });
  return { id, secrets };
}

/** What it found stays in the history; nothing that waits is sent any more. */
export async function removeAlert(
  context: AppContext,
  workspaceId: number,
  id: number,
  by: string | null = null,
): Promise<void> {
  const now = context.now().toString();
  await context.store.transaction(async ({ db }) => {
    const gone = await db
      .updateTable('alert_rule')
      .set({ removed_at: now })
      .where('workspace_id', '=', workspaceId)
      .where('rule_id', '=', id)
      .where('removed_at', 'is', null)
      .returning('name')
      .executeTakeFirst();
    if (gone === undefined) throw noRule();
    await note(db, workspaceId, by, 'alert-removed', { name: gone.name });
    const ofRule = { workspace_id: workspaceId, rule_id: id };
    await db
      .updateTable('alert_event')
      .set({ ended_at: now })
      .where(eb => eb.and(ofRule))
      .where('ended_at', 'is', null)
      .execute();
    await db
      .deleteFrom('hook_delivery')
      .where(eb => eb.and(ofRule))
      .where('state', '=', 'waiting')
      .execute();
  });
  context.tell({ workspaceId, what: 'alerts' });
}

/** Why one could not be checked is said in `lang`. */
export async function listAlerts(
  context: AppContext,
  workspaceId: number,
  lang: Language,
): Promise<AlertShown[]> {
  const rules = await rulesOf(context, workspaceId);
  const counts = await context.store.db
    .selectFrom('alert_event')
    .select(['rule_id', eb => eb.fn.countAll<number>().as('n')])
    .where('workspace_id', '=', workspaceId)
    .where('ended_at', 'is', null)
    .groupBy('rule_id')
    .execute();
  return rules.map(({ channels, said, ...rule }) => ({
    ...rule,
    error: failureIn(lang, { error: rule.error, said }),
    channels: channels.map(shownChannel),
    open: Number(counts.find(row => row.rule_id === rule.id)?.n ?? 0),
  }));
}

export type Rule = Omit<AlertShown, 'channels' | 'open'> & {
  channels: StoredChannel[];
  said: Sentence | null;
};

const bodyOfRow = alertBody.omit({ channels: true });

export async function rulesOf(
  { store }: Pick<AppContext, 'store'>,
  workspaceId: number,
  id?: number,
): Promise<Rule[]> {
  const rows = await store.db
    .selectFrom('alert_rule')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('removed_at', 'is', null)
    .$if(id !== undefined, query => query.where('rule_id', '=', id ?? 0))
    .orderBy('rule_id')
    .execute();
  return rows.map(row => ({
    id: row.rule_id,
    ...bodyOfRow.parse({
      name: row.name,
      watch: row.watch,
      scope: row.scope,
      quiet: row.quiet,
      digest: row.digest,
      language: row.language,
      zone: row.zone,
      active: row.active,
    }),
    channels: readChannels(row.channels),
    created_by: row.created_by,
    created_at: row.created_at.toISOString(),
    checked_at: row.checked_at?.toISOString() ?? null,
    error: row.error,
    said: row.said,
  }));
}

const noted = ({ name, active }: AlertBody) => ({ name, active });

const noRule = (): PulsoError => new PulsoError('not-found', say.noAlert);

function columnsOf(body: AlertBody, channels: StoredChannel[]) {
  const { name, watch, scope, quiet, digest, language, active } = body;
  return {
    name,
    watch: JSON.stringify(watch),
    scope: JSON.stringify(scope),
    channels: JSON.stringify(channels),
    quiet: quiet === null ? null : JSON.stringify(quiet),
    digest: JSON.stringify(digest),
    language,
    zone: knownZone(body.zone, 'bad-input'),
    active,
  };
}
