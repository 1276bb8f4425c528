/** Whether texts of support mail are kept: switched on by an owner who was told what that means, switched off with everything deleted. */
import { sql } from 'kysely';
import type { Config } from '../../config.ts';
import { PulsoError } from '../../errors.ts';
import { MOST_CHARACTERS } from '../../triage/words.ts';
import type { AppContext } from '../context.ts';
import { note } from '../people/audit.ts';
import { configOf, saveConfig } from '../settings.ts';
import { say } from './errors.data.ts';
import { supportAddresses } from './support-mailboxes.ts';

export const keepsContent = ({ privacy }: Pick<Config, 'privacy'>): boolean => privacy === 'content';

export interface ContentState {
  on: boolean;
  /** Messages whose text is kept now. */
  messages: number;
  /** Whose mail it would be, or is. */
  mailboxes: string[];
  /** Most characters of one message. */
  most_characters: number;
  /** Days after which texts go with their mail; null: they stay. */
  retention_days: number | null;
}

export async function contentState({ store }: AppContext, workspaceId: number): Promise<ContentState> {
  const config = await configOf(store.db, workspaceId);
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from ticket_text where workspace_id = ${workspaceId}`.execute(store.db);
  return {
    on: keepsContent(config),
    messages: rows[0]?.n ?? 0,
    mailboxes: [...supportAddresses(config)],
    most_characters: MOST_CHARACTERS,
    retention_days: config.retention_days ?? null,
  };
}

/** What has to be said to switch it on, word for word. */
export const CONFIRMATION = 'keep the text of support mail';

/** Throws PulsoError `bad-input` without the confirmation. Switching off deletes at once. */
export async function setContent(
  context: AppContext,
  workspaceId: number,
  userId: string,
  { on, confirm }: { on: boolean; confirm: string | null },
): Promise<ContentState> {
  const config = await configOf(context.store.db, workspaceId);
  if (on && confirm !== CONFIRMATION) throw new PulsoError('bad-input', say.confirmContent(CONFIRMATION));
  if (on !== keepsContent(config)) {
    await saveConfig(context, workspaceId, { ...config, privacy: on ? 'content' : 'metadata' }, null, {
      contentConfirmed: on,
    });
    await context.store.transaction(({ db }) =>
      note(db, workspaceId, userId, on ? 'content-switched-on' : 'content-switched-off', {}),
    );
  }
  return contentState(context, workspaceId);
}
