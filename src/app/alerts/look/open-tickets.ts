/** Are more tickets open than there should be? */
import { askWithin } from '../../limited-questions.ts';
import type { Scope } from '../../reports/scope.ts';
import type { Watch } from '../alert-body.ts';
import type { Findings } from '../finding.ts';
import type { Looking } from './look.ts';

export async function lookAtOpenTickets(
  { most }: Extract<Watch, { kind: 'open_tickets' }>,
  { of, id }: Scope,
  { limits }: Looking,
): Promise<Findings> {
  const [answer] = await askWithin(
    [{ metrics: ['tickets_open', 'tickets_open.waiting'], include: { excluded: false } }],
    limits,
  );
  const [value = null, waiting = null] = answer?.results[0]?.metrics ?? [];
  if (value === null) return null;
  if (value <= most) return [];
  const about = of === 'everything' || id === null ? null : { of, id };
  return [{ cause: 'open_tickets', detail: { kind: 'open_tickets', value, most, waiting, about } }];
}
