/** Tickets: the list, one of them with all that happened, and what people do with them. */
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { TicketChange } from '../../src/app/tickets/change-ticket.ts';
import type { CreateTicket } from '../../src/app/tickets/create-ticket.ts';
import type { HelpDesk } from '../../src/app/tickets/import/export-columns.data.ts';
import type { ExportPreview } from '../../src/app/tickets/import/preview-export.ts';
import type { listTicketsSchema, TicketLine, TicketList } from '../../src/app/tickets/list-tickets.ts';
import type { ClockLine, HistoryLine, SpanLine, TicketPage } from '../../src/app/tickets/ticket-page.ts';
import type { WhatIf, whatIfSchema } from '../../src/app/tickets/what-if-targets.ts';
import { call } from './call.ts';

export type {
  ClockLine,
  CreateTicket,
  ExportPreview,
  HelpDesk,
  HistoryLine,
  SpanLine,
  TicketChange,
  TicketLine,
  TicketList,
  TicketPage,
  WhatIf,
};

export type TicketQuestion = Omit<(typeof listTicketsSchema)['_input'], 'cursor'>;

/** Told by the same events as figures: what changes one changes the other. */
export const ticketsQuery = (question: TicketQuestion) =>
  infiniteQueryOptions({
    queryKey: ['facts', 'tickets', question],
    queryFn: ({ pageParam, signal }) =>
      call<TicketList>('/tickets/list', { body: { ...question, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: page => page.next,
    placeholderData: keepPreviousData,
    staleTime: 20_000,
  });

export const ticketQuery = (id: number) =>
  queryOptions({
    queryKey: ['facts', 'ticket', id],
    queryFn: ({ signal }) => call<TicketPage>(`/tickets/${id}`, { signal }),
  });

export const createTicket = (body: Partial<CreateTicket>): Promise<{ id: number; number: number }> =>
  call('/tickets', { body });
export const changeTicket = (id: number, change: TicketChange): Promise<null> =>
  call(`/tickets/${id}`, { method: 'PATCH', body: change });
export interface Said {
  by: 'customer' | 'agent';
  public?: boolean;
  acknowledgement?: boolean;
}
export const addMessage = (id: number, said: Said): Promise<null> =>
  call(`/tickets/${id}/messages`, { body: said });
export const addNote = (id: number, text: string): Promise<null> =>
  call(`/tickets/${id}/notes`, { body: { text } });
export const reopenTicket = (id: number): Promise<null> => call(`/tickets/${id}/reopen`, { body: {} });
export const mergeTicket = (id: number, into: number): Promise<null> =>
  call(`/tickets/${id}/merge`, { body: { into } });
export const splitTicket = (
  id: number,
  from: { message_id: number } | { event_id: number },
): Promise<{ id: number; number: number }> => call(`/tickets/${id}/split`, { body: from });
export const askWhatIf = (question: (typeof whatIfSchema)['_input']): Promise<WhatIf> =>
  call<WhatIf>('/sla/what-if', { body: question });

/** What an export of another help desk would bring; nothing is kept. */
export const previewExport = (from: HelpDesk, file: Blob): Promise<ExportPreview> =>
  call(`/tickets/import/preview?from=${from}`, { file });
export const importExport = (from: HelpDesk, file: Blob): Promise<{ made: number; known: number }> =>
  call(`/tickets/import?from=${from}`, { file });
