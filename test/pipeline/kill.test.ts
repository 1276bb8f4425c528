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

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pulso-kill-'));
  await runPulso(['demo', '--messages', '5000', '--out', folder]);
  mbox = join(folder, 'all.mbox');
  const place = await newPlace('folder');
  const { code, stderr } = await runPulso(importInto(place));
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

/**
 * Kills the process so many milliseconds after it has said that a phase began: a moment that every machine reaches.
 * Resolves with whether it was still running.
 */
async function killAfter(child: ChildProcess, phase: string, ms: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    if (timer === undefined && said.includes(phase)) timer = setTimeout(() => child.kill('SIGKILL'), ms);
  });
  const killed = await new Promise<boolean>(resolve =>
    child.on('exit', (_, signal) => resolve(signal === 'SIGKILL')),
  );
  clearTimeout(timer);
  return killed;
}

/** Rounds of kills; PULSO_RUNS asks for so many times more. */
const ROUNDS = { memory: 0, folder: 2, postgres: 1 };
/** Where each kill falls: at first while mail is read, then while conversations are worked out. */
const KILLS = ['Reading', 'Reading', 'Working out'];
/** Short beside either phase, so that the process is still at it. */
const SOON_MS = 250;

describe.each(LASTING)('%s', engine => {
  test('killed again and again, then let go on: every fact once', { timeout: 300_000 }, async () => {
    const next = randomFrom(engine === 'folder' ? 41 : 42);
    for (let round = 0; round < ROUNDS[engine] * Number(process.env.PULSO_RUNS ?? 1); round++) {
      const place = await newPlace(engine);
      const moments: string[] = [];
      for (const phase of KILLS) {
        const ms = Math.round(next() * SOON_MS);
        if (await killAfter(startPulso(importInto(place)), phase, ms)) moments.push(`${phase} + ${ms} ms`);
      }
      const { code, stderr } = await runPulso(importInto(place));
      const said = `killed at ${moments.join(', ')}: ${stderr}`;
      expect(code, said).toBe(0);
      expect(moments.length, said).toBeGreaterThan(0);
      expect(await factsIn(place), said).toEqual(whole);
      await place.forget();
    }
  });
});
