/** Goes through all messages there are, newest first. */

import { openPacker } from '../changes/packer.ts';
import { sortKnown } from '../changes/sort-known.ts';
import { missing } from '../changes/sweep.ts';
import { HttpFailure } from '../http/http-failure.ts';
import type { GmailCursor, ListStage } from './cursor.ts';
import { changesOf, type Gmail, type GmailChanges, lookAgain, packMessages } from './gmail.ts';
import { GMAIL_LIMITS } from './limits.data.ts';

/** The cursor moves on by whole pages; inside of one, what is stored already tells where it was. */
export async function* listPass(
  gmail: Gmail,
  cursor: GmailCursor,
  stage: ListStage,
  signal: AbortSignal,
): AsyncGenerator<GmailChanges> {
  const packer = openPacker();
  const { total } = gmail;
  let restarted = false;
  for (let here = stage; ; ) {
    const page = await gmail.api.list(here.pageToken, GMAIL_LIMITS.listPage, signal);
    if (page === null) {
      // A token that is no longer taken: once more from the first page, over what is stored.
      if (restarted) throw new HttpFailure('refused', { status: 400 });
      restarted = true;
      here = { ...here, pageToken: null, done: 0 };
      continue;
    }
    const { known, fresh } = await sortKnown(gmail.stored, page.messages);
    for await (const _ of packMessages(gmail, fresh, packer, signal)) {
      yield changesOf(packer, { ...cursor, stage: here }, { total, done: here.done });
    }
    const found = here.again ? await lookAgain(gmail, known, signal) : {};
    const done = here.done + page.messages.length;
    if (page.nextPageToken === null) {
      const next = { kind: here.again ? 'sweep' : 'history' } as const;
      yield changesOf(packer, { ...cursor, stage: next }, { total, done, ...found });
      return;
    }
    here = { ...here, pageToken: page.nextPageToken, done };
    yield changesOf(packer, { ...cursor, stage: here }, { total, done, ...found });
  }
}

/** After the history was lost: what is stored and not there any more was removed meanwhile. */
export async function* sweepPass(
  gmail: Gmail,
  cursor: GmailCursor,
  signal: AbortSignal,
): AsyncGenerator<GmailChanges> {
  const packer = openPacker();
  const all = { total: gmail.total, done: gmail.total };
  for await (const removed of missing(() => allIds(gmail, signal), gmail.stored)) {
    yield changesOf(packer, cursor, { ...all, removed });
  }
  yield changesOf(packer, { ...cursor, stage: { kind: 'history' } }, all);
}

async function* allIds({ api }: Gmail, signal: AbortSignal): AsyncGenerator<string[]> {
  for (let token: string | null = null; ; ) {
    const page = await api.list(token, GMAIL_LIMITS.largestPage, signal);
    if (page === null) throw new HttpFailure('refused', { status: 400 });
    yield page.messages.map(({ id }) => id);
    if (page.nextPageToken === null) return;
    token = page.nextPageToken;
  }
}
