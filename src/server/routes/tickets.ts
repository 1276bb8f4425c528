import { addMessage, messageSchema } from '../../app/tickets/add-message.ts';
import { addNote, noteSchema } from '../../app/tickets/add-note.ts';
import { changeTicket, changeTicketSchema } from '../../app/tickets/change-ticket.ts';
import { createTicket, createTicketSchema } from '../../app/tickets/create-ticket.ts';
import { listTickets, listTicketsSchema } from '../../app/tickets/list-tickets.ts';
import { mergeTickets } from '../../app/tickets/merge-tickets.ts';
import { splitSchema, splitTicket } from '../../app/tickets/split-ticket.ts';
import { ticketPage } from '../../app/tickets/ticket-page.ts';
import { whatIfSchema, whatIfTargets } from '../../app/tickets/what-if-targets.ts';
import { actingAs } from '../api/acting-as.ts';
import { type Api, type ApiParts, add, idParam, z } from '../api/api.ts';
import type { Caller } from '../api/caller.ts';

const made = z.object({ id: z.int(), number: z.int() });

/** Tickets: which ones there are, all about one, and what people and programs do with them. */
export function ticketRoutes(api: Api, parts: ApiParts): void {
  const { context } = parts;
  const seeing = { tag: 'Tickets', act: 'see-tickets', scope: 'tickets' } as const;
  const working = { tag: 'Tickets', act: 'work-tickets', scope: 'tickets', method: 'post' } as const;
  const by = (caller: Caller) => actingAs(context, caller);

  add(
    api,
    parts,
    {
      ...seeing,
      method: 'post',
      path: '/tickets/list',
      summary: 'Tickets within reach, a page at a time: all, open, waiting for us, late, due soon or solved.',
    },
    { body: listTicketsSchema, answer: z.looseObject({ tickets: z.array(z.looseObject({})) }) },
    async ({ caller, body }) => {
      const { asking } = await by(caller);
      const { tickets, ...rest } = await listTickets(context.store.db, caller.workspaceId, asking, body);
      return { tickets: tickets.map(one => ({ ...one })), ...rest };
    },
  );
  add(
    api,
    parts,
    {
      ...seeing,
      method: 'get',
      path: '/tickets/{id}',
      summary: 'One ticket: its history, the time in each status, its clocks and their targets.',
    },
    { params: idParam, answer: z.looseObject({}) },
    async ({ caller, params }) => ({
      ...(await ticketPage(context, await by(caller), params.id)),
    }),
  );
  add(
    api,
    parts,
    { ...working, path: '/tickets', summary: 'Makes a ticket by hand; the same external_id makes it once.' },
    { body: createTicketSchema, answer: made.extend({ created: z.boolean() }) },
    async ({ caller, body }) => createTicket(context, await by(caller), caller.reach, body),
  );
  add(
    api,
    parts,
    {
      ...working,
      method: 'patch',
      path: '/tickets/{id}',
      summary: 'Sets status, assignee, severity, category, feature, tags or spam.',
    },
    { params: idParam, body: changeTicketSchema },
    async ({ caller, params, body }) =>
      changeTicket(context, await by(caller), params.id, body) as Promise<undefined>,
  );
  add(
    api,
    parts,
    {
      ...working,
      path: '/tickets/{id}/messages',
      summary: 'Notes that something was said outside of the mail; no text is kept.',
    },
    { params: idParam, body: messageSchema },
    async ({ caller, params, body }) =>
      addMessage(context, await by(caller), params.id, body) as Promise<undefined>,
  );
  add(
    api,
    parts,
    { ...working, path: '/tickets/{id}/notes', summary: 'A note between ourselves; it stops no clock.' },
    { params: idParam, body: noteSchema },
    async ({ caller, params, body }) =>
      addNote(context, await by(caller), params.id, body) as Promise<undefined>,
  );
  add(
    api,
    parts,
    { ...working, path: '/tickets/{id}/reopen', summary: 'Opens a solved or closed ticket again.' },
    { params: idParam },
    async ({ caller, params }) =>
      changeTicket(context, await by(caller), params.id, { status: 'open' }) as Promise<undefined>,
  );
  add(
    api,
    parts,
    { ...working, path: '/tickets/{id}/merge', summary: 'Makes it a part of another ticket, for good.' },
    { params: idParam, body: z.strictObject({ into: z.int().positive() }) },
    async ({ caller, params, body }) =>
      mergeTickets(context, await by(caller), params.id, body.into) as Promise<undefined>,
  );
  add(
    api,
    parts,
    {
      ...working,
      path: '/tickets/{id}/split',
      summary: 'What was said from one message on becomes a ticket of its own.',
    },
    { params: idParam, body: splitSchema, answer: made },
    async ({ caller, params, body }) => splitTicket(context, await by(caller), params.id, body),
  );
  add(
    api,
    parts,
    {
      tag: 'Tickets',
      act: 'see-settings',
      scope: 'tickets',
      method: 'post',
      path: '/sla/what-if',
      summary: 'How often targets had been kept with other policies; nothing is saved.',
    },
    { body: whatIfSchema, answer: z.looseObject({ share: z.number().nullable() }) },
    async ({ caller, body }) => {
      const { asking } = await by(caller);
      return { ...(await whatIfTargets(context.store.db, caller.workspaceId, asking, body)) };
    },
  );
}
