import { sql } from 'kysely';
import { type Config, checkConfig } from '../../config.ts';
import { isConsumerDomain } from '../../derive/consumer-domains.ts';
import { PulsoError } from '../../errors.ts';
import type { AppContext } from '../context.ts';
import { knownZone } from '../known-zone.ts';
import { openWorkspace } from '../open-workspace.ts';
import { configOf } from '../settings.ts';
import { FIRST_WORKSPACE, holdWorkspace } from '../workspace.ts';
import { note } from './audit.ts';
import { say } from './errors.data.ts';

export interface NewWorkspace {
  company: string;
  zone: string;
  language: 'en' | 'es';
  /** Internal domains; that of the owner's address when left out. */
  domains?: string[] | undefined;
  owner: { userId: string; email: string };
  /** Only where nobody has one yet. */
  first?: boolean;
}

/** Is there nobody yet who could sign in? */
export async function isUnclaimed({ store }: Pick<AppContext, 'store'>): Promise<boolean> {
  return (await store.db.selectFrom('member').select('user_id').limit(1).execute()).length === 0;
}

/**
 * The workspace of a new owner: the first takes over what the command line may have filled already, later ones get their own.
 * Returns its number. Throws PulsoError `bad-input` for a zone or domain that cannot be, `conflict` where somebody was quicker.
 */
export async function makeWorkspace(
  context: Pick<AppContext, 'store'>,
  { company, zone, language, domains, owner, first = false }: NewWorkspace,
): Promise<number> {
  const { store } = context;
  const known = knownZone(zone, 'bad-input');
  const workspaceId = first ? FIRST_WORKSPACE : await freeWorkspace(context);
  const before = await store.db
    .selectFrom('workspace')
    .select('workspace_id')
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirst();
  const kept = before === undefined ? null : await configOf(store.db, workspaceId);
  const document = {
    ...kept,
    name: company,
    zone: known,
    language,
    ...ours(kept, domains, owner.email.toLowerCase()),
  };
  const config = readable(document);
  if (first && !(await isUnclaimed(context))) throw claimedAlready();
  await openWorkspace(store, { workspaceId, config, zone: known, folder: '.', by: owner.userId });
  await store.transaction(async ({ db }) => {
    // Of several processes that do this at the same moment, the later ones wait here for the first.
    await holdWorkspace(db, workspaceId);
    const members = db.selectFrom('member').select('user_id').limit(1);
    const taken = await (first ? members : members.where('workspace_id', '=', workspaceId)).execute();
    if (taken.length > 0) throw claimedAlready();
    await db
      .updateTable('workspace')
      .set({ config: JSON.stringify(config) })
      .where('workspace_id', '=', workspaceId)
      .execute();
    await db
      .insertInto('member')
      .values({
        workspace_id: workspaceId,
        user_id: owner.userId,
        role: 'owner',
        teammate_id: null,
        mailbox_ids: null,
        team_ids: null,
        language,
        zone: null,
        created_at: sql<Date>`now()`,
      })
      .execute();
    await note(db, workspaceId, owner.userId, 'workspace-made', { company });
  });
  return workspaceId;
}

/** Which addresses are ours: as the person says; as the command line was told; else what their own address says. */
function ours(
  kept: Config | null,
  domains: string[] | undefined,
  email: string,
): Partial<Pick<Config, 'domains' | 'me'>> {
  if (domains !== undefined) return { domains };
  const told =
    kept !== null && [kept.me, kept.domains, kept.teammate, kept.mailbox].some(list => list.length > 0);
  if (told) return {};
  const own = email.slice(email.lastIndexOf('@') + 1);
  return isConsumerDomain(own) ? { me: [email] } : { domains: [own] };
}

async function freeWorkspace({ store }: Pick<AppContext, 'store'>): Promise<number> {
  if (await isUnclaimed({ store })) return FIRST_WORKSPACE;
  const { rows } = await sql<{ next: number }>`
    select coalesce(max(workspace_id), 0)::bigint + 1 as next from workspace`.execute(store.db);
  return Number(rows[0]?.next ?? 1);
}

export const claimedAlready = (): PulsoError => new PulsoError('conflict', say.ownerAlready);

function readable(document: unknown): Config {
  try {
    return checkConfig(document, say.theCompany);
  } catch (error) {
    if (!(error instanceof PulsoError)) throw error;
    throw new PulsoError('bad-input', error.said, { cause: error });
  }
}
