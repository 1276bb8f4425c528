import { expect, test } from 'vitest';
import { requestSchema } from '../../../src/metrics/engine/request.ts';
import { ticketsIn } from './tickets-in.ts';

test.each([1, 1000, 1001, 5000])('%s tickets are a condition that a question may have', n => {
  const ids = Array.from({ length: n }, (_, i) => i + 1);
  const filter = ticketsIn(ids);
  expect(requestSchema.safeParse({ metrics: ['tickets'], filters: [filter] }).success).toBe(true);
  const leaves = filter[0] === 'or' ? filter[1] : [filter];
  expect(leaves.flatMap(leaf => leaf[2] as number[])).toEqual(ids);
});
