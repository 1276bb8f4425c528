import { expect, test } from 'vitest';
import { Problem, UNREACHABLE } from './problem.ts';
import { sendFile, type Transport } from './send-file.ts';

const file = (size: number) => ({
  size,
  slice: (from = 0, to = size) => new Blob(['x'.repeat(Math.min(to, size) - from)]),
});
const MB = 1024 * 1024;

function server(faults: (Problem | null)[] = []) {
  let arrived = 0;
  const told: [number, boolean][] = [];
  const transport: Transport = {
    async piece(_, offset, bytes) {
      const fault = faults.shift() ?? null;
      if (offset !== arrived) throw new Problem(409, 'conflict', 'Another offset.');
      if (fault !== null) {
        // Half of the piece got through.
        if (fault.code === UNREACHABLE) arrived += Math.floor(bytes.size / 2);
        throw fault;
      }
      arrived += bytes.size;
      return arrived;
    },
    received: async () => arrived,
    pause: async () => {},
  };
  const tell = (received: number, waiting: boolean) => void told.push([received, waiting]);
  return { transport, told, tell, arrived: () => arrived };
}

const lost = () => new Problem(0, UNREACHABLE, 'gone');

test('a file arrives in pieces', async () => {
  const { transport, tell, told, arrived } = server();
  await sendFile(
    { id: 1, file: file(20 * MB), from: 0, signal: new AbortController().signal, tell },
    transport,
  );
  expect(arrived()).toBe(20 * MB);
  expect(told.map(([received]) => received / MB)).toEqual([0, 8, 16, 20]);
});

test('after a lost connection it goes on from what has arrived, not from the beginning', async () => {
  const { transport, tell, told, arrived } = server([null, lost(), lost()]);
  await sendFile(
    { id: 1, file: file(20 * MB), from: 0, signal: new AbortController().signal, tell },
    transport,
  );
  expect(arrived()).toBe(20 * MB);
  expect(told).toContainEqual([8 * MB, true]);
  expect(told).toContainEqual([12 * MB, true]);
});

test('what the server refuses for good ends the sending', async () => {
  const { transport, tell } = server([new Problem(403, 'not-allowed', 'No.')]);
  await expect(
    sendFile({ id: 1, file: file(MB), from: 0, signal: new AbortController().signal, tell }, transport),
  ).rejects.toThrow('No.');
});

test('a stopped sending sends no more', async () => {
  const { transport, tell, arrived } = server();
  const stop = new AbortController();
  stop.abort();
  await sendFile({ id: 1, file: file(MB), from: 0, signal: stop.signal, tell }, transport);
  expect(arrived()).toBe(0);
});
