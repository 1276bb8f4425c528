/** Where an alert leads: to the page on which somebody can do something about it. */
import type { AppContext } from '../context.ts';
import type { Detail } from './finding.ts';

/** A page of the application, and what stands behind its question mark. */
export interface Place {
  path: string;
  search: Record<string, string>;
}

type Where = Pick<AppContext, 'publicUrl'>;

const ALERTS: Place = { path: '/reports', search: { tab: 'alerts' } };
const TICKETS = '/support/tickets';
/** All but solved and closed, as the metric counts them. */
const OPEN = 'new,open,pending,on_hold';
/** An address has its limits; so many tickets are no list to work through. */
const MOST_NAMED = 200;
const SCOPED = { mailbox: 'mailbox', team: 'team', person: 'teammate' } as const;

export function placeOf(detail: Detail): Place {
  switch (detail.kind) {
    case 'waiting':
      return { path: '/inbox/waiting', search: {} };
    case 'target':
      return { path: '/inbox/replies', search: { range: `${detail.from}..${detail.to}` } };
    case 'volume':
      return { path: '/inbox/volume', search: { range: detail.day } };
    case 'sync':
      return { path: '/mailboxes', search: {} };
    case 'due':
    case 'missed':
      return { path: `${TICKETS}/${detail.ticket}`, search: {} };
    case 'open_tickets': {
      const { about = null } = detail;
      const within = about === null ? {} : { [SCOPED[about.of]]: String(about.id) };
      return { path: TICKETS, search: { status: OPEN, ...within } };
    }
    case 'csat': {
      const { survey = null, from, to } = detail;
      const during = `${from}..${to}`;
      return survey === null
        ? { path: '/support/surveys', search: { during } }
        : { path: `/support/surveys/${survey}`, search: { tab: 'results', during } };
    }
    case 'test':
      return ALERTS;
  }
}

/** One place for all of them: that of the only one, the list of just these tickets, else what alerts have found. */
export function placeOfAll(details: readonly Detail[]): Place {
  const [first] = details;
  if (first !== undefined && details.length === 1) return placeOf(first);
  const tickets = details.map(detail => ('ticket' in detail ? detail.ticket : null));
  if (first === undefined || tickets.includes(null)) return ALERTS;
  const each = [...new Set(tickets)];
  if (each.length > MOST_NAMED) return ALERTS;
  return each.length === 1 ? placeOf(first) : { path: TICKETS, search: { ticket: each.join(',') } };
}

export function urlOf({ publicUrl }: Where, { path, search }: Place): string {
  const query = new URLSearchParams(search).toString().replaceAll('%2C', ',');
  return `${publicUrl}${path}${query === '' ? '' : `?${query}`}`;
}
