/** Gmail's resources, as far as they are of use here (REST reference v1). */
import { z } from 'zod';

const idOnly = z.object({ id: z.string().min(1) });

export const profileShape = z.object({
  emailAddress: z.string(),
  messagesTotal: z.number(),
  historyId: z.coerce.string(),
});

export const labelsShape = z.object({
  labels: z.array(z.object({ id: z.string(), name: z.string() })).default([]),
});

export const listShape = z.object({
  messages: z.array(idOnly).default([]),
  nextPageToken: z.string().optional(),
});

const touched = z.object({ message: idOnly, labelIds: z.array(z.string()).default([]) });
const touchedList = z.array(touched).default([]);

export const historyShape = z.object({
  history: z
    .array(
      z.object({
        id: z.coerce.string(),
        messagesAdded: touchedList,
        messagesDeleted: touchedList,
        labelsAdded: touchedList,
        labelsRemoved: touchedList,
      }),
    )
    .default([]),
  nextPageToken: z.string().optional(),
  historyId: z.coerce.string(),
});
export type HistoryPage = z.infer<typeof historyShape>;

export const messageShape = z.object({
  id: z.string().min(1),
  threadId: z.string().optional(),
  labelIds: z.array(z.string()).default([]),
  sizeEstimate: z.number().default(0),
  /** Epoch milliseconds, in a string. */
  internalDate: z.coerce.number().optional(),
  /** `format=raw`: base64url. */
  raw: z.string().optional(),
  /** `format=metadata`. */
  payload: z
    .object({ headers: z.array(z.object({ name: z.string(), value: z.string() })).default([]) })
    .optional(),
});
export type GmailMessage = z.infer<typeof messageShape>;
/** How much of a message is asked for. */
export type Format = 'raw' | 'metadata' | 'minimal';
