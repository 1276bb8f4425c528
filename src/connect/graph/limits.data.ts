/** Limits of Microsoft Graph and of asking it, with their reasons. */
export const GRAPH_LIMITS = {
  /** Entries a page of changes: one page is gone through before the cursor moves on. */
  deltaPage: 100,
  /** Ids a page where only ids are wanted: the most Graph gives. */
  largestPage: 1000,
  /** Requests in one JSON batch: the most Graph takes. */
  batch: 20,
  /** Messages fetched at once: Outlook lets one app ask four things at a time of one mailbox (MailboxConcurrency). */
  atOnce: 4,
} as const;
