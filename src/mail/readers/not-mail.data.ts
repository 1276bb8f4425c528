/** Files that people give for a mailbox, told by their first bytes, and what to do about each. `hex` at byte `at`. */
import type { Sentence } from '../../sentence.ts';

export const NOT_MAIL: { hex: string; at: number; what: Sentence; todo: Sentence }[] = [
  {
    hex: '2142444e',
    at: 0,
    what: { en: 'an Outlook data file (.pst)', es: 'un archivo de datos de Outlook (.pst)' },
    todo: {
      en: 'convert it with readpst and give the result',
      es: 'conviértelo con readpst y da el resultado',
    },
  },
  {
    hex: 'd0cf11e0a1b11ae1',
    at: 0,
    what: { en: 'an Outlook message or Office file', es: 'un mensaje de Outlook o archivo de Office' },
    todo: { en: 'save the mail as .eml or mbox', es: 'guarda el correo como .eml o mbox' },
  },
  {
    hex: '7573746172',
    at: 257,
    what: { en: 'a tar archive', es: 'un archivo tar' },
    todo: { en: 'unpack it (tar -xf) and give the folder', es: 'descomprímelo (tar -xf) y da la carpeta' },
  },
  {
    hex: '25504446',
    at: 0,
    what: { en: 'a PDF', es: 'un PDF' },
    todo: { en: 'give the mailbox it was printed from', es: 'da el buzón del que se imprimió' },
  },
  {
    hex: '377abcaf271c',
    at: 0,
    what: { en: 'a 7z archive', es: 'un archivo 7z' },
    todo: { en: 'unpack it and give the folder', es: 'descomprímelo y da la carpeta' },
  },
  {
    hex: '526172211a07',
    at: 0,
    what: { en: 'a RAR archive', es: 'un archivo RAR' },
    todo: { en: 'unpack it and give the folder', es: 'descomprímelo y da la carpeta' },
  },
  {
    hex: 'fd377a585a00',
    at: 0,
    what: { en: 'an xz file', es: 'un archivo xz' },
    todo: { en: 'unpack it (xz -d) and give the result', es: 'descomprímelo (xz -d) y da el resultado' },
  },
  {
    hex: '425a68',
    at: 0,
    what: { en: 'a bzip2 file', es: 'un archivo bzip2' },
    todo: { en: 'unpack it (bunzip2) and give the result', es: 'descomprímelo (bunzip2) y da el resultado' },
  },
  {
    hex: '28b52ffd',
    at: 0,
    what: { en: 'a zstd file', es: 'un archivo zstd' },
    todo: { en: 'unpack it (zstd -d) and give the result', es: 'descomprímelo (zstd -d) y da el resultado' },
  },
  {
    hex: '53514c69746520666f726d61742033',
    at: 0,
    what: { en: 'an SQLite database', es: 'una base de datos SQLite' },
    todo: { en: 'export the mail as mbox', es: 'exporta el correo como mbox' },
  },
  {
    hex: '89504e47',
    at: 0,
    what: { en: 'a picture', es: 'una imagen' },
    todo: {
      en: 'give an mbox, Maildir, .eml or Takeout file',
      es: 'da un archivo mbox, Maildir, .eml o Takeout',
    },
  },
  {
    hex: 'ffd8ff',
    at: 0,
    what: { en: 'a picture', es: 'una imagen' },
    todo: {
      en: 'give an mbox, Maildir, .eml or Takeout file',
      es: 'da un archivo mbox, Maildir, .eml o Takeout',
    },
  },
  {
    hex: 'fffe',
    at: 0,
    what: { en: 'a UTF-16 text', es: 'un texto UTF-16' },
    todo: { en: 'save it as UTF-8', es: 'guárdalo como UTF-8' },
  },
  {
    hex: 'feff',
    at: 0,
    what: { en: 'a UTF-16 text', es: 'un texto UTF-16' },
    todo: { en: 'save it as UTF-8', es: 'guárdalo como UTF-8' },
  },
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
  'mime-version',
  'content-type',
]);
