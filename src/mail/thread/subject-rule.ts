/**
 * METRICS §1: a message whose subject carries a prefix but which refers to nothing joins the latest thread with the same
 * base subject and a shared participant in the 30 days before it. Prefixes of forwards count too: METRICS names RV and TR.
 *
 * Taken message by message: the orphan joins the thread of the latest earlier message that has its base subject (case
 * aside) and a participant in common. "Earlier" is the order (instant, id), so equal instants cannot make the outcome
 * depend on the order of arrival. Who joins whom depends on nothing but the messages: joins need no particular order.
 */
import { inBuckets } from './buckets.ts';
import { createKeyTable } from './key-table.ts';
import { release, widened } from './widened.ts';

/** One message as the rule sees it. `element` is its id's number; copies of one message share it. */
export interface SubjectRecord {
  element: number;
  idHigh: number;
  idLow: number;
  subjectHigh: number;
  subjectLow: number;
  /** Epoch seconds. */
  sentAt: number;
  orphan: boolean;
  participants: number[];
}

const SUBJECT_WINDOW_SECONDS = 30 * 24 * 3600;

export interface SubjectRule {
  add(record: SubjectRecord): void;
  /** Calls `join` for every orphan that finds a thread. Linear in participants, beside sorting what may join, each subject by itself. */
  settle(join: (orphan: number, earlier: number) => void): void;
  /** Has no records any more, and has given its memory back. */
  clear(): void;
}

/** Numbers of one record in the flat array: five unsigned, then where its participants begin. */
const WIDTH = 7;

const firstArrays = () => ({
  flat: new Uint32Array(WIDTH * 1024),
  instants: new Float64Array(1024),
  people: new Uint32Array(4096),
});

export function createSubjectRule(): SubjectRule {
  let { flat, instants, people } = firstArrays();
  let [count, peopleCount] = [0, 0];
  let anyOrphan = false;

  /** The records of each subject that an orphan has, a list a subject, in order of (instant, id). */
  const recordsThatMayJoin = function* (): Generator<Uint32Array> {
    const subjects = createKeyTable();
    const subjectOf = (at: number) => ({
      high: flat[at * WIDTH + 3] as number,
      low: flat[at * WIDTH + 4] as number,
    });
    for (let at = 0; at < count; at++) if (flat[at * WIDTH + 6] === 1) subjects.add(subjectOf(at));
    const { order, starts } = inBuckets(count, subjects.size, at => subjects.find(subjectOf(at)));
    subjects.clear();
    const field = (at: number, offset: number): number => flat[at * WIDTH + offset] as number;
    const earlierFirst = (a: number, b: number): number =>
      (instants[a] as number) - (instants[b] as number) ||
      field(a, 1) - field(b, 1) ||
      field(a, 2) - field(b, 2);
    for (let i = 0; i + 1 < starts.length; i++)
      yield order.subarray(starts[i], starts[i + 1]).sort(earlierFirst);
  };

  return {
    add(record) {
      if ((count + 1) * WIDTH > flat.length) flat = widened(flat, (count + 1) * WIDTH);
      if (count === instants.length) instants = widened(instants, count + 1);
      const peopleWith = peopleCount + record.participants.length;
      if (peopleWith > people.length) people = widened(people, peopleWith);
      const at = count * WIDTH;
      flat[at] = record.element;
      flat[at + 1] = record.idHigh;
      flat[at + 2] = record.idLow;
      flat[at + 3] = record.subjectHigh;
      flat[at + 4] = record.subjectLow;
      flat[at + 5] = peopleCount;
      flat[at + 6] = record.orphan ? 1 : 0;
      for (const person of record.participants) people[peopleCount++] = person;
      instants[count++] = record.sentAt;
      anyOrphan ||= record.orphan;
    },
    settle(join) {
      if (!anyOrphan) return;
      const element = (at: number): number => flat[at * WIDTH] as number;
      const participantsOf = (at: number): Uint32Array =>
        people.subarray(flat[at * WIDTH + 5], at + 1 < count ? flat[(at + 1) * WIDTH + 5] : peopleCount);
      for (const records of recordsThatMayJoin()) {
        // Per participant the latest message, and the latest with another id: a copy must not hide what came before it.
        const last = new Map<number, [latest: number, other: number]>();
        for (const at of records) {
          let best = -1;
          for (const person of participantsOf(at)) {
            const seen = last.get(person);
            if (flat[at * WIDTH + 6] === 1 && seen !== undefined) {
              const found = element(seen[0]) === element(at) ? seen[1] : seen[0];
              if (found >= 0 && isLater(instants, flat, found, best)) best = found;
            }
            if (seen === undefined) last.set(person, [at, -1]);
            else last.set(person, [at, element(seen[0]) === element(at) ? seen[1] : seen[0]]);
          }
          const since = (instants[at] as number) - SUBJECT_WINDOW_SECONDS;
          if (best >= 0 && (instants[best] as number) >= since) join(element(at), element(best));
        }
      }
    },
    clear() {
      for (const array of [flat, instants, people]) release(array);
      ({ flat, instants, people } = firstArrays());
      count = 0;
      peopleCount = 0;
      anyOrphan = false;
    },
  };
}

function isLater(instants: Float64Array, flat: Uint32Array, a: number, b: number): boolean {
  if (b < 0) return true;
  const order =
    (instants[a] as number) - (instants[b] as number) ||
    (flat[a * WIDTH + 1] as number) - (flat[b * WIDTH + 1] as number) ||
    (flat[a * WIDTH + 2] as number) - (flat[b * WIDTH + 2] as number);
  return order > 0;
}
