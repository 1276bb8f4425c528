/** A thread that groups: texts of tickets in, groups out. The server goes on answering meanwhile. */
import { parentPort, workerData } from 'node:worker_threads';
import { featuresOf, type TicketText } from '../../triage/features.ts';
import { type Grouped, groupsOf } from '../../triage/groups.ts';
import { spelled } from '../../triage/spelled.ts';

export interface ToGroup {
  tickets: readonly NumberedText[];
  /** Of an earlier time. */
  before: readonly NumberedText[];
  least: number;
}

export interface NumberedText extends TicketText {
  id: number;
}

const { tickets, before, least } = workerData as ToGroup;
const read = (list: readonly NumberedText[]): Grouped[] =>
  list.map(one => ({ id: one.id, features: featuresOf(one) }));
const texts = new Map(tickets.map(one => [one.id, `${one.subject ?? ''} ${one.text}`]));
parentPort?.postMessage(
  groupsOf(read(tickets), least, read(before)).map(group => ({
    ...group,
    words: spelled(
      group.words,
      group.ids.map(id => texts.get(id) ?? ''),
    ),
  })),
);
