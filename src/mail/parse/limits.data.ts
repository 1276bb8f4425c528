/** Every limit of the MIME reader, each with its reason. Beyond one, a problem is reported and parsing goes on. */
export const LIMITS = {
  /** Bytes of one header block. Real ones stay below 200 KB (long To, many ARC seals); 1 MiB keeps a bomb small. */
  headerBytes: 1_048_576,
  /** Nested multiparts and messages. Chains of forwards reach about 20; each level costs one more native search. */
  depth: 32,
  /** MIME parts of one message. Digests of busy lists reach some hundreds. */
  parts: 2_000,
  /** Characters of a boundary. RFC 2046 §5.1.1 allows 70; gateways write up to about 150. */
  boundaryChars: 512,
  /** Decoded bytes of text taken from one message. A book is 1 MB; nobody types more into a mail. */
  textBytes: 1_048_576,
  /** Addresses of one field. Servers refuse far fewer (often 500); the largest real To seen holds some thousands. */
  addresses: 10_000,
  /** Ids of one References field. Long threads carry some hundreds before the client shortens the list. */
  ids: 2_000,
  /** Parameters of one Content-Type, continuations included (RFC 2231 §3). Long file names take about 20. */
  parameters: 200,
  /** Characters of a charset label in an encoded word; RFC 2047 §2 allows 75 for the whole word. */
  charsetChars: 64,
  /** Characters read of a date, from its end: enough for any Received field with its comments. */
  dateChars: 1_000,
} as const;
