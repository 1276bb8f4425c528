/** Where our reading differs from a corpus' expectation on purpose: case → why. LF and CRLF share one entry. */
const LIST_URI = 'a List-* field: URIs of RFC 2369, not addresses; addresses are never read from them';
const WINDOWS_PATH =
  'an unescaped Windows path: we keep its backslashes, since RFC 2045 strictly read would glue the folders together';
const GLUED_WORD =
  'an encoded word glued to other text (against RFC 2047 §5): decoded in place, no space is made up around it';
const RECEIVED_YEAR =
  'two-digit year or asctime order: RFC 5322 §4.3 gives the year we read, theirs lands before 1970';
const RECEIVED_ZONE =
  'PST and PDT are -0800 and -0700 (RFC 5322 §4.3); their expectation has no offset for them here';
const BLANK_VALUE = 'blanks at the end of a field, after a quote that never closes, are trimmed';
const COMMENT_ONLY =
  'a comment between commas is no mailbox (RFC 5322 §3.4); imaptest fetch-envelope 4 says the same';

export const STALWART_MISSES: Readonly<Record<string, string>> = {
  'rfc/000.json part 7 message part 0 from': COMMENT_ONLY,
  'rfc/000.json part 7 message part 0 to': COMMENT_ONLY,
  'rfc/002.json part 2 message part 0 received': 'the hour is written with a letter (`l8:14:23`): no date',
  'rfc/003.json attachments': 'a text/enriched alternative of the text is the text again, not an attachment',
  'legacy/049.json part 0':
    'the last line end differs in the LF copy of the expectation only; with CRLF both agree',
  'legacy/035.json part 5 content-disposition': WINDOWS_PATH,
  'legacy/035.json part 6 content-disposition': WINDOWS_PATH,
  'legacy/039.json part 3 content-disposition': WINDOWS_PATH,
  'legacy/039.json part 4 content-disposition': WINDOWS_PATH,
  'address 9':
    'the backslash quotes the blank after it, so that the next `)` closes the comment (RFC 5322 §3.2.1)',
  'address 10': COMMENT_ONLY,
  'address 11': COMMENT_ONLY,
  'address 13': 'the obsolete route `@node.test:` is dropped from the address (RFC 5322 §4.4)',
  'address 37': LIST_URI,
  'address 38': LIST_URI,
  'address 39': LIST_URI,
  'address 40': LIST_URI,
  'address 41': LIST_URI,
  'address 42': LIST_URI,
  'address 43': LIST_URI,
  'address 44': LIST_URI,
  'address 45': LIST_URI,
  'address 46': LIST_URI,
  'address 47': LIST_URI,
  'date 12': 'a row of numbers is no date',
  'date 30':
    'EST5EDT is no zone of RFC 5322 (in July it would be -0400, they take -0500): read as UTC, offset unknown',
  'received 13': RECEIVED_YEAR,
  'received 67': RECEIVED_ZONE,
  'received 69': 'the semicolon before the date is missing; the date is readable all the same',
  'received 89': RECEIVED_YEAR,
  'received 90': RECEIVED_YEAR,
  'received 117': RECEIVED_YEAR,
  'received 118': RECEIVED_YEAR,
  'received 128': RECEIVED_YEAR,
  'received 144': 'seconds with a fraction (`55.516`): we keep the 55 seconds',
  'received 151': RECEIVED_YEAR,
  'received 163': RECEIVED_ZONE,
  'content_type 31':
    'RFC 2231 §4.1 states the charset in the first piece only; a charset in a later piece is text',
  'content_type 34': 'blanks between neighbouring encoded words go (RFC 2047 §6.2), in quotes too',
  'content_type 55': BLANK_VALUE,
  'content_type 56': BLANK_VALUE,
  'content_type 61': 'nonsense names (`5**6*`): nobody can say what they mean, neither reader fails',
  'id 6': 'blanks inside an id go, so that an id folded in References equals the Message-ID',
  'unstructured 21': GLUED_WORD,
  'unstructured 22': GLUED_WORD,
  'unstructured 27': GLUED_WORD,
  'unstructured 28': GLUED_WORD,
};
