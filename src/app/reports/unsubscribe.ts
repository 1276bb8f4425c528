/** Ending a subscription by a link: opening it only shows a page, pressing its button (or the mail program's, RFC 8058) acts. */
import { z } from 'zod';
import { PulsoError } from '../../errors.ts';
import type { Language } from '../../report/language.ts';
import type { AppContext } from '../context.ts';
import { note } from '../people/audit.ts';
import { say } from './errors.data.ts';

/** Binds the sealed text to this use. */
const ABOUT = 'unsubscribe 1';

const tokenSchema = z.tuple([z.int(), z.int(), z.email(), z.enum(['en', 'es'])]);

/** Sealed, so the address in it is not readable in logs of web servers. */
export function unsubscribeToken(
  { secrets }: Pick<AppContext, 'secrets'>,
  workspaceId: number,
  scheduleId: number,
  email: string,
  language: Language,
): string {
  return secrets.seal(JSON.stringify([workspaceId, scheduleId, email, language]), ABOUT);
}

export function unsubscribeUrl(
  context: Pick<AppContext, 'secrets' | 'publicUrl'>,
  ...about: [workspaceId: number, scheduleId: number, email: string, language: Language]
): string {
  return `${context.publicUrl}/unsubscribe?token=${unsubscribeToken(context, ...about)}`;
}

interface Read {
  workspaceId: number;
  scheduleId: number;
  email: string;
  language: Language;
}

/** Throws `not-found` for what is no token of ours. */
export function readUnsubscribeToken({ secrets }: Pick<AppContext, 'secrets'>, token: string): Read {
  try {
    const [workspaceId, scheduleId, email, language] = tokenSchema.parse(
      JSON.parse(secrets.open(token, ABOUT)),
    );
    return { workspaceId, scheduleId, email, language };
  } catch (error) {
    throw new PulsoError('not-found', say.badLink, { cause: error });
  }
}

/** Pressing twice is pressing once. `everything`: no report of this workspace any more. Throws `not-found`. */
export async function unsubscribe(
  context: AppContext,
  token: string,
  everything = false,
): Promise<{ email: string; language: Language }> {
  const { workspaceId, scheduleId, email, language } = readUnsubscribeToken(context, token);
  await context.store.db
    .insertInto('unsubscribed')
    .values({
      workspace_id: workspaceId,
      email,
      schedule_id: everything ? 0 : scheduleId,
      at: context.now().toString(),
    })
    .onConflict(conflict => conflict.doNothing())
    .execute();
  context.tell({ workspaceId, what: 'reports' });
  return { email, language };
}

/** For whoever manages reports, when the person asks for it. */
export async function resubscribe(
  context: AppContext,
  workspaceId: number,
  email: string,
  by: string | null = null,
): Promise<void> {
  await context.store.transaction(async ({ db }) => {
    await db
      .deleteFrom('unsubscribed')
      .where('workspace_id', '=', workspaceId)
      .where('email', '=', email.toLowerCase())
      .execute();
    await note(db, workspaceId, by, 'report-resubscribed', {});
  });
  context.tell({ workspaceId, what: 'reports' });
}
