/** Alerts, what they found and sent, and the server that mails leave through. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { AlertBody, ChannelBody, Digest, Quiet, Watch } from '../../src/app/alerts/alert-body.ts';
import type { AlertShown, Saved } from '../../src/app/alerts/alerts.ts';
import type { ChannelShown } from '../../src/app/alerts/channels.ts';
import type { DeliveryShown, EventShown } from '../../src/app/alerts/history.ts';
import type { SmtpBody, SmtpShown } from '../../src/app/mail-out/settings.ts';
import { call } from './call.ts';

export type {
  AlertBody,
  AlertShown,
  ChannelBody,
  ChannelShown,
  DeliveryShown,
  Digest,
  EventShown,
  Quiet,
  Saved,
  SmtpBody,
  SmtpShown,
  Watch,
};

const AT_ONCE = 10;

export const alertsQuery = queryOptions({
  queryKey: ['alerts'],
  queryFn: ({ signal }) => call<AlertShown[]>('/alerts', { signal }),
});

/** `id` null: a new one. */
export const saveAlert = (id: number | null, body: AlertBody): Promise<Saved> =>
  id === null ? call<Saved>('/alerts', { body }) : call<Saved>(`/alerts/${id}`, { method: 'PUT', body });
export const removeAlert = (id: number): Promise<unknown> => call(`/alerts/${id}`, { method: 'DELETE' });
export const testChannel = (id: number, channel: string): Promise<unknown> =>
  call(`/alerts/${id}/channels/${channel}/test`, { body: {} });

const history = <Row extends { id: number }>(what: 'events' | 'deliveries', more: Record<string, string>) =>
  infiniteQueryOptions({
    queryKey: ['alerts', what, more],
    queryFn: ({ pageParam, signal }) =>
      call<Row[]>(
        `/alerts/${what}?${new URLSearchParams({
          ...more,
          limit: String(AT_ONCE),
          ...(pageParam === null ? {} : { before: String(pageParam) }),
        })}`,
        { signal },
      ),
    initialPageParam: null as number | null,
    getNextPageParam: page => (page.length < AT_ONCE ? null : (page.at(-1)?.id ?? null)),
  });

/** `open`: those that are not over; the others otherwise. */
export const eventsQuery = (open: boolean) => history<EventShown>('events', { open: String(open) });
export const deliveriesQuery = history<DeliveryShown>('deliveries', {});

export const smtpQuery = queryOptions({
  queryKey: ['settings', 'smtp'],
  queryFn: async ({ signal }) => (await call<{ smtp: SmtpShown | null }>('/smtp', { signal })).smtp,
});
/** Without `password` the stored one stays. */
export const saveSmtp = (body: SmtpBody): Promise<unknown> => call('/smtp', { method: 'PUT', body });
export const removeSmtp = (): Promise<unknown> => call('/smtp', { method: 'DELETE' });
export const testSmtp = (address: string): Promise<unknown> => call('/smtp/test', { body: { address } });
