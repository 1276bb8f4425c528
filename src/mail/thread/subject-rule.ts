/**
 * METRICS §1: a message whose subject carries a prefix but which refers to nothing joins the latest thread with the same
 * base subject and a shared participant in the 30 days before it. Prefixes of forwards count too: METRICS names RV and TR.
 *
 * Taken message by message: the orphan joins the thread of the latest earlier message that has its base subject (case
 * aside) and a participant in common. "Earlier" is the order (instant, id), so equal instants cannot make the outcome
 * depend on the order of arrival. Who joins whom depends on nothing but the messages: joins need no particular order.
 */
import { createKeyTable } from './key-table.ts';
import { widened } from './widened.ts';

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
  /** Calls `join` for every orphan that finds a thread. Linear in participants, beside one sort of what may join. */
  settle(join: (orphan: number, earlier: number) => void): void;
}

/** Numbers of one record in the flat array: five unsigned, then where its participants begin. */
const WIDTH = 7;

export function createSubjectRule(): SubjectRule {
  let flat = new Uint32Array(WIDTH * 1024);
  let instants = new Float64Array(1024);
  let people = new Uint32Array(4096);
  let [count, peopleCount] = [0, 0];
  let anyOrphan = false;

  const recordsThatMayJoin = (): Uint32Array => {
    const subjects = createKeyTable();
    const key = (at: number) => ({
      high: flat[at * WIDTH + 3] as number,
      low: flat[at * WIDTH + 4] as number,
    });
    for (let at = 0; at < count; at++) if (flat[at * WIDTH + 6] === 1) subjects.add(key(at));
    const chosen: number[] = [];
    for (let at = 0; at < count; at++) if (subjects.find(key(at)) >= 0) chosen.push(at);
    const field = (at: number, offset: number): number => flat[at * WIDTH + offset] as number;
    const byField = (a: number, b: number, offset: number): number => field(a, offset) - field(b, offset);
    return Uint32Array.from(chosen).sort(
      (a, b) =>
        byField(a, b, 3) ||
        byField(a, b, 4) ||
        (instants[a] as number) - (instants[b] as number) ||
        byField(a, b, 1) ||
        byField(a, b, 2),
    );
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
      // Per participant the latest message, and the latest with another id: a copy must not hide what came before it.
      let last = new Map<number, [latest: number, other: number]>();
      let previous = -1;
      for (const at of recordsThatMayJoin()) {
        if (previous < 0 || !sameSubject(flat, previous, at)) last = new Map();
        previous = at;
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

function sameSubject(flat: Uint32Array, a: number, b: number): boolean {
  return flat[a * WIDTH + 3] === flat[b * WIDTH + 3] && flat[a * WIDTH + 4] === flat[b * WIDTH + 4];
}
