/** `kill -9` at any moment of an import: nothing committed is lost, and starting again goes on to the same facts. */
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { randomFrom } from '../../src/metrics/naive/world.ts';
import { openStore } from '../../src/store/open.ts';
import { runPulso, startPulso } from './command-line.ts';
import { LASTING, newPlace, type Place } from './engines.ts';
import { type Facts, factsOf, rowCounts } from './facts-of.ts';

let folder: string;
let mbox: string;
let whole: Facts;
/** How long an undisturbed import takes here and now. */
let wholeMs: number;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pulso-kill-'));
  await runPulso(['demo', '--messages', '5000', '--out', folder]);
  mbox = join(folder, 'all.mbox');
  const place = await newPlace('folder');
  const started = performance.now();
  const { code, stderr } = await runPulso(importInto(place));
  wholeMs = performance.now() - started;
  expect([code, stderr]).toEqual([0, expect.any(String)]);
  whole = await factsIn(place);
  await place.forget();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const importInto = (place: Place): string[] => ['import', mbox, '--store', place.where];

async function factsIn(place: Place): Promise<Facts> {
  const store = await openStore(place.where);
  const facts = await factsOf(store);
  const counts = await rowCounts(store);
  await store.close();
  for (const [table, rows] of Object.entries(facts)) expect(rows.length, table).toBe(counts[table]);
  return facts;
}

/** Kills the process, with what it started, after so long. Resolves with whether it was still running. */
async function killAfter(child: ChildProcess, ms: number): Promise<boolean> {
  const ended = new Promise<boolean>(resolve =>
    child.on('exit', (_, signal) => resolve(signal === 'SIGKILL')),
  );
  const timer = setTimeout(() => child.kill('SIGKILL'), ms);
  const killed = await ended;
  clearTimeout(timer);
  return killed;
}

/** Rounds of kills; PULSO_RUNS asks for so many times more. */
const ROUNDS = { memory: 0, folder: 2, postgres: 1 };
const KILLS = 3;

describe.each(LASTING)('%s', engine => {
  test('killed again and again, then let go on: every fact once', { timeout: 300_000 }, async () => {
    const next = randomFrom(engine === 'folder' ? 41 : 42);
    for (let round = 0; round < ROUNDS[engine] * Number(process.env.PULSO_RUNS ?? 1); round++) {
      const place = await newPlace(engine);
      const moments: number[] = [];
      for (let attempt = 0; attempt < KILLS; attempt++) {
        const ms = Math.round(next() * wholeMs * 0.8);
        if (await killAfter(startPulso(importInto(place)), ms)) moments.push(ms);
      }
      const { code, stderr } = await runPulso(importInto(place));
      const said = `killed after ${moments.join(', ')} of ${wholeMs} ms: ${stderr}`;
      expect(code, said).toBe(0);
      expect(moments.length, said).toBeGreaterThan(0);
      expect(await factsIn(place), said).toEqual(whole);
      await place.forget();
    }
  });
});
