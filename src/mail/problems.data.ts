/** Everything the mail reader can find wrong with a message: the closed list. Parsing reports these and never throws. */
export const PROBLEMS = {
  'no-message-id': 'the message has no Message-ID; a hash stands in for it',
  'no-date': 'no believable date in Date, Received or the mbox separator',
  'bad-date': 'the Date header cannot be read or is not believable; another source of the time was used',
  'no-from': 'no address in From or Sender',
  'bad-address': 'an address header holds something that is no address',
  'bad-header': 'a line in the header is no header field',
  'header-too-large': 'the header is larger than the limit; the rest was read as body',
  'raw-8bit-header': 'a header holds bytes above 127 that are not encoded',
  'bad-encoded-word': 'an encoded word (RFC 2047) is malformed',
  'bad-charset': 'the charset is unknown; the bytes were read as windows-1252 or UTF-8',
  'bad-transfer-encoding': 'the Content-Transfer-Encoding is unknown or its data is malformed',
  'no-boundary': 'a multipart has no boundary, or its boundary never occurs',
  'unclosed-multipart': 'the closing boundary of a multipart is missing',
  'too-deep': 'parts are nested deeper than the limit; the inner ones were not read',
  'too-many-parts': 'there are more parts than the limit; the rest were not read',
  'text-too-large': 'a text is longer than the limit; the rest was not read',
  'too-many-recipients': 'there are more addresses than the limit; the rest were not read',
  'message-cut': 'the message is larger than the limit; only its beginning was read',
  truncated: 'the source ends in the middle of the message',
  unreadable: 'the bytes are no message',
} as const;

export type Problem = keyof typeof PROBLEMS;
