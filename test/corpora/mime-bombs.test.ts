import { describe, expect, it } from 'vitest';
import { parseMessage } from '../../src/mail/parse/parse-message.ts';
import { BOMBS, type Bomb } from './mime-bombs.data.ts';

const SIZE = Number(process.env.PULSO_BOMB_BYTES ?? 1_000_000);

/** 100 ms a megabyte is the promise, kept by the thorough run; the gate on a busy machine looks for quadratic time. */
const MOST = process.env.PULSO_BOMB_BYTES === undefined ? 1_000 : 100;

/** The best of a few tries: other work on the machine only ever adds. */
function milliseconds(bomb: Bomb, size: number): number {
  const bytes = Buffer.from(bomb.build(size), 'latin1');
  let best = Infinity;
  for (let round = 0; round < 4 && (round < 2 || best > 20); round++) {
    const started = performance.now();
    parseMessage(bytes);
    best = Math.min(best, performance.now() - started);
  }
  return best;
}

describe('bombs', () => {
  it.each(BOMBS)('$name take time in proportion to their size', { timeout: 120_000 }, bomb => {
    const whole = milliseconds(bomb, SIZE);
    expect(whole / (SIZE / 1e6)).toBeLessThan(MOST);
  });
});
