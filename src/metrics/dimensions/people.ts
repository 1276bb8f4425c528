/** Who: teammates, teams, and the people outside. Grouped by id, shown by name or address. */
import { sql } from 'kysely';
import type { Dimension, Entity, Path, Sql } from '../define.ts';
import { onTickets } from './tickets.ts';

const address: Entity = {
  label: sql`e.email`,
  from: sql`address e`,
  id: sql`e.address_id`,
  named: [sql`e.email`, sql`e.name`],
};

/** The address row behind an id, for its domain. */
function domainOf(id: Sql): Path {
  return {
    join: sql`left join address d on d.workspace_id = f.workspace_id and d.address_id = ${id}`,
    key: sql`d.domain`,
  };
}

/** The person outside: who asked us, or who answered us. */
const clockContact = sql`case f.waits_for when 'us' then f.asker_id else f.answerer_id end`;
const conversationOf = sql`left join conversation v on v.workspace_id = f.workspace_id and v.conversation_id = f.conversation_id`;
const teamOf: Path = {
  join: sql`left join teammate t on t.workspace_id = f.workspace_id and t.teammate_id = f.teammate_id`,
  key: sql`t.team_id`,
};
const ours: Path = { key: sql`f.teammate_id` };
/** Whose work is rated. Which of our own people were asked, and answered, is nobody's figure. */
const asked: Path = { key: sql`case when f.kind <> 'agent' then f.teammate_id end` };
/** As it was when the answer was given. */
const teamThen: Path = { key: sql`f.team_id` };

/** Null is "shared, person unknown" (METRICS §4), and every message that is not ours. Of a ticket: whose it is; of its replies: who wrote. */
export const teammate: Dimension = {
  id: 'teammate',
  title: { en: 'Teammate', es: 'Persona del equipo' },
  type: 'text',
  on: {
    ...onTickets(ours),
    ...{ message: ours, delivery: ours, conversation: ours, waiting: ours, reply: ours, question: ours },
    survey_answer: ours,
    survey_invitation: asked,
    triage: ours,
  },
  entity: { label: sql`e.name`, from: sql`teammate e`, id: sql`e.teammate_id`, named: [sql`e.name`] },
};

export const team: Dimension = {
  id: 'team',
  title: { en: 'Team', es: 'Equipo' },
  type: 'text',
  on: {
    message: teamOf,
    delivery: teamOf,
    conversation: teamOf,
    waiting: teamOf,
    reply: teamOf,
    question: teamOf,
    survey_answer: teamThen,
    agent_answer: teamThen,
    survey_invitation: teamThen,
    ...onTickets(teamOf),
    triage: teamOf,
  },
  entity: { label: sql`e.name`, from: sql`team e`, id: sql`e.team_id`, named: [sql`e.name`] },
};

/** The author, inside or outside. */
export const sender: Dimension = {
  id: 'sender',
  title: { en: 'Sender', es: 'Remitente' },
  type: 'text',
  on: {
    message: { key: sql`f.author_id` },
    delivery: { key: sql`f.author_id` },
    attachment: { key: sql`f.author_id` },
  },
  entity: address,
};

export const recipient: Dimension = {
  id: 'recipient',
  title: { en: 'Recipient', es: 'Destinatario' },
  type: 'text',
  on: { delivery: { key: sql`f.address_id` } },
  entity: address,
};

/** The first external address of the conversation; for replies the person who asked or answered. */
export const contact: Dimension = {
  id: 'contact',
  title: { en: 'Contact', es: 'Contacto' },
  type: 'text',
  on: {
    message: { join: conversationOf, key: sql`v.contact_id` },
    conversation: { key: sql`f.contact_id` },
    waiting: { key: sql`f.contact_id` },
    reply: { key: clockContact },
    question: { key: clockContact },
    survey_answer: { key: sql`f.contact_id` },
    survey_invitation: { key: sql`f.contact_id` },
    ...onTickets({ key: sql`f.contact_id` }),
  },
  entity: address,
};

/** Domain of the contact; of the sender for mail, of the recipient for deliveries. */
export const domain: Dimension = {
  id: 'domain',
  title: { en: 'Domain', es: 'Dominio' },
  type: 'text',
  on: {
    message: domainOf(sql`f.author_id`),
    delivery: domainOf(sql`f.address_id`),
    attachment: domainOf(sql`f.author_id`),
    conversation: domainOf(sql`f.contact_id`),
    waiting: domainOf(sql`f.contact_id`),
    reply: domainOf(clockContact),
    question: domainOf(clockContact),
    survey_answer: domainOf(sql`f.contact_id`),
    survey_invitation: domainOf(sql`f.contact_id`),
    ...onTickets(domainOf(sql`f.contact_id`)),
  },
};
