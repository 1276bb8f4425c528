import { describe, expect, it } from 'vitest';
import { parseMessage } from '../../src/mail/parse/parse-message.ts';
import { corpora } from './corpora.ts';
import { fixtureMails, mutate, seededRandom } from './mime-mutations.ts';

/** PULSO_FUZZ: how many mutations; the gate tries few, a thorough run 100,000. */
const COUNT = Number(process.env.PULSO_FUZZ ?? 3_000);
const SEED = 20_250_301;

describe.skipIf(corpora === null)('hostile mail', () => {
  it(`no one of ${COUNT} mutated fixtures makes the reader fail or wait`, { timeout: 3_600_000 }, () => {
    const mails = corpora === null ? [] : fixtureMails(300_000);
    const random = seededRandom(SEED);
    const pick = () => mails[Math.floor(random() * mails.length)] as (typeof mails)[number];
    let slowest = { name: '', milliseconds: 0, perMegabyte: 0 };
    for (let index = 0; index < COUNT; index++) {
      const { name, bytes } = pick();
      const mutated = mutate(bytes, pick().bytes, random);
      const started = performance.now();
      parseMessage(mutated);
      let milliseconds = performance.now() - started;
      if (milliseconds > 5) {
        // Busy machines pause a process: what is slow must be slow twice.
        const again = performance.now();
        parseMessage(mutated);
        milliseconds = Math.min(milliseconds, performance.now() - again);
      }
      // Below a tenth of a megabyte the clock measures the machine, not the reader.
      const perMegabyte = milliseconds / Math.max(0.1, mutated.length / 1e6);
      if (perMegabyte > slowest.perMegabyte)
        slowest = { name: `${index} ${name}`, milliseconds, perMegabyte };
    }
    console.log(
      `slowest of ${COUNT}: ${slowest.perMegabyte.toFixed(1)} ms/MB (${slowest.name}, ${slowest.milliseconds.toFixed(1)} ms)`,
    );
    expect(slowest.perMegabyte).toBeLessThan(process.env.PULSO_FUZZ === undefined ? 1_000 : 100);
  });
});
