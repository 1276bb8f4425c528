import { expect, test } from 'vitest';
import { HttpFailure } from '../http/http-failure.ts';
import { HTTP_LIMITS } from '../http/limits.data.ts';
import { realWorld } from '../http/world.ts';
import { type Fetched, fetchMessages } from './fetch-messages.ts';
import type { GmailApi } from './gmail-api.ts';
import type { Format, GmailMessage } from './wire.ts';

const signal = new AbortController().signal;
const message = (id: string): GmailMessage => ({ id, labelIds: [], sizeEstimate: 1 });
const answer = (id: string, status = 200) => ({
  status,
  headers: new Headers(),
  body: Buffer.from(JSON.stringify({ id })),
});

/** What an API that is asked for these answers; anything else is a fault of the test. */
function fetching(own: Pick<GmailApi, 'messages' | 'message'>) {
  const waits: number[] = [];
  const never = () => Promise.reject(new Error('not asked here'));
  const api: GmailApi = { profile: never, labels: never, list: never, history: never, ...own };
  const bearer = { token: async () => 'token', renew: async () => {} };
  const wait = async (ms: number) => void waits.push(ms);
  return { waits, with: { api, bearer, world: { ...realWorld, wait, random: () => 0 } } };
}
async function all(asked: AsyncGenerator<Fetched[]>): Promise<Fetched[]> {
  return (await Array.fromAsync(asked)).flat();
}

test('a batch with too many bytes is halved, down to one alone, and that one down to its headers', async () => {
  const sizes: number[] = [];
  const formats: Format[] = [];
  const { with: given } = fetching({
    async messages(ids) {
      sizes.push(ids.length);
      if (ids.includes('big')) throw new HttpFailure('too-large');
      return ids.map(id => answer(id));
    },
    async message(id, format) {
      formats.push(format);
      if (format === 'raw') throw new HttpFailure('too-large');
      return message(id);
    },
  });
  const ids = ['a', 'b', 'c', 'd', 'e', 'big', 'f', 'g'];
  const fetched = await all(fetchMessages(given, ids, 'raw', signal));
  expect(fetched.map(({ id }) => id).sort()).toEqual([...ids].sort());
  expect(fetched.filter(({ cut }) => cut).map(({ id }) => id)).toEqual(['big']);
  expect(formats).toEqual(['raw', 'metadata']);
  expect(sizes[0]).toBe(8);
  expect(sizes[1]).toBe(4);
});

test('batches that bring nothing are given up after so many tries, with pauses that grow', async () => {
  const { with: given, waits } = fetching({
    messages: async ids => ids.map(id => answer(id, 500)),
    message: async () => null,
  });
  await expect(all(fetchMessages(given, ['a', 'b'], 'raw', signal))).rejects.toMatchObject({
    kind: 'broken',
  });
  expect(waits).toEqual([250, 500, 1000, 2000, 4000, 8000]);
  expect(waits).toHaveLength(HTTP_LIMITS.tries - 1);
});

test('a message that is gone is an answer; what is refused for good ends it at once', async () => {
  const { with: given } = fetching({
    messages: async ids => ids.map(id => answer(id, id === 'gone' ? 404 : id === 'bad' ? 400 : 200)),
    message: async () => null,
  });
  expect(await all(fetchMessages(given, ['a', 'gone'], 'raw', signal))).toMatchObject([
    { id: 'a', message: { id: 'a' } },
    { id: 'gone', message: null },
  ]);
  await expect(all(fetchMessages(given, ['bad'], 'raw', signal))).rejects.toMatchObject({ status: 400 });
});
