/** What the list asks, as the address bar has it: `?status=open,new&severity=high`. Pure. */
import { TICKET_CHANNELS } from '../../../src/derive/support/channels.data.ts';
import { TICKET_STATUSES } from '../../../src/derive/support/ticket.ts';
import type { Filter, FilterValue } from '../../../src/metrics/engine/request.ts';
import type { TicketQuestion } from '../../api/tickets.ts';
import type { Search } from '../../filters/search.ts';

export const LISTS = ['all', 'next', 'waiting', 'late', 'due_soon', 'solved'] as const;
export type ListOf = (typeof LISTS)[number];

/** In the address: no value at all. */
export const NONE = '-';

export const PICKED = [
  'status',
  'severity',
  'category',
  'channel',
  'tag',
  'mailbox',
  'team',
  'teammate',
  'ticket',
] as const;
export type PickedKey = (typeof PICKED)[number];

const AT_ONCE = 50;

export const listIn = (text: string | undefined): string[] =>
  (text ?? '').split(',').filter(one => one !== '');

const DIMENSION: Record<PickedKey, string> = {
  ...{ status: 'ticket_status', severity: 'severity', category: 'category', channel: 'channel' },
  ...{ tag: 'tag', mailbox: 'mailbox', team: 'team', teammate: 'teammate', ticket: 'ticket' },
};

/** Late and due soon are lists of clocks, which know no status: of them only what they know is asked. */
const CLOCKS: readonly ListOf[] = ['late', 'due_soon'];
export const knows = (of: ListOf, key: PickedKey): boolean => key !== 'status' || !CLOCKS.includes(of);

export function listQuestion(search: Search): TicketQuestion {
  const of = LISTS.find(one => one === search.of) ?? 'all';
  const text = search.text?.trim() ?? '';
  const filters = PICKED.filter(key => knows(of, key)).flatMap((key): Filter[] => {
    const values = listIn(search[key]).flatMap(value => valuesOf(key, value));
    return values.length === 0 ? [] : [['is', DIMENSION[key], values]];
  });
  return { of, filters, date_range: 'all', limit: AT_ONCE, ...(text === '' ? {} : { text }) };
}

const BY_NUMBER: readonly PickedKey[] = ['mailbox', 'team', 'teammate', 'ticket'];

/** What was typed into the address and is nothing is left out. */
function valuesOf(key: PickedKey, value: string): FilterValue[] {
  if (BY_NUMBER.includes(key)) {
    if (value === 'none' && key !== 'ticket') return [null];
    return Number.isSafeInteger(Number(value)) ? [Number(value)] : [];
  }
  if (key === 'status') return TICKET_STATUSES.filter(one => one === value);
  if (key === 'channel') return TICKET_CHANNELS.filter(one => one === value);
  return value === NONE ? [null] : [value];
}
