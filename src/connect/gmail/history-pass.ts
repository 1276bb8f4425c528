/** Follows what changed since a point in the mailbox's history. */

import { openPacker } from '../changes/packer.ts';
import { sortKnown } from '../changes/sort-known.ts';
import { stableNumber } from '../changes/stable-number.ts';
import type { GmailCursor } from './cursor.ts';
import { changesOf, type Gmail, type GmailChanges, lookAgain, packMessages } from './gmail.ts';
import type { HistoryPage } from './wire.ts';

/** Returns false when Gmail no longer knows the history that far back. */
export async function* historyPass(
  gmail: Gmail,
  cursor: GmailCursor,
  signal: AbortSignal,
): AsyncGenerator<GmailChanges, boolean> {
  const packer = openPacker();
  let here = cursor;
  const all = { total: gmail.total, done: gmail.total };
  for (let pageToken: string | null = null; ; ) {
    const page = await gmail.api.history(cursor.historyId, pageToken, signal);
    if (page === null) return false;
    const { gone, touched } = netEffect(page);
    const { known, fresh } = await sortKnown(gmail.stored, touched);
    for await (const _ of packMessages(gmail, fresh, packer, signal)) {
      yield changesOf(packer, here, all);
    }
    const { removed, relabelled } = await lookAgain(gmail, known, signal);
    const last = page.nextPageToken === undefined;
    here = { ...here, historyId: last ? page.historyId : wholeUpTo(page, here.historyId) };
    yield changesOf(packer, here, { removed: [...gone.map(stableNumber), ...removed], relabelled, ...all });
    if (last) return true;
    pageToken = page.nextPageToken ?? null;
  }
}

/**
 * Ids that were deleted, and those that were added or got other labels. What a message is like now is asked for anyway, so that a
 * mere mention is enough; a label taken away may have been *spam*, which makes it new here.
 */
function netEffect({ history }: HistoryPage): { gone: string[]; touched: { id: string }[] } {
  const gone = new Set<string>();
  const touched = new Set<string>();
  for (const { messagesAdded, messagesDeleted, labelsAdded, labelsRemoved } of history) {
    for (const { message } of [...messagesAdded, ...labelsAdded, ...labelsRemoved]) touched.add(message.id);
    for (const { message } of messagesDeleted) gone.add(message.id);
  }
  return { gone: [...gone], touched: [...touched].filter(id => !gone.has(id)).map(id => ({ id })) };
}

/** A point of the history behind which the page is complete: what comes next may belong to its last record still. */
function wholeUpTo({ history }: HistoryPage, before: string): string {
  const last = history.at(-1)?.id;
  return history.findLast(({ id }) => id !== last)?.id ?? before;
}
