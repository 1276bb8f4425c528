/** Where reading of a Gmail mailbox is. Plain JSON, kept by the caller. */
import { z } from 'zod';

const stageShape = z.discriminatedUnion('kind', [
  /** Goes through all ids, newest first; `again`: not for the first time, so what is stored gets its labels anew. */
  z.object({
    kind: z.literal('list'),
    /** Of the page in work; null: the first one. */
    pageToken: z.string().nullable(),
    done: z.number(),
    again: z.boolean(),
  }),
  /** Compares all ids with those stored. */
  z.object({ kind: z.literal('sweep') }),
  /** Follows the history. */
  z.object({ kind: z.literal('history') }),
]);

const cursorShape = z.object({
  provider: z.literal('gmail'),
  /** Everything up to here is stored, or will be once `stage` has come to the history. */
  historyId: z.string(),
  stage: stageShape,
});
export type GmailCursor = z.infer<typeof cursorShape>;
export type ListStage = Extract<GmailCursor['stage'], { kind: 'list' }>;

/** Null for what is no cursor of this form: then everything is gone through again. */
export function readGmailCursor(cursor: unknown): GmailCursor | null {
  const read = cursorShape.safeParse(cursor);
  return read.success ? read.data : null;
}

/** Before anything is listed: whatever comes meanwhile stands in the history from there. */
export const fromTheStart = (historyId: string, again: boolean): GmailCursor => ({
  provider: 'gmail',
  historyId,
  stage: { kind: 'list', pageToken: null, done: 0, again },
});
