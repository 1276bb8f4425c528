/** Why we read a mail otherwise than postal-mime does: the kinds of disagreement and their cases. */
interface Kind {
  why: string;
  cases: string[];
}

export const OPINION_KINDS: Kind[] = [
  {
    why: 'a byte order mark before the first field: we skip it, postal-mime loses the field',
    cases: ['mimekit/feedback-report.txt from'],
  },
  {
    why: 'postal-mime writes a forwarded message into the text and lists its files; with us it is one attachment',
    cases: [
      'cpython/msg_02.txt attachments',
      'cpython/msg_05.txt attachments',
      'cpython/msg_06.txt attachments',
      'cpython/msg_11.txt attachments',
      'cpython/msg_28.txt attachments',
      'cpython/msg_30.txt attachments',
      'cpython/msg_34.txt attachments',
      'cpython/msg_42.txt attachments',
      'cpython/msg_46.txt attachments',
      'mimekit/disposition-notification.anonymized.eml attachments',
      'mimekit/disposition-notification.txt attachments',
      'mimekit/multipart-digest.txt attachments',
      'mimekit/simple-embedded-message.anonymized.eml attachments',
      'mimekit/simple-embedded-message.eml attachments',
      'nodemailer-mailparser/decoderended.eml attachments',
      'postal-mime/mimetorture.eml attachments',
      'cpython/msg_02.txt text',
      'cpython/msg_05.txt text',
      'cpython/msg_06.txt text',
      'cpython/msg_11.txt text',
      'cpython/msg_28.txt text',
      'cpython/msg_30.txt text',
      'cpython/msg_34.txt text',
      'cpython/msg_42.txt text',
      'cpython/msg_46.txt text',
      'mikel-mail/attachment_emails/attachment_message_rfc822.eml text',
      'mimekit/disposition-notification.anonymized.eml text',
      'mimekit/disposition-notification.txt text',
      'mimekit/multipart-digest.txt text',
      'mimekit/rfc2060.txt text',
      'mimekit/simple-embedded-message.anonymized.eml text',
      'mimekit/simple-embedded-message.eml text',
      'postal-mime/mimetorture.eml text',
    ],
  },
  {
    why: 'a multipart without its boundary: we show what is there as text, postal-mime shows nothing',
    cases: [
      'cpython/msg_17.txt text',
      'cpython/msg_25.txt text',
      'cpython/msg_31.txt text',
      'cpython/msg_41.txt text',
    ],
  },
  {
    why: 'HTML between plain parts: postal-mime renders it into the text; with us plain text stands alone (the first kind wins)',
    cases: ['cpython/msg_10.txt text', 'mimekit/body.8.txt text', 'mimekit/body.9.txt text'],
  },
  {
    why: 'a text file with a name that does not come first is an attachment (RFC 8621 §4.1.4); postal-mime joins it to the text',
    cases: [
      'cpython/msg_04.txt attachments',
      'cpython/msg_44.txt attachments',
      'cpython/msg_04.txt text',
      'cpython/msg_44.txt text',
    ],
  },
  {
    why: 'another form of the text in a multipart/alternative is no attachment with us',
    cases: [
      'mikel-mail/mime_emails/raw_email11.eml attachments',
      'nodemailer-mailparser/nodemailer.eml attachments',
    ],
  },
  {
    why: 'UTF-8 or windows-1252 bytes without a truthful charset: we look at the bytes, postal-mime takes the label at its word',
    cases: [
      'mikel-mail/error_emails/content_transfer_encoding_plain.eml text',
      'mikel-mail/plain_emails/raw_email10.eml text',
      'mikel-mail/plain_emails/raw_email6.eml text',
    ],
  },
  {
    why: 'comments and blanks inside an address are no part of it (RFC 5322 §3.2.2, §4.4)',
    cases: ['mikel-mail/rfc2822/example10.eml from', 'mikel-mail/rfc2822/example13.eml from'],
  },
  {
    why: '`text` without a subtype is text/plain (RFC 2045 §5.2), not a file',
    cases: ['cpython/msg_14.txt attachments', 'cpython/msg_14.txt text'],
  },
  {
    why: 'several From fields (RFC 5322 §3.6 allows one): we list all, the first first; postal-mime keeps the last',
    cases: ['mikel-mail/plain_emails/raw_email_multiple_from.eml from'],
  },
  {
    why: 'longer than the text limit (1 MiB): the rest is not read, and a problem says so',
    cases: ['nodemailer-mailparser/large_text.eml text'],
  },
];

export const OPINION_MISSES: Readonly<Record<string, string>> = Object.fromEntries(
  OPINION_KINDS.flatMap(kind => kind.cases.map(name => [name, kind.why])),
);
