/** A workspace's settings: one document of the schema of `config.ts`, kept in the database. */
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { type CalendarConfig, type Config, checkConfig, configSchema } from '../config.ts';
import { PulsoError } from '../errors.ts';
import type { Store } from '../store/store.ts';
import { TimeError } from '../time/time-errors.ts';
import { assertZone } from '../time/zone.ts';
import { readHolidays } from './calendars.ts';
import type { AppContext } from './context.ts';
import { say } from './errors.data.ts';
import { openInside } from './open-workspace.ts';
import { note } from './people/audit.ts';
import { assertSlugFree } from './policy/slug.ts';
import { forgetTexts } from './triage/forget-texts.ts';
import { holdWorkspace, type Workspace } from './workspace.ts';

export interface Settings {
  config: Config;
  /** Changes with every change: who saves says which one they have seen. */
  etag: string;
}

/** What was saved, with the defaults of this version. Throws PulsoError `not-found`. */
export async function configOf(db: Store['db'], workspaceId: number): Promise<Config> {
  const row = await db
    .selectFrom('workspace')
    .select(['config', 'name', 'zone'])
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirst();
  if (row === undefined) throw new PulsoError('not-found', say.noWorkspace);
  return configSchema.parse({ name: row.name, zone: row.zone, ...row.config });
}

export async function settingsOf(db: Store['db'], workspaceId: number): Promise<Settings> {
  const config = await configOf(db, workspaceId);
  return { config, etag: etagOf(config) };
}

/**
 * Checks and saves the whole document, or refuses it and leaves everything as it was; facts that depend on it are marked to be
 * derived again. `seen`: the etag it was made from; null saves whatever is there. `by`: whose change is noted, by the names of what
 * changed. Keeping content has to be confirmed; where it is not kept, its texts go. Throws PulsoError `bad-config`, `bad-input`,
 * `conflict`.
 */
export async function saveConfig(
  context: AppContext,
  workspaceId: number,
  document: unknown,
  seen: string | null,
  { by, contentConfirmed = false }: { by?: string; contentConfirmed?: boolean } = {},
): Promise<Settings> {
  const config = checkConfig(document, say.theSettings);
  const zone = zoneOf(config);
  assertNoFiles(config);
  const { store } = context;
  await store.transaction(async ({ db }) => {
    await holdWorkspace(db, workspaceId);
    const before = await settingsOf(db, workspaceId);
    if (seen !== null && seen !== before.etag) throw new PulsoError('conflict', say.changedMeanwhile);
    await assertSlugFree(db, workspaceId, config);
    if (config.privacy === 'content' && before.config.privacy !== 'content' && !contentConfirmed)
      throw new PulsoError('bad-input', say.contentByItself);
    if (config.privacy !== 'content') await forgetTexts(db, workspaceId);
    await db
      .updateTable('workspace')
      .set({ config: JSON.stringify(config) })
      .where('workspace_id', '=', workspaceId)
      .execute();
    const changed = differences(before.config, config);
    if (by !== undefined && changed.length > 0)
      await note(db, workspaceId, by, 'settings-changed', { settings: changed });
    const now = Math.floor(context.now().epochMilliseconds / 1000);
    const inside = { db, transient: store.transient };
    await openInside(inside, { workspaceId, config, zone, folder: '.', now, by });
  });
  context.tell({ workspaceId, what: 'settings' });
  return { config, etag: etagOf(config) };
}

/**
 * `openWorkspace` by what is saved at that moment: by what was looked up before, it would bring back what somebody has changed since.
 * `now`: epoch seconds from which changed targets count.
 */
export function openSaved(store: Store, workspaceId: number, now: number): Promise<Workspace> {
  return store.transaction(async ({ db }) => {
    await holdWorkspace(db, workspaceId);
    const config = await configOf(db, workspaceId);
    const inside = { db, transient: store.transient };
    return openInside(inside, { workspaceId, config, zone: config.zone ?? 'UTC', folder: '.', now });
  });
}

/**
 * Keeps what the command line read a mailbox by, so that a server over the same store goes on with it; days off out of a file become
 * dates.
 */
export async function keepConfig(
  { db }: Pick<Store, 'db'>,
  workspaceId: number,
  config: Config,
  zone: string,
  folder: string,
): Promise<void> {
  const dated = <T extends { calendar?: CalendarConfig | undefined }>(one: T): T => {
    if (one.calendar?.holidays_file === undefined) return one;
    const { holidays_file: file, holidays = [], ...calendar } = one.calendar;
    return {
      ...one,
      calendar: { ...calendar, holidays: [...holidays, ...readHolidays(resolve(folder, file))] },
    };
  };
  const document = {
    ...dated(config),
    zone,
    team: config.team.map(dated),
    mailbox: config.mailbox.map(dated),
  };
  await db
    .updateTable('workspace')
    .set({ config: JSON.stringify(document) })
    .where('workspace_id', '=', workspaceId)
    .execute();
}

/** Names of the settings in which two documents differ. */
function differences(before: Config, after: Config): string[] {
  const names = Object.keys({ ...before, ...after }) as (keyof Config)[];
  return names.filter(name => JSON.stringify(before[name]) !== JSON.stringify(after[name])).toSorted();
}

function zoneOf({ zone }: Config): string {
  if (zone === undefined) throw new PulsoError('bad-config', say.zoneNeeded);
  try {
    return assertZone(zone);
  } catch (error) {
    if (!(error instanceof TimeError)) throw error;
    throw new PulsoError('bad-config', say.zoneSetting(error.said), { cause: error });
  }
}

/** A path in settings that came over the network would read files of the server. */
function assertNoFiles(config: Config): void {
  const calendars = [config, ...config.team, ...config.mailbox].map(one => one.calendar);
  if (calendars.every(calendar => calendar?.holidays_file === undefined)) return;
  throw new PulsoError('bad-config', say.noHolidaysFile);
}

const etagOf = (config: Config): string =>
  createHash('sha256').update(JSON.stringify(config)).digest('base64url').slice(0, 22);
