/** One row of an export as a ticket with its history, or what is wrong with it. */
import type { Config } from '../../../config.ts';
import type { TICKET_CHANNELS } from '../../../derive/support/channels.data.ts';
import type { TicketStatus } from '../../../derive/support/ticket.ts';
import type { Sentence } from '../../../sentence.ts';
import type { NewEvent } from '../acting.ts';
import { say } from './errors.data.ts';
import { CHANNELS, type Field, SEVERITIES, STATUSES } from './export-columns.data.ts';
import { readMoment } from './read-moment.ts';
import type { TableRow } from './read-table.ts';

export interface ImportedTicket {
  line: number;
  /** Its number in the other program. */
  id: string;
  subject: string | null;
  channel: (typeof TICKET_CHANNELS)[number];
  requester: { email: string; name: string } | null;
  /** Epoch seconds. */
  createdAt: number;
  events: NewEvent[];
}

export interface ImportProblem {
  line: number;
  column: string | null;
  problem: Sentence;
}

export type LeftOut = 'assignee' | 'severity' | 'category';

export interface ReadTicketContext {
  columns: Partial<Record<Field, string>>;
  config: Config;
  zone: string;
  now: number;
  /** By name or address, in small letters. */
  teammates: ReadonlyMap<string, number>;
  /** Counts what has no counterpart here, for instance `category Incident`. */
  leaveOut(field: LeftOut, value: string): void;
}

const EMAIL = /^[^@\s<>]+@[^@\s<>]+$/;

