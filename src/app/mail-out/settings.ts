/** A workspace's own mail server: shown without its password, saved with the password sealed. */
import { z } from 'zod';
import { PulsoError } from '../../errors.ts';
import type { AppContext } from '../context.ts';
import { note } from '../people/audit.ts';
import { say } from './errors.data.ts';
import { type SmtpServer, smtpFromEnvironment } from './smtp.ts';

export const smtpBody = z.strictObject({
  host: z.string().trim().min(1).max(253),
  port: z.int().min(1).max(65_535),
  security: z.enum(['tls', 'starttls', 'none']),
  username: z.string().max(320).nullable().default(null),
  /** Left out: the stored one stays, as long as host and user do. Null: none. */
  password: z.string().max(1000).nullable().optional(),
  from_address: z.email(),
  from_name: z
    .string()
    .trim()
    .max(100)
    .regex(/^[^\r\n]*$/)
    .default('Pulso'),
});
export type SmtpBody = z.infer<typeof smtpBody>;

/** `source`: the workspace's own, or what the administrator set for all. */
export interface SmtpShown {
  source: 'workspace' | 'server';
  host: string;
  port: number;
  security: SmtpServer['security'];
  username: string | null;
  has_password: boolean;
  from_address: string;
  from_name: string;
}

/** Sealed for this server and user: the password cannot be sent to another one by changing the host alone. */
export const sealedFor = (workspaceId: number, host: string, username: string | null): string =>
  `smtp:${workspaceId}:${host.toLowerCase()}:${username ?? ''}`;

/** Null when no mail can be sent. Throws `bad-config` (environment) or `bad-secret`. */
export async function smtpOf(
  context: AppContext,
  workspaceId: number,
  env: NodeJS.ProcessEnv = process.env,
): Promise<SmtpServer | null> {
  const row = await rowOf(context, workspaceId);
  if (row === undefined) return smtpFromEnvironment(env);
  const { host, port, security, username, password_sealed: sealed } = row;
  return {
    host,
    port,
    security,
    username,
    password: sealed === null ? null : context.secrets.open(sealed, sealedFor(workspaceId, host, username)),
    from: { address: row.from_address, name: row.from_name },
    trusted: false,
  };
}

export async function showSmtp(
  context: AppContext,
  workspaceId: number,
  env: NodeJS.ProcessEnv = process.env,
): Promise<SmtpShown | null> {
  const row = await rowOf(context, workspaceId);
  if (row !== undefined) {
    const { host, port, security, username, from_address, from_name } = row;
    const has_password = row.password_sealed !== null;
    return { source: 'workspace', host, port, security, username, has_password, from_address, from_name };
  }
  const server = smtpFromEnvironment(env);
  if (server === null) return null;
  // The administrator's user is nobody's business here.
  const { host, port, security, from } = server;
  const shown = { host, port, security, username: null, has_password: server.password !== null };
  return { source: 'server', ...shown, from_address: from.address, from_name: from.name };
}

/** Throws `bad-input` when the password has to be entered again. */
export async function saveSmtp(
  context: AppContext,
  workspaceId: number,
  body: SmtpBody,
  by: string | null = null,
): Promise<void> {
  const before = await rowOf(context, workspaceId);
  const about = sealedFor(workspaceId, body.host, body.username);
  let sealed: string | null;
  if (body.password === undefined) {
    sealed = before?.password_sealed ?? null;
    if (
      sealed !== null &&
      before !== undefined &&
      sealedFor(workspaceId, before.host, before.username) !== about
    ) {
      throw new PulsoError('bad-input', say.passwordAgain);
    }
  } else sealed = body.password === null ? null : context.secrets.seal(body.password, about);
  const { password: _, ...rest } = body;
  const row = { ...rest, password_sealed: sealed, changed_at: context.now().toString() };
  await context.store.transaction(async ({ db }) => {
    await db
      .insertInto('smtp_setting')
      .values({ workspace_id: workspaceId, ...row })
      .onConflict(conflict => conflict.column('workspace_id').doUpdateSet(row))
      .execute();
    await note(db, workspaceId, by, 'mail-server-set', { host: body.host });
  });
  context.tell({ workspaceId, what: 'settings' });
}

/** From then on mail leaves as the administrator set it, if at all. */
export async function removeSmtp(
  context: AppContext,
  workspaceId: number,
  by: string | null = null,
): Promise<void> {
  await context.store.transaction(async ({ db }) => {
    const gone = await db
      .deleteFrom('smtp_setting')
      .where('workspace_id', '=', workspaceId)
      .returning('host')
      .executeTakeFirst();
    if (gone !== undefined) await note(db, workspaceId, by, 'mail-server-removed', { host: gone.host });
  });
  context.tell({ workspaceId, what: 'settings' });
}

const rowOf = ({ store }: AppContext, workspaceId: number) =>
  store.db.selectFrom('smtp_setting').selectAll().where('workspace_id', '=', workspaceId).executeTakeFirst();
