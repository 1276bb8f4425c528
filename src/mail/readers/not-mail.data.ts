/** Files that people give for a mailbox, told by their first bytes, and what to do about each. `hex` at byte `at`. */
export const NOT_MAIL: { hex: string; at: number; what: string; todo: string }[] = [
  {
    hex: '2142444e',
    at: 0,
    what: 'an Outlook data file (.pst)',
    todo: 'convert it with readpst and give the result',
  },
  {
    hex: 'd0cf11e0a1b11ae1',
    at: 0,
    what: 'an Outlook message or Office file',
    todo: 'save the mail as .eml or mbox',
  },
  { hex: '7573746172', at: 257, what: 'a tar archive', todo: 'unpack it (tar -xf) and give the folder' },
  { hex: '25504446', at: 0, what: 'a PDF', todo: 'give the mailbox it was printed from' },
  { hex: '377abcaf271c', at: 0, what: 'a 7z archive', todo: 'unpack it and give the folder' },
  { hex: '526172211a07', at: 0, what: 'a RAR archive', todo: 'unpack it and give the folder' },
  { hex: 'fd377a585a00', at: 0, what: 'an xz file', todo: 'unpack it (xz -d) and give the result' },
  { hex: '425a68', at: 0, what: 'a bzip2 file', todo: 'unpack it (bunzip2) and give the result' },
  { hex: '28b52ffd', at: 0, what: 'a zstd file', todo: 'unpack it (zstd -d) and give the result' },
  {
    hex: '53514c69746520666f726d61742033',
    at: 0,
    what: 'an SQLite database',
    todo: 'export the mail as mbox',
  },
  { hex: '89504e47', at: 0, what: 'a picture', todo: 'give an mbox, Maildir, .eml or Takeout file' },
  { hex: 'ffd8ff', at: 0, what: 'a picture', todo: 'give an mbox, Maildir, .eml or Takeout file' },
  { hex: 'fffe', at: 0, what: 'a UTF-16 text', todo: 'save it as UTF-8' },
  { hex: 'feff', at: 0, what: 'a UTF-16 text', todo: 'save it as UTF-8' },
];

/** One of these must be among the first fields of a file for it to be a message: other texts have `name: value` lines too. */
export const MAIL_FIELDS = new Set([
  'from',
  'to',
  'cc',
  'subject',
  'message-id',
  'received',
  'return-path',
  'delivered-to',
  'delivery-date',
  'envelope-to',
  'sender',
  'reply-to',
  'x-gm-thrid',
  'x-gmail-labels',
  'x-original-to',
  'x-mozilla-status',
  'x-store-info',
]);
