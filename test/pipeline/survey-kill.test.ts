/** `kill -9` while fifty people answer at once: whoever was thanked is in the database afterwards. */
import { Agent } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { LASTING, newPlace, type Place } from './engines.ts';
import { filledStore, type Running, sendAnswer, serveStore } from './survey-load.ts';

const AT_ONCE = 50;
let place: Place | null = null;
let running: Running | null = null;
const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
afterEach(async () => {
  running?.child.kill('SIGKILL');
  await place?.forget();
});

/** Answers links one after another in so many lines; gives what was thanked for, and how long each took, in milliseconds. */
async function answerAll(
  port: number,
  tokens: string[],
  send: (token: string) => Promise<number> = token => sendAnswer(port, agent, token, 9),
  onThanks: (count: number) => void = () => {},
): Promise<{ thanked: string[]; took: number[] }> {
  const waiting = [...tokens];
  const thanked: string[] = [];
  const took: number[] = [];
  const line = async (): Promise<void> => {
    for (let token = waiting.shift(); token !== undefined; token = waiting.shift()) {
      const started = performance.now();
      if ((await send(token)) === 200) onThanks(thanked.push(token));
      took.push(performance.now() - started);
    }
  };
  await Promise.allSettled(Array.from({ length: AT_ONCE }, line));
  return { thanked, took };
}

describe.each(LASTING)('%s', engine => {
  test('no answer that was thanked for is lost, and none is there twice', { timeout: 180_000 }, async () => {
    place = await newPlace(engine);
    const tokens = await filledStore(place.where, 2000);
    running = await serveStore(place.where);
    const { child } = running;
    const gone = new Promise(resolve => child.once('exit', resolve));
    const { thanked } = await answerAll(running.port, tokens, undefined, count => {
      if (count === 500) child.kill('SIGKILL');
    });
    await gone;
    expect(thanked.length).toBeGreaterThan(AT_ONCE);
    expect(thanked.length).toBeLessThan(tokens.length);
    const store = await openStore(place.where);
    const scores = await store.db
      .selectFrom('survey_answer')
      .select('invitation_id')
      .where('question', '=', 'score')
      .execute();
    await store.close();
    const kept = new Set(scores.map(row => row.invitation_id));
    expect(kept.size).toBe(scores.length);
    expect(thanked.filter(token => !kept.has(tokens.indexOf(token) + 1))).toEqual([]);
  });

  test('fifty at once are answered together, not one after another', { timeout: 180_000 }, async () => {
    place = await newPlace(engine);
    const tokens = await filledStore(place.where, 1200);
    running = await serveStore(place.where);
    // Code that has not run yet is slow.
    await answerAll(running.port, tokens.slice(0, 200));
    const { port } = running;
    const nothing = await answerAll(port, tokens, async () => {
      const answer = await fetch(`http://127.0.0.1:${port}/healthz`);
      await answer.text();
      return answer.status;
    });
    const { thanked, took } = await answerAll(port, tokens.slice(200));
    expect(thanked).toHaveLength(1000);
    const p95 = (list: number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length * 0.95)] ?? 0;
    const [answers, empty] = [p95(took), p95(nothing.took)];
    console.info(
      `${engine}: ${AT_ONCE} at once, 95 % of answers within ${answers.toFixed(0)} ms, of empty requests within ${empty.toFixed(0)} ms`,
    );
    // However busy the machine is: one transaction for each would take many times as long.
    expect(answers).toBeLessThan(empty * 8 + 50);
  });
});
