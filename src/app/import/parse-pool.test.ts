import { expect, test } from 'vitest';
import type { RawBatch } from '../../mail/readers/raw.ts';
import { createParsePool } from './parse-pool.ts';

const options = { withText: false, believable: { from: 0, to: 4e9 } };
const batch = (): RawBatch => ({
  bytes: new Uint8Array(8),
  messages: [],
  next: { source: 0, offset: 8 },
  position: 8,
});
const program = (code: string) => new URL(`data:text/javascript,${encodeURIComponent(code)}`);

test.each([
  ['cannot start', 'throw new Error("no such module")', 'no such module'],
  ['ends by itself', 'process.exit(3)', 'code 3'],
])(
  'a thread that %s fails what it was given, and what it is given later, in one sentence',
  async (_, code, why) => {
    const pool = createParsePool(1, options, program(code));
    const failed = { code: 'source-failed', message: expect.stringContaining(why) };
    await expect(pool.parse(batch())).rejects.toMatchObject(failed);
    await expect(pool.parse(batch())).rejects.toMatchObject(failed);
    await pool.close();
  },
);