export function readTicket(
  { line, cells }: TableRow,
  context: ReadTicketContext,
): ImportedTicket | ImportProblem[] {
  const problems: ImportProblem[] = [];
  const text = (field: Field): string => {
    const column = context.columns[field];
    return column === undefined ? '' : shown(cells[column]).trim();
  };
  const wrong = (field: Field, problem: Sentence) => {
    problems.push({ line, column: context.columns[field] ?? null, problem });
  };
  const moment = (field: Field): number | null => {
    const given = text(field);
    if (given === '' || given === '-') return null;
    const at = readMoment(given, context.zone, context.now);
    if (typeof at === 'number') return at;
    wrong(field, at);
    return null;
  };
  const id = text('id').replace(/^#/, '');
  if (id === '') wrong('id', say.noNumber);
  const created = moment('created_at');
  if (created === null && problems.every(one => one.column !== context.columns.created_at))
    wrong('created_at', say.noBeginning);
  const status = STATUSES[text('status').toLowerCase()];
  if (status === undefined)
    wrong('status', say.noStatus(text('status').slice(0, 40), Object.keys(STATUSES).join(', ')));
  const email = text('requester_email').toLowerCase();
  const times = {
    updated: moment('updated_at'),
    reply: moment('first_reply_at'),
    solved: moment('solved_at'),
    closed: moment('closed_at'),
  };
  for (const [field, at] of [
    ['first_reply_at', times.reply],
    ['solved_at', times.solved],
    ['closed_at', times.closed],
  ] as const)
    if (created !== null && at !== null && at < created) wrong(field, say.beforeBeginning);
  const said = commentsOf(cells, context);
  problems.push(...said.problems.map(problem => ({ line, column: 'comments', problem })));
  if (problems.length > 0 || created === null || status === undefined) return problems;
  const assignee = assigneeOf(text('assignee'), context);
  return {
    line,
    id,
    subject: text('subject') === '' ? null : text('subject').slice(0, 500),
    channel: CHANNELS[text('channel').toLowerCase()] ?? 'other',
    requester: EMAIL.test(email) ? { email, name: text('requester_name').slice(0, 200) } : null,
    createdAt: created,
    events: [
      ...setEvents(text, created, assignee, context),
      ...(said.events.length > 0 ? said.events : saidBy(created, times.reply, assignee)),
      ...statusEvents(status, times, created),
    ],
  };
}

/** Lists and nested objects of JSON: what a person would call them. */
function shown(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(shown).join(',');
  if (typeof value === 'object') {
    const { email, name, channel, title } = value as Record<string, unknown>;
    return shown(email ?? name ?? channel ?? title);
  }
  return String(value);
}

function assigneeOf(name: string, { teammates, leaveOut }: ReadTicketContext): number | null {
  if (name === '' || name === '-' || name === 'No Agent') return null;
  const mate = teammates.get(name.toLowerCase());
  if (mate === undefined) leaveOut('assignee', name);
  return mate ?? null;
}

function setEvents(
  text: (field: Field) => string,
  at: number,
  assignee: number | null,
  { config: { support }, leaveOut }: ReadTicketContext,
): NewEvent[] {
  const events: NewEvent[] = [];
  const severity = text('severity').toLowerCase();
  const known = support.severities.find(one => [severity, SEVERITIES[severity]].includes(one.toLowerCase()));
  if (known !== undefined) events.push({ at, type: 'set', field: 'severity', value: known });
  else if (severity !== '') leaveOut('severity', text('severity'));
  const category = text('category').toLowerCase();
  const named = support.categories.find(one => one.name.toLowerCase() === category);
  if (named !== undefined) events.push({ at, type: 'set', field: 'category', value: named.name });
  else if (category !== '' && category !== '-') leaveOut('category', text('category'));
  for (const tag of new Set(text('tags').split(/[,;]/)))
    if (tag.trim() !== '') events.push({ at, type: 'tag', value: tag.trim().slice(0, 60) });
  if (assignee !== null) events.push({ at, type: 'assign', teammate_id: assignee });
  return events;
}

const message = (
  at: number,
  by: 'customer' | 'agent',
  teammate: number | null,
  isPublic = true,
): NewEvent => ({
  at,
  type: 'message',
  by,
  public: isPublic,
  acknowledgement: false,
  teammate_id: teammate,
});

function saidBy(created: number, reply: number | null, assignee: number | null): NewEvent[] {
  return [message(created, 'customer', null), ...(reply === null ? [] : [message(reply, 'agent', assignee)])];
}

/** Where the export has its comments: who said what when. Only who and when is kept. */
function commentsOf(cells: Record<string, unknown>, { zone, now, teammates }: ReadTicketContext) {
  const events: NewEvent[] = [];
  const problems: Sentence[] = [];
  const list = cells.comments ?? cells.notes ?? cells.articles;
  const requester = idOf(cells.requester_id ?? cells.customer_id ?? cells.requester);
  for (const one of Array.isArray(list) ? (list as Record<string, unknown>[]) : []) {
    const at = readMoment(shown(one?.created_at), zone, now);
    if (typeof at !== 'number') {
      problems.push(say.inComment(at));
      continue;
    }
    const author = idOf(one.author_id ?? one.user_id ?? one.created_by_id ?? one.author);
    const theirs =
      one.incoming === true || one.sender === 'Customer' || (author !== '' && author === requester);
    const mate = teammates.get(shown(one.author).toLowerCase()) ?? null;
    const hidden = one.public === false || one.private === true || one.internal === true;
    events.push(message(at, theirs ? 'customer' : 'agent', theirs ? null : mate, !hidden));
  }
  return { events, problems };
}

const idOf = (value: unknown): string =>
  typeof value === 'object' && value !== null ? shown((value as { id?: unknown }).id ?? value) : shown(value);

function statusEvents(
  status: TicketStatus,
  { updated, solved, closed }: { updated: number | null; solved: number | null; closed: number | null },
  created: number,
): NewEvent[] {
  const last = Math.max(updated ?? created, created);
  const done = status === 'solved' || status === 'closed';
  const events: NewEvent[] = [];
  if (solved !== null) events.push({ at: solved, type: 'status', value: 'solved' });
  else if (done) events.push({ at: closed ?? last, type: 'status', value: 'solved' });
  if (status === 'closed' && closed !== null)
    events.push({ at: Math.max(closed, solved ?? closed), type: 'status', value: 'closed' });
  if (!done && status !== 'new')
    events.push({ at: Math.max(last, solved ?? last), type: 'status', value: status });
  return events;
}
