/** What every act of the running application is given. Made once, when the server or a worker starts. */
import type { Store } from '../store/store.ts';
import type { Secrets } from './secrets.ts';
import type { Registrations } from './sync/providers.ts';

export interface AppContext {
  store: Store;
  /** Seals what must not lie readable in the database. */
  secrets: Secrets;
  /** What counts as now. */
  now(): Temporal.Instant;
  /** Where people reach this Pulso, without a slash at the end: for links in mails. */
  publicUrl: string;
  /** Tells open pages that something changed; nobody has to listen. */
  tell(change: Change): void;
  /** A private folder for files on their way in; the same for every process. */
  folder: string;
  /** How long one question of a person or program may take; background work takes what it takes. */
  questionMs: number;
  /** Hosts in private networks that may be asked all the same, as names or CIDR ranges. */
  allowedHosts: readonly string[];
  /** With which mail providers this Pulso is registered. */
  registrations: Registrations;
  /** Faults of ours and what befell in the background; never personal data. */
  log(event: LogEvent): void;
}

/** Something pages may want to ask for again. */
export interface Change {
  workspaceId: number;
  what: 'facts' | 'mailboxes' | 'uploads' | 'settings' | 'reports' | 'alerts' | 'surveys' | 'progress';
}

export interface LogEvent {
  level: 'info' | 'warn' | 'error';
  /** What happened, as one short text without names or addresses. */
  event: string;
  [detail: string]: string | number | boolean | null | undefined;
}
