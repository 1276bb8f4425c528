/** Connected mailboxes, files that are sent, and work that goes on in the background. */
import { queryOptions } from '@tanstack/react-query';
import type { ConnectionStatus } from '../../src/app/connections/list-connections.ts';
import type { Upload } from '../../src/app/uploads/upload-row.ts';
import { call } from './call.ts';

export type { ConnectionStatus, Upload };

/** While something is being read, the events of the server may come late; a slow look beside them does no harm. */
const LOOK_MS = 4000;

export const mailboxesQuery = queryOptions({
  queryKey: ['mailboxes'],
  queryFn: ({ signal }) => call<ConnectionStatus[]>('/mailboxes', { signal }),
  refetchInterval: query =>
    query.state.data?.some(one => one.state === 'reading' || one.state === 'waiting') ? LOOK_MS : false,
});

export const uploadsQuery = queryOptions({
  queryKey: ['uploads'],
  queryFn: ({ signal }) => call<Upload[]>('/uploads', { signal }),
  refetchInterval: query =>
    query.state.data?.some(one => one.state === 'reading' || one.state === 'waiting') ? LOOK_MS : false,
});

export interface Work {
  id: string | number;
  what: string;
  done: number | null;
  seconds_left: number | null;
}
export const progressQuery = queryOptions({
  queryKey: ['progress'],
  queryFn: ({ signal }) => call<Work[]>('/progress', { signal }),
  refetchInterval: query => ((query.state.data?.length ?? 0) > 0 ? LOOK_MS : false),
});

export interface NewMailbox {
  kind: 'imap' | 'folder';
  address: string;
  name?: string;
  mailbox: 'personal' | 'shared';
  settings: Record<string, unknown>;
  secret: string | null;
}

export const connectMailbox = (mailbox: NewMailbox): Promise<unknown> =>
  call('/mailboxes', { body: mailbox });

export const tryMailbox = ({ kind, address, settings, secret }: NewMailbox) =>
  call<{ folders: string[]; messages: number }>('/mailboxes/test', {
    body: { kind, address, settings, secret },
  });

/** What is left out stays. */
export interface MailboxChange {
  name?: string;
  settings?: Record<string, unknown>;
  secret?: string;
  /** Tried before it is saved. */
  test: boolean;
}

export const changeMailbox = (id: number, change: MailboxChange): Promise<ConnectionStatus> =>
  call(`/mailboxes/${id}`, { method: 'PATCH', body: change });

/** With which providers this Pulso is registered: mailboxes there are connected by signing in. */
export const providersQuery = queryOptions({
  queryKey: ['providers'],
  queryFn: ({ signal }) => call<{ gmail: boolean; graph: boolean }>('/mailboxes/providers', { signal }),
  staleTime: 300_000,
});

/** Where the provider asks its user. */
export const authorizeMailbox = (
  kind: 'gmail' | 'graph',
  mailbox: NewMailbox['mailbox'],
): Promise<{ url: string }> => call('/mailboxes/authorize', { body: { kind, mailbox } });
