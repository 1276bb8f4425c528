import { expect, test } from 'vitest';
import type { Detail } from './finding.ts';
import { placeOf, placeOfAll, urlOf } from './links.ts';

const promise = (ticket: number, kind: 'due' | 'missed' = 'missed'): Detail => ({
  ...{ kind, ticket, number: ticket + 100, clock: 'first', who: null, subject: null, mailbox: null },
  ...{ due_at: '2026-03-02T09:00:00Z', late: kind === 'missed' },
});
const open: Detail = { kind: 'open_tickets', value: 9, most: 5, waiting: 3 };
const csat: Detail = {
  ...{ kind: 'csat', share: 0.5, wanted: 0.8, n: 12, from: '2026-03-01', to: '2026-03-30' },
};
const url = (details: Detail[]): string =>
  urlOf({ publicUrl: 'https://pulso.test' }, placeOfAll(details)).replace('https://pulso.test', '');

test.each<[string, Detail[], string]>([
  ['a promise that is due', [promise(7, 'due')], '/support/tickets/7'],
  ['a promise that is missed', [promise(7)], '/support/tickets/7'],
  ['two promises about one ticket', [promise(7), promise(7, 'due')], '/support/tickets/7'],
  ['promises about several', [promise(7), promise(9), promise(7)], '/support/tickets?ticket=7,9'],
  ['too many open tickets', [open], '/support/tickets?status=new,open,pending,on_hold'],
  [
    'too many of one mailbox',
    [{ ...open, about: { of: 'mailbox', id: 3 } }],
    '/support/tickets?status=new,open,pending,on_hold&mailbox=3',
  ],
  [
    'too many of one person',
    [{ ...open, about: { of: 'person', id: 4 } }],
    '/support/tickets?status=new,open,pending,on_hold&teammate=4',
  ],
  [
    'CSAT of one survey',
    [{ ...csat, survey: 2 }],
    '/support/surveys/2?tab=results&during=2026-03-01..2026-03-30',
  ],
  ['CSAT of several surveys', [{ ...csat, survey: null }], '/support/surveys?during=2026-03-01..2026-03-30'],
  [
    'more tickets than a list is for',
    Array.from({ length: 201 }, (_, i) => promise(i + 1)),
    '/reports?tab=alerts',
  ],
  ['tickets and something else', [promise(7), csat], '/reports?tab=alerts'],
])('%s', (_, details, expected) => {
  expect(url(details)).toBe(expected);
});

test('what was found before a survey or a scope was kept leads to the whole list', () => {
  expect(placeOf(csat).path).toBe('/support/surveys');
  expect(placeOf(open).search).toEqual({ status: 'new,open,pending,on_hold' });
});
