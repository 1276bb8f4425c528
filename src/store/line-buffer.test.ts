import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineBuffer } from './line-buffer.ts';

const encoded = (lines: string[]) => [...new TextEncoder().encode(lines.join(''))];

test('its bytes are those of the lines, whatever is in them, and each time only the new ones', () => {
  const lines = fc.array(
    fc.oneof(fc.string({ unit: 'binary' }), fc.string({ minLength: 5000, maxLength: 9000 })),
  );
  const buffer = lineBuffer();
  fc.assert(
    fc.property(lines, pushed => {
      for (const line of pushed) buffer.push(line);
      const taken = buffer.take();
      expect([...taken]).toEqual(encoded(pushed));
      expect(buffer.take()).toHaveLength(0);
      // What was taken is handed to another thread: nobody else may have bytes in the same memory.
      for (const line of pushed) buffer.push(line);
      expect(buffer.take().buffer).not.toBe(taken.buffer);
    }),
    { numRuns: 200, seed: 20260101 },
  );
});

test('half a surrogate pair becomes U+FFFD, as everywhere', () => {
  const buffer = lineBuffer();
  buffer.push('a\ud800b');
  expect([...buffer.take()]).toEqual(encoded(['a\ufffdb']));
});
