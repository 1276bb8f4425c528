import { expect, test } from 'vitest';
import type { TicketLine } from '../../api/tickets.ts';
import { timeLeft } from './time-left.ts';

const NOW = Date.parse('2026-03-02T10:00:00Z');
const due = (given: Partial<NonNullable<TicketLine['due']>>) => ({
  ...{ kind: 'first', at: null, warn_at: null, paused: false, policy: 'All' },
  ...given,
});

test.each([
  ['nothing is due', null, 'none', null],
  ['its calendar never opens again', due({}), 'none', null],
  ['an hour is left', due({ at: '2026-03-02T11:00:00Z', warn_at: '2026-03-02T10:50:00Z' }), 'on_time', 3600],
  [
    'the moment of warning is past',
    due({ at: '2026-03-02T10:05:00Z', warn_at: '2026-03-02T10:00:00Z' }),
    'soon',
    300,
  ],
  ['due this very second', due({ at: '2026-03-02T10:00:00Z' }), 'late', 0],
  ['ten minutes late', due({ at: '2026-03-02T09:50:00Z' }), 'late', 600],
  ['paused in time', due({ paused: true }), 'paused', null],
  ['late, then paused', due({ at: '2026-03-02T09:50:00Z', paused: true }), 'late', 600],
] as const)('%s', (_, given, urgency, seconds) => {
  expect(timeLeft(given, NOW)).toEqual({ urgency, seconds });
});
