/** The one list of kinds of mailboxes: how each is opened, and tried. */
import type { LiveMailbox } from '../../connect/live-mailbox.ts';
import type { Marks } from '../../mail/marks.ts';
import type { ConnectionKind } from '../../store/tables/connections.ts';
import { folderConnector } from './folder-connector.ts';
import { imapConnector } from './imap-connector.ts';
import { providerConnector } from './provider-connector.ts';
import type { Registrations } from './providers.ts';

export interface Opening {
  /** As `settings` of the connector has checked them. */
  settings: Record<string, unknown>;
  /** A password, or what tokens are made from; null where the kind needs none. */
  secret: string | null;
  address: string;
  /** An access token that is valid now; null where nobody can get one. */
  accessToken: (() => Promise<string>) | null;
  allowedHosts: readonly string[];
  /** Keeps a secret that has changed by itself (tokens that were renewed). */
  saveSecret(secret: string): Promise<void>;
  registrations: Registrations;
  publicUrl: string;
  /** Offsets that are known to lie in a live source. */
  placesIn(identity: string): Promise<Set<number>>;
  /** What is known to be unread or starred in a folder, by offset; what is neither is left out. */
  marksIn(folderKey: string): Promise<Map<number, Marks>>;
}

export interface Tried {
  folders: string[];
  messages: number;
}

export interface Connector {
  /** Checks what a person entered. Throws PulsoError `bad-input` that names the field, `not-allowed`. */
  settings(given: unknown): Promise<Record<string, unknown>>;
  /** Throws PulsoError or SourceError, one sentence without the secret. */
  open(opening: Opening): Promise<LiveMailbox>;
  /** Opens, looks what is there, and closes. */
  try(opening: Opening): Promise<Tried>;
}

export const CONNECTORS: Partial<Record<ConnectionKind, Connector>> = {
  imap: imapConnector,
  gmail: providerConnector('gmail'),
  graph: providerConnector('graph'),
  folder: folderConnector,
};
