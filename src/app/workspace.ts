/** A workspace: one company's settings, and the rows that mirror its configuration. */
import { sql } from 'kysely';
import type { Config } from '../config.ts';
import type { Store } from '../store/store.ts';
import type { Calendar } from '../time/calendar.ts';

/** The workspace of the command line, and the first of a server. */
export const FIRST_WORKSPACE = 1;

export interface CalendarVersion {
  id: number;
  version: number;
  calendar: Calendar;
}

export interface MailboxEntry {
  id: number;
  name: string;
  address: string | null;
  kind: 'personal' | 'shared';
  teamId: number | null;
}

export interface Workspace {
  id: number;
  zone: string;
  config: Config;
  mailboxes: MailboxEntry[];
  /** Mail that belongs to no configured mailbox lies here. */
  defaultMailboxId: number;
  /** The calendar in force for a mailbox: its own, else its team's, else the workspace's (METRICS §1). */
  calendarOf(mailboxId: number): CalendarVersion;
}

/** Until the transaction ends: who does the same at the same moment waits here, and sees what the first has written. */
export async function holdWorkspace(db: Store['db'], workspaceId: number): Promise<void> {
  await sql`select 1 from workspace where workspace_id = ${workspaceId} for update`.execute(db);
}
