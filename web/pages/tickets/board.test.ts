import { expect, test } from 'vitest';
import type { TicketLine } from '../../api/tickets.ts';
import { columnsOf } from './board.data.ts';

const ticket = (id: number, status: string) => ({ id, status }) as TicketLine;

test('every open status is a column, also an empty one; what is solved is in none', () => {
  const columns = columnsOf([ticket(3, 'open'), ticket(1, 'new'), ticket(2, 'open'), ticket(4, 'solved')]);
  expect(columns.map(one => [one.status, one.tickets.map(({ id }) => id)])).toEqual([
    ['new', [1]],
    ['open', [3, 2]],
    ['pending', []],
    ['on_hold', []],
  ]);
});
