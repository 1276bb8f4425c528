/** What every part of reading a mailbox at Microsoft is given, and what they all do. */
import type { MailChanges, Relabelled, Stored } from '../changes/changes.ts';
import type { Packer } from '../changes/packer.ts';
import { stableNumber } from '../changes/stable-number.ts';
import { inParallel } from '../http/in-parallel.ts';
import type { GraphCursor } from './cursor.ts';
import { foundMessage, labelsNow } from './found-message.ts';
import type { GraphApi } from './graph-api.ts';
import { GRAPH_LIMITS } from './limits.data.ts';
import type { GraphMessage } from './wire.ts';

export interface Graph {
  api: GraphApi;
  stored: Stored;
  /** False: headers only. */
  bodies: boolean;
}

export type GraphChanges = MailChanges<GraphCursor>;

/** Puts these messages of one folder into the packer, and pauses whenever it is full. What is gone meanwhile is passed over. */
export async function* packMessages(
  { api, bodies }: Graph,
  told: readonly GraphMessage[],
  label: string,
  packer: Packer,
  signal: AbortSignal,
): AsyncGenerator<'full'> {
  if (!bodies) {
    const ids = told.map(({ id }) => id);
    for (const message of await api.messages(ids, 'headers', signal)) {
      if (message !== null) packer.add(foundMessage(message, label, null));
    }
    if (packer.full()) yield 'full';
    return;
  }
  const fetch = async (message: GraphMessage) => ({ message, mime: await api.mime(message.id, signal) });
  for await (const { message, mime } of inParallel(told, GRAPH_LIMITS.atOnce, fetch)) {
    if (mime !== null) packer.add(foundMessage(message, label, mime));
    if (packer.full()) yield 'full';
  }
}

/**
 * Where messages are that a folder says it lost: moved ones keep their id, and their new folder may have told of them already.
 * `labels`: of the folders that are read.
 */
export async function whereabouts(
  { api }: Graph,
  ids: readonly string[],
  labels: ReadonlyMap<string, string>,
  signal: AbortSignal,
): Promise<{ removed: number[]; relabelled: Relabelled[] }> {
  const removed: number[] = [];
  const relabelled: Relabelled[] = [];
  for (const [at, message] of (await api.messages(ids, 'state', signal)).entries()) {
    const offset = stableNumber(ids[at] as string);
    const label = message?.isDraft === true ? undefined : labels.get(message?.parentFolderId ?? '');
    if (message === null || message === undefined || label === undefined) removed.push(offset);
    else relabelled.push({ offset, labels: labelsNow(label, message) });
  }
  return { removed, relabelled };
}

/** With everything the packer has. */
export const changesOf = (
  packer: Packer,
  cursor: GraphCursor,
  total: number,
  more: Partial<Pick<GraphChanges, 'removed' | 'relabelled'>> = {},
): GraphChanges => ({
  ...packer.take(),
  cursor,
  removed: [],
  relabelled: [],
  total,
  done: cursor.complete ? total : cursor.done,
  ...more,
});
