/** Where threads by METRICS §1 are not those of IMAP's THREAD=REFERENCES (RFC 5256), by question. */
export const IMAPTEST_DIFFERENCES: Readonly<Record<string, string>> = {
  'thread#1':
    'two mails name each other as ancestors; RFC 5256 drops one link to keep a tree, METRICS §1 connects by every reference',
  'thread2#1':
    'two mails with one Message-ID: RFC 5256 keeps them apart, METRICS §1 knows a message by its Message-ID',
  'thread4#1':
    'RFC 5256 joins by subject alone; METRICS §1 only where the mail refers to nothing and shares a participant within 30 days',
};
