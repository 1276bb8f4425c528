/** What a thread is about at one of its messages, so that subject, problem, cause and answer belong together. */
import type { Step } from '../script/step.ts';
import { TOPICS, type Topic } from './phrasebook.ts';

export interface Matter {
  topic: Topic;
  /** Index into the topic's problems and subjects. */
  problem: number;
  /** Index into the topic's causes and fixes. */
  cause: number;
  /** Index into what support needs to know and what the customer then says. */
  need: number;
}

/** Which cause explains which problem. */
const CAUSES: Record<Topic, readonly number[]> = {
  sync: [0, 2, 1, 0],
  reminders: [0, 1, 2, 2],
  invoice: [0, 2, 1, 2],
  access: [1, 0, 2, 1],
  double: [1, 2, 2, 0],
  import: [1, 0, 0, 2],
  api: [1, 2, 0, 2],
  report: [0, 1, 2, 0],
  zone: [0, 2, 1, 0],
};

const PROBLEMS = 4;
const NEEDS = 3;

export function firstMatter(topic: Topic, thread: number): Matter {
  return matter(topic, thread % PROBLEMS, thread);
}

function matter(topic: Topic, problem: number, thread: number): Matter {
  return { topic, problem, cause: CAUSES[topic][problem] ?? 0, need: thread % NEEDS };
}

/** The question that this message asks or answers: the nearest new one among its ancestors. */
export function matterOf(step: Step): Matter {
  const { number, topic } = step.thread;
  let asked: Step | null = step;
  while (asked !== null && asked.act !== 'another') asked = asked.parent;
  if (asked === null) return firstMatter(topic, number);
  const next = TOPICS[(TOPICS.indexOf(topic) + 1 + 2 * asked.index) % TOPICS.length] ?? topic;
  return matter(next, (number + asked.index) % PROBLEMS, number);
}
