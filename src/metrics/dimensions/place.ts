/** Where: mailboxes, labels, conversations, threads. */
import { sql } from 'kysely';
import { LABEL_ROLES } from '../../mail/readers/gmail-labels.data.ts';
import type { Dimension, Path, Sql } from '../define.ts';
import { onTickets } from './tickets.ts';

const home: Path = { key: sql`f.mailbox_id` };

/** A message is in every mailbox that holds a copy of it. */
function copiesOf(row: Sql): Path {
  const same = sql`c.workspace_id = ${row}.workspace_id and c.message_id = ${row}.message_id`;
  return {
    join: sql`join message_copy c on ${same}`,
    key: sql`c.mailbox_id`,
    any: condition => sql`exists (select 1 from message_copy c where ${same} and ${condition})`,
  };
}

function labelsOf(row: Sql): Path {
  const same = sql`l.workspace_id = ${row}.workspace_id and l.message_id = ${row}.message_id`;
  return {
    join: sql`join message_label l on ${same}`,
    key: sql`l.label_id`,
    any: condition => sql`exists (select 1 from message_label l where ${same} and ${condition})`,
  };
}

/** Mail counts in every mailbox it is in (the rows can sum to more than the total); a conversation has one home. */
export const mailbox: Dimension = {
  id: 'mailbox',
  title: { en: 'Mailbox', es: 'Buzón' },
  type: 'text',
  on: {
    message: copiesOf(sql`f`),
    delivery: copiesOf(sql`f`),
    attachment: copiesOf(sql`f`),
    conversation: home,
    waiting: home,
    reply: home,
    question: home,
    backlog: home,
    survey_answer: home,
    survey_invitation: home,
    ...onTickets(home),
    triage: home,
  },
  entity: {
    label: sql`coalesce(e.address, e.name)`,
    from: sql`mailbox e`,
    id: sql`e.mailbox_id`,
    named: [sql`e.address`, sql`e.name`],
  },
};

/** Mail without a label is not in any row. */
export const label: Dimension = {
  id: 'label',
  title: { en: 'Label or folder', es: 'Etiqueta o carpeta' },
  type: 'text',
  on: { message: labelsOf(sql`f`), delivery: labelsOf(sql`f`), attachment: labelsOf(sql`f`) },
  entity: { label: sql`e.name`, from: sql`label e`, id: sql`e.label_id`, named: [sql`e.name`, sql`e.role`] },
};

/** Two folders for the same purpose are one: a message counts once in each role. */
function rolesOf(row: Sql): Path {
  const same = sql`l.workspace_id = ${row}.workspace_id and l.message_id = ${row}.message_id`;
  const named = sql`message_label l join label n on n.workspace_id = l.workspace_id and n.label_id = l.label_id`;
  return {
    join: sql`join (select distinct l.workspace_id, l.message_id, n.role from ${named}) l on ${same}`,
    key: sql`l.role`,
    any: condition =>
      sql`exists (select 1 from (select l.workspace_id, l.message_id, n.role from ${named}) l where ${same} and ${condition})`,
  };
}

/** What a label or folder is for, whatever its language: inbox, sent, starred, trash …; null is a name of its owner's. */
export const label_role: Dimension = {
  id: 'label_role',
  title: { en: 'Folder role', es: 'Función de la carpeta' },
  type: 'text',
  on: { message: rolesOf(sql`f`), delivery: rolesOf(sql`f`), attachment: rolesOf(sql`f`) },
  values: LABEL_ROLES,
};

const conversationKey: Path = { key: sql`f.conversation_id` };
const conversationOfMessage: Path = {
  join: sql`left join message_fact w on w.workspace_id = f.workspace_id and w.message_id = f.message_id`,
  key: sql`w.conversation_id`,
};
const inThread = sql`v.workspace_id = f.workspace_id and v.thread_id = f.thread_id`;
/** A thread with a long pause has several. */
const conversationsOfThread: Path = {
  join: sql`join conversation v on ${inThread}`,
  key: sql`v.conversation_id`,
  any: condition => sql`exists (select 1 from conversation v where ${inThread} and ${condition})`,
};

/** Shown by the subject of its thread; two conversations can look alike, so ask for `include.ids` to tell them apart. */
export const conversation: Dimension = {
  id: 'conversation',
  title: { en: 'Conversation', es: 'Conversación' },
  type: 'text',
  on: {
    message: conversationKey,
    delivery: conversationOfMessage,
    attachment: conversationOfMessage,
    thread: conversationsOfThread,
    conversation: conversationKey,
    waiting: conversationKey,
    reply: conversationKey,
    question: conversationKey,
    backlog: conversationKey,
  },
  entity: {
    label: sql`(select t.subject from thread t where t.workspace_id = e.workspace_id and t.thread_id = e.thread_id)`,
    from: sql`conversation e`,
    id: sql`e.conversation_id`,
    named: [],
  },
};
