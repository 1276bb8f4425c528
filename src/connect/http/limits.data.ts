/** Every limit of asking over HTTP, with its reason. */
export const HTTP_LIMITS = {
  /** Tries of one request, the first included: with the pauses between them about half a minute of trouble is sat out. */
  tries: 7,
  /** The first pause after a fault; each further one doubles (Google: “truncated exponential backoff”) … */
  firstPauseMs: 500,
  /** … up to this. */
  longestPauseMs: 32_000,
  /** A server that says when to come back is believed up to here; who says more wants to be asked another time. */
  longestRetryAfterSeconds: 300,
  /** One try, headers and body: a batch of large messages takes a slow line this long. */
  tryMs: 120_000,
  /** An answer without mail in it: lists of ids, folders, tokens. */
  answerBytes: 16 * 1024 * 1024,
  /** What is kept of a refusal, to say what it was. */
  refusalBytes: 16 * 1024,
} as const;
