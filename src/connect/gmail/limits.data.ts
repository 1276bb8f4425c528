/** Limits of the Gmail API and of asking it, with their reasons. */
export const GMAIL_LIMITS = {
  /** Ids a page of the first pass: one page is gone through before the cursor moves on (the API gives up to 500). */
  listPage: 100,
  /** Ids a page when only ids are wanted, and changes a page: the most the API gives. */
  largestPage: 500,
  /** Whole messages asked for at once: about 3 MB of usual mail. The API takes 100; Google recommends no more than 50. */
  rawBatch: 25,
  /** Headers or labels asked for at once. */
  smallBatch: 50,
  /** An answer with a batch of messages; beyond, the batch is halved. */
  batchBytes: 48 * 1024 * 1024,
  /** An answer with one message: Gmail takes mail up to 50 MB, which base64url and JSON make 70. */
  messageBytes: 112 * 1024 * 1024,
} as const;
