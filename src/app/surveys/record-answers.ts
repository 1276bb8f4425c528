/**
 * Answers, written down. All that came while the last ones were written go into the database together, in one transaction, and nobody is
 * told "recorded" before it is on disk: killed at any moment, what was said stays.
 */
import type { AppContext } from '../context.ts';
import { type Row, rowsOf, writeRows } from './answer-rows.ts';
import { type Opened, openedInvitations, refusalOf } from './invitation-behind.ts';
import { type Form, readForm } from './read-form.ts';
import { anonymousKey } from './tokens.ts';

export interface Given {
  workspaceId: number;
  invitationId: number;
  token: string;
  hash: string;
  form: Form;
  /** The person would rather not answer. */
  dismiss: boolean;
  /** Why it does not look like a person's; null: it does. */
  flag: string | null;
}

export type Outcome =
  | { done: 'recorded' | 'dismissed' | 'flagged'; invitation: Opened }
  | { done: 'bad' | 'incomplete' | 'counted' | 'closed'; invitation: Opened }
  | { done: 'unknown' };

export interface Recorder {
  /** Resolves when it is on disk. */
  record(given: Given): Promise<Outcome>;
}

const AT_ONCE = 200;

export function createRecorder(context: AppContext): Recorder {
  const waiting: { given: Given; resolve(outcome: Outcome): void; reject(error: unknown): void }[] = [];
  let writing = false;

  async function write(): Promise<void> {
    if (writing) return;
    writing = true;
    try {
      while (waiting.length > 0) {
        // One invitation once: its second answer changes the first.
        const batch: typeof waiting = [];
        const taken = new Set<string>();
        for (const one of [...waiting]) {
          const key = `${one.given.workspaceId} ${one.given.invitationId}`;
          if (taken.has(key) || batch.length >= AT_ONCE) continue;
          taken.add(key);
          batch.push(one);
          waiting.splice(waiting.indexOf(one), 1);
        }
        try {
          const outcomes = await writeAll(
            context,
            batch.map(one => one.given),
          );
          // The next ones are written while these go to the disk.
          onDisk(context, outcomes).then(
            () => {
              for (const [i, one] of batch.entries()) one.resolve(outcomes[i] ?? { done: 'unknown' });
            },
            error => {
              for (const one of batch) one.reject(error);
            },
          );
        } catch (error) {
          for (const one of batch) one.reject(error);
        }
      }
    } finally {
      writing = false;
    }
  }
  return {
    record: given =>
      new Promise((resolve, reject) => {
        waiting.push({ given, resolve, reject });
        void write();
      }),
  };
}

const KEPT = new Set<Outcome['done']>(['recorded', 'flagged', 'dismissed']);

async function onDisk({ store }: AppContext, outcomes: readonly Outcome[]): Promise<void> {
  if (outcomes.some(one => KEPT.has(one.done))) await store.settled();
}

/** Outcomes in the order of what was given; no invitation twice. Committed, and not yet on disk. */
async function writeAll({ store, now, tell }: AppContext, all: readonly Given[]): Promise<Outcome[]> {
  const at = now();
  const outcomes = await store.transaction(async ({ db }) => {
    const opened = await openedInvitations(db, [...all], true);
    const keys = all.map(given => anonymousKey(given.token));
    const open = all.map(given =>
      opened.find(one => one.workspaceId === given.workspaceId && one.invitationId === given.invitationId),
    );
    const rows: Row[] = [];
    const found: Outcome[] = [];
    for (const [i, given] of all.entries()) {
      const one = open[i];
      const refusal = refusalOf(one, given.hash, at);
      if (one === undefined || refusal === 'unknown') found.push({ done: 'unknown' });
      else if (refusal === 'closed') found.push({ done: 'closed', invitation: one });
      else {
        const read = readForm(one.questions, given.form);
        const done = given.dismiss
          ? ('dismissed' as const)
          : read.outOfRange
            ? ('bad' as const)
            : read.answers.length === 0
              ? ('incomplete' as const)
              : given.flag === null
                ? ('recorded' as const)
                : ('flagged' as const);
        found.push({ done, invitation: one });
        if (done === 'bad' || done === 'incomplete') continue;
        rows.push({
          ...rowsOf(one, keys[i] ?? '', read, given.flag, at),
          dismissed: given.dismiss,
          place: i,
        });
      }
    }
    const counted = await writeRows(db, rows, at);
    for (const place of counted) {
      const one = open[place];
      if (one !== undefined) found[place] = { done: 'counted', invitation: one };
    }
    return found;
  });
  for (const workspaceId of new Set(all.map(one => one.workspaceId))) tell({ workspaceId, what: 'surveys' });
  return outcomes;
}
