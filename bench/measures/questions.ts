/** How long questions take over a large store: `bench/queries.ts` in a process of its own, its table read back. */
import { join } from 'node:path';
import type { Question } from '../results.ts';
import type { Place } from '../run/pulso.ts';
import { runProcess } from '../run/run-process.ts';

export async function askQuestions(messages: number, place: Place): Promise<Question[]> {
  const args = [
    join(import.meta.dirname, '../queries.ts'),
    ...['--messages', String(messages), '--dir', join(place.folder, 'questions')],
  ];
  const { stdout } = await runProcess({ command: process.execPath, args, ...place });
  return questionsIn(stdout);
}

/** Rows `| question | ms over 90 days | ms over everything |`; a mark behind a number is left aside. */
export function questionsIn(table: string): Question[] {
  return [...table.matchAll(/^\| (.+?) \| (\d+(?:\.\d+)?)[^|]*\| (\d+(?:\.\d+)?)[^|]*\|$/gm)].map(
    ([, title = '', recent, all]) => ({ title, last90DaysMs: Number(recent), everythingMs: Number(all) }),
  );
}
