/** How threads, base subjects and what SORT needs of a mail fare against imaptest and a Takeout file. */
import { corpora, corporaPath } from './corpora.ts';
import { orderedSubject, ourPartition, partitionOf } from './thread-answers.ts';
import { type Question, questionsOf } from './thread-imaptest.ts';
import { IMAPTEST_DIFFERENCES } from './thread-misses.data.ts';
import { partialAnswer, sorted } from './thread-sort.ts';
import { takeoutThreads } from './thread-takeout.ts';

export interface Score {
  set: string;
  passed: number;
  total: number;
  misses: { case: string; why: string }[];
}

/** One score a set; none without the corpora. */
export async function threadScores(): Promise<Score[]> {
  if (corpora === null) return [];
  const questions = questionsOf(corporaPath('fixtures/threads/imaptest'));
  const of = (command: string, argument?: string) =>
    questions.filter(one => one.command === command && (argument === undefined || one.argument === argument));
  return [
    score('imaptest: THREAD=REFERENCES, who is in a thread', of('thread', 'references'), one =>
      same(ourPartition(one.mails), partitionOf(one.answer)),
    ),
    score('imaptest: THREAD=ORDEREDSUBJECT', of('thread', 'orderedsubject'), one =>
      same(orderedSubject(one.mails), one.answer),
    ),
    score('imaptest: SORT', of('sort'), one => same(sortAnswer(one), one.answer)),
    await takeoutScore(),
  ];
}

function sortAnswer({ mails, argument, partial }: Question): string {
  const numbers = sorted(mails, argument);
  return partial === null ? numbers.join(' ') : partialAnswer(numbers, partial);
}

async function takeoutScore(): Promise<Score> {
  const threads = await takeoutThreads(corporaPath('takeout-usrp-2025.mbox.gz'));
  const owners = Map.groupBy(
    threads.flatMap(({ ours }) => ours),
    number => number,
  );
  const misses = threads
    .filter(({ ours }) => ours.length !== 1 || ours.some(number => owners.get(number)?.length !== 1))
    .map(({ name }) => ({ case: name, why: 'not one thread of ours, or not alone in it' }));
  const set = 'takeout: every X-GM-THRID is one thread';
  return { set, passed: threads.length - misses.length, total: threads.length, misses };
}

function score(set: string, questions: Question[], passes: (one: Question) => boolean): Score {
  const misses = questions
    .filter(one => !passes(one))
    .map(({ name }) => ({ case: name, why: IMAPTEST_DIFFERENCES[name] ?? 'not explained yet' }));
  return { set, passed: questions.length - misses.length, total: questions.length, misses };
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
