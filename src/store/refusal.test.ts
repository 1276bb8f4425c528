import { expect, test } from 'vitest';
import { refusal } from './refusal.ts';

const said = (message: string, code?: string) => Object.assign(new Error(message), { code });

test.each([
  ['a full disk', said('could not extend file "base/5/1": No space left on device', '53100')],
  ['a server that is shut down', said('terminating connection due to administrator command', '57P01')],
  ['a connection that breaks', said('read ECONNRESET', 'ECONNRESET')],
  ['a connection that ends', said('Connection terminated unexpectedly')],
])('%s is one sentence with what the database said', (_, error) => {
  expect(refusal(error)).toMatchObject({
    code: 'store-failed',
    message: expect.stringContaining(error.message),
  });
});

test('a fault in a question of ours stays what it is', () => {
  const error = said('column "x" does not exist', '42703');
  expect(refusal(error)).toBe(error);
});
