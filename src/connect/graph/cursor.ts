/** Where reading of a mailbox at Microsoft is. Plain JSON, kept by the caller. */
import { z } from 'zod';

const cursorShape = z.object({
  provider: z.literal('graph'),
  /** Where changes of the folders go on; null: they were never asked for. */
  foldersLink: z.string().nullable(),
  folders: z.record(
    z.string(),
    z.object({ name: z.string(), parent: z.string().nullable(), messages: z.number() }),
  ),
  places: z.record(z.string(), z.string()),
  /** Where changes of each folder's messages go on. */
  links: z.record(z.string(), z.string()),
  /** Folders this round has not come to the end of; null: no round is under way. */
  open: z.array(z.string()).nullable(),
  /** Something was lost: at the end of the round what is stored is compared with what is there. */
  sweep: z.boolean(),
  /** Everything was gone through once. */
  complete: z.boolean(),
  done: z.number(),
  /** Messages have got labels that say whether they are unread or flagged; before, only their folder's. */
  marks: z.literal(true),
});
export type GraphCursor = z.infer<typeof cursorShape>;

/** What is no cursor of this form: from the beginning, with all that is stored compared. */
export function readGraphCursor(cursor: unknown): GraphCursor {
  const read = cursorShape.safeParse(cursor);
  if (read.success) return read.data;
  return {
    provider: 'graph',
    foldersLink: null,
    folders: {},
    places: {},
    links: {},
    open: null,
    sweep: cursor !== null && cursor !== undefined,
    complete: false,
    done: 0,
    marks: true,
  };
}
