import { describe, expect, it } from 'vitest';
import { splitText } from './testing/read-all.ts';
import { SEPARATOR } from './testing/write-mbox.ts';

const HOSTILE: [string, string][] = [
  ['lines of From', 'From \n'],
  ['From without a line end', 'From '],
  ['> without end', '>'],
  ['escaped From', '\n>From '],
  ['weekdays', 'From Mon Mon Mon Mon Mon Mon\n'],
  ['dates', `${SEPARATOR} ${SEPARATOR} `],
  ['separators', `${SEPARATOR}\n`],
  ['separators with headers and no blank line', `${SEPARATOR}\nA: b\nC: d\n`],
  ['separators after Content-Length', `${SEPARATOR}\nContent-Length: 1000000\n\n`],
  ["git's separators", `\nFrom ${'a1'.repeat(20)} Mon Sep 17 00:00:00 2001\n`],
  ['blank lines', '\r\n'],
];

describe('ten times the bytes take at most about ten times as long', () => {
  it.each(HOSTILE)('%s', async (_, unit) => {
    const first = `${SEPARATOR}\nContent-Length: 3\n\nabc\n\n`;
    const time = async (bytes: number) => {
      const mbox = first + unit.repeat(bytes / unit.length);
      const start = performance.now();
      for await (const batch of splitText(mbox, { batchBytes: 64 * 1024 })) expect(batch).toBeDefined();
      return performance.now() - start;
    };
    await time(100_000);
    const small = Math.min(await time(200_000), await time(200_000));
    const large = Math.min(await time(2_000_000), await time(2_000_000));
    // Generous: machines are busy; quadratic work would give 100.
    expect(large / Math.max(small, 2)).toBeLessThan(50);
  });
});
