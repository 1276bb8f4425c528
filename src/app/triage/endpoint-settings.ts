/** An endpoint that speaks OpenAI's chat completions: off until an owner names one; its key sealed for its address. */
import { z } from 'zod';
import { say as checks } from '../../errors.data.ts';
import { PulsoError } from '../../errors.ts';
import type { AppContext } from '../context.ts';
import { note } from '../people/audit.ts';
import { say } from './errors.data.ts';

export const endpointBody = z.strictObject({
  /** Up to `/v1`: `/chat/completions` is put behind it. */
  url: z.url({ protocol: /^https?$/ }).max(500),
  model: z.string().trim().min(1).max(200),
  /** Left out: the stored one stays, as long as the address does. Null: none. */
  key: z
    .string()
    .max(1000)
    .regex(/^[\x21-\x7e]+$/, checks.printable.en)
    .nullable()
    .optional(),
  /** More than that a day are refused. */
  requests_a_day: z.int().min(1).max(100_000).default(500),
});
export type EndpointBody = z.output<typeof endpointBody>;

export interface EndpointShown {
  url: string;
  model: string;
  has_key: boolean;
  requests_a_day: number;
  /** Of today, in UTC. */
  used: number;
}

/** The key cannot be sent to another address by changing the address alone. */
export const aboutKey = (workspaceId: number, url: string): string => `triage endpoint ${workspaceId} ${url}`;

export const dayOf = (now: Temporal.Instant): string => now.toString().slice(0, 10);

const rowOf = ({ store }: Pick<AppContext, 'store'>, workspaceId: number) =>
  store.db
    .selectFrom('triage_endpoint')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirst();

/** Null: none is set, nothing leaves. */
export async function showEndpoint(context: AppContext, workspaceId: number): Promise<EndpointShown | null> {
  const row = await rowOf(context, workspaceId);
  if (row === undefined) return null;
  const { url, model, requests_a_day } = row;
  return {
    url,
    model,
    has_key: row.key_sealed !== null,
    requests_a_day,
    used: usedOn(row, dayOf(context.now())),
  };
}

const usedOn = ({ used, used_on }: { used: number; used_on: Date | string | null }, day: string): number => {
  const on = used_on instanceof Date ? used_on.toISOString().slice(0, 10) : used_on;
  return on === day ? used : 0;
};

/** Throws `bad-input` when the key has to be entered again. */
export async function saveEndpoint(
  context: AppContext,
  workspaceId: number,
  userId: string,
  body: EndpointBody,
): Promise<void> {
  const before = await rowOf(context, workspaceId);
  const about = aboutKey(workspaceId, body.url);
  let sealed: string | null;
  if (body.key === undefined) {
    sealed = before?.key_sealed ?? null;
    if (sealed !== null && before?.url !== body.url) throw new PulsoError('bad-input', say.keyNeeded);
  } else sealed = body.key === null ? null : context.secrets.seal(body.key, about);
  const row = {
    url: body.url,
    model: body.model,
    requests_a_day: body.requests_a_day,
    key_sealed: sealed,
    changed_at: context.now().toString(),
  };
  await context.store.transaction(async ({ db }) => {
    await db
      .insertInto('triage_endpoint')
      .values({ workspace_id: workspaceId, ...row, used_on: null, used: 0 })
      .onConflict(conflict => conflict.column('workspace_id').doUpdateSet(row))
      .execute();
    await note(db, workspaceId, userId, 'triage-endpoint-set', { host: new URL(body.url).host });
  });
  context.tell({ workspaceId, what: 'settings' });
}

export async function removeEndpoint(
  context: AppContext,
  workspaceId: number,
  userId: string,
): Promise<void> {
  await context.store.transaction(async ({ db }) => {
    await db.deleteFrom('triage_endpoint').where('workspace_id', '=', workspaceId).execute();
    await note(db, workspaceId, userId, 'triage-endpoint-removed', {});
  });
  context.tell({ workspaceId, what: 'settings' });
}

export interface Endpoint {
  url: string;
  model: string;
  key: string | null;
}

/** Null where none is set. Throws `bad-secret`. */
export async function endpointOf(context: AppContext, workspaceId: number): Promise<Endpoint | null> {
  const row = await rowOf(context, workspaceId);
  if (row === undefined) return null;
  const { url, model, key_sealed: sealed } = row;
  return {
    url,
    model,
    key: sealed === null ? null : context.secrets.open(sealed, aboutKey(workspaceId, url)),
  };
}
