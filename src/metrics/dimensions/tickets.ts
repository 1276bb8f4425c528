/** What a ticket is like. Channel, severity and so on are what they are now, also for what happened before they were set. */
import { sql } from 'kysely';
import { TICKET_CHANNELS } from '../../derive/support/channels.data.ts';
import { TICKET_STATUSES } from '../../derive/support/ticket.ts';
import type { Dimension, FactId, Path } from '../define.ts';
import { flag, on } from './build.ts';

/** Facts of a ticket as a whole. */
export const WHOLE: FactId[] = ['ticket', 'ticket_first_solved', 'ticket_solved', 'ticket_open'];
const CLOCKS: FactId[] = ['ticket_reply', 'ticket_target', 'ticket_due'];
const TICKET_FACTS: FactId[] = [...WHOLE, ...CLOCKS, 'ticket_span', 'ticket_backlog'];

/** The same way from every fact of tickets. */
export const onTickets = (path: Path): Dimension['on'] =>
  Object.fromEntries(TICKET_FACTS.map(fact => [fact, path]));

/** Shown by its number. */
export const ticket: Dimension = {
  id: 'ticket',
  title: { en: 'Ticket', es: 'Tique' },
  type: 'text',
  on: on(TICKET_FACTS, sql`f.ticket_id`),
  entity: { label: sql`'#' || e.number`, from: sql`ticket e`, id: sql`e.ticket_id`, named: [] },
};

export const ticket_status: Dimension = {
  id: 'ticket_status',
  title: { en: 'Ticket status', es: 'Estado del tique' },
  type: 'text',
  on: on([...WHOLE, 'ticket_span'], sql`f.status`),
  values: TICKET_STATUSES,
  enumeration: 'ticket_status',
};

export const severity: Dimension = {
  id: 'severity',
  title: { en: 'Severity', es: 'Gravedad' },
  type: 'text',
  on: on(TICKET_FACTS, sql`f.severity`),
};

export const category: Dimension = {
  id: 'category',
  title: { en: 'Category', es: 'Categoría' },
  type: 'text',
  on: on(TICKET_FACTS, sql`f.category`),
};

export const feature: Dimension = {
  id: 'feature',
  title: { en: 'Feature', es: 'Función' },
  type: 'text',
  on: on(WHOLE, sql`f.feature`),
};

const tagged = sql`g.workspace_id = f.workspace_id and g.ticket_id = f.ticket_id`;
const tags: Path = {
  join: sql`join ticket_tag g on ${tagged}`,
  key: sql`g.tag`,
  any: condition => sql`exists (select 1 from ticket_tag g where ${tagged} and ${condition})`,
};

/** A ticket counts under each of its tags; one without is in no row. */
export const tag: Dimension = {
  id: 'tag',
  title: { en: 'Tag', es: 'Marca' },
  type: 'text',
  on: onTickets(tags),
};

export const channel: Dimension = {
  id: 'channel',
  title: { en: 'Channel', es: 'Canal' },
  type: 'text',
  on: on(TICKET_FACTS, sql`f.channel`),
  values: TICKET_CHANNELS,
  enumeration: 'ticket_channel',
};

/** The customer company; its domain where nobody has named it. */
export const account: Dimension = {
  id: 'account',
  title: { en: 'Account', es: 'Cuenta' },
  type: 'text',
  on: on([...TICKET_FACTS, 'survey_answer', 'survey_invitation'], sql`f.account`),
};

/** By the newest name of the policy that judged it. */
export const policy: Dimension = {
  id: 'policy',
  title: { en: 'Policy', es: 'Acuerdo de servicio' },
  type: 'text',
  on: on(CLOCKS, sql`f.policy_id`),
  entity: {
    label: sql`e.name`,
    from: sql`(select distinct on (workspace_id, policy_id) workspace_id, policy_id, name from sla_policy
      order by workspace_id, policy_id, version desc) e`,
    id: sql`e.policy_id`,
    named: [sql`e.name`],
  },
};

export const clock_kind: Dimension = {
  id: 'clock_kind',
  title: { en: 'Target for', es: 'Objetivo de' },
  type: 'text',
  on: on(CLOCKS, sql`f.kind`),
  values: ['first', 'next', 'resolution'],
  enumeration: 'ticket_clock_kind',
};

/** Of clocks that run now: past the target, past the moment of warning, or neither. */
export const due: Dimension = {
  id: 'due',
  title: { en: 'Due', es: 'Vencimiento' },
  type: 'text',
  on: on(['ticket_due'], sql`f.due`),
  values: ['late', 'soon', 'on_time'],
};

export const awaiting_reply = flag(
  'awaiting_reply',
  { en: 'Awaiting our reply', es: 'Espera respuesta' },
  on(WHOLE, sql`(f.waiting_since is not null)`),
);

export const solved_at_first_contact: Dimension = {
  id: 'solved_at_first_contact',
  title: { en: 'Solved at first contact', es: 'Resuelto al primer contacto' },
  type: 'text',
  on: on(WHOLE, sql`f.fcr`),
  values: ['yes', 'no', 'pending', 'not_counted'],
  enumeration: 'fcr_verdict',
};
