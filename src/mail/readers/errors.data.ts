/** Why a file or folder is not read as mail, in both languages. */
import type { Sentence, Sentences } from '../../sentence.ts';

export const say = {
  noMailbox: (path: string, what: Sentence, todo: Sentence): Sentence => ({
    en: `${path}: this is no mailbox but ${what.en}; ${todo.en}.`,
    es: `${path}: esto no es un buzón sino ${what.es}; ${todo.es}.`,
  }),
  inGzip: (what: Sentence): Sentence => ({ en: `${what.en} in a .gz`, es: `${what.es} en un .gz` }),
  zipEncrypted: (path: string): Sentence => ({
    en: `${path}: this .zip is encrypted; unpack it with its password and give the folder.`,
    es: `${path}: este .zip está cifrado; descomprímelo con su contraseña y da la carpeta.`,
  }),
  zipUnopened: (path: string): Sentence => ({
    en: `${path}: this .zip is damaged or incomplete and cannot be opened. Fetch or copy it again.`,
    es: `${path}: este .zip está dañado o incompleto y no se puede abrir. Descárgalo o cópialo de nuevo.`,
  }),
  zipDamaged: (path: string): Sentence => ({
    en: `${path}: this .zip is damaged; what could be read of it was read. Fetch or copy it again.`,
    es: `${path}: este .zip está dañado; se leyó lo que se pudo leer. Descárgalo o cópialo de nuevo.`,
  }),
  zipCompression: (path: string, method: number): Sentence => ({
    en: `${path}: this .zip uses a compression (method ${method}) that is not read here; unpack it and give the folder.`,
    es: `${path}: este .zip usa una compresión (método ${method}) que aquí no se lee; descomprímelo y da la carpeta.`,
  }),
  gzipEndsEarly: (path: string): Sentence => ({
    en: `${path}: this .gz file ends early; the mail before the end was read. Fetch or copy the file again.`,
    es: `${path}: este archivo .gz termina antes de tiempo; se leyó el correo anterior al final. Descarga o copia el archivo de nuevo.`,
  }),
  gzipDamaged: (path: string): Sentence => ({
    en: `${path}: this .gz file is damaged; the mail before the damage was read. Fetch or copy the file again.`,
    es: `${path}: este archivo .gz está dañado; se leyó el correo anterior al daño. Descarga o copia el archivo de nuevo.`,
  }),
  soItIsWith: (first: Sentence, others: number, paths: string): Sentence => ({
    en: `${first.en} So it is with ${others} more: ${paths}`,
    es: `${first.es} Lo mismo pasa con ${others} más: ${paths}`,
  }),
  deviceOrPipe: { en: 'a device or pipe', es: 'un dispositivo o una tubería' },
  giveFileOrFolder: { en: 'give a file or folder', es: 'da un archivo o una carpeta' },
  index: { en: 'an index', es: 'un índice' },
  giveWithoutMsf: { en: 'give the file without .msf', es: 'da el archivo sin .msf' },
  otherGzip: { en: 'a .gz of something else than an mbox', es: 'un .gz de algo que no es un mbox' },
  unpackGiveResult: { en: 'unpack it and give the result', es: 'descomprímelo y da el resultado' },
  zipWithoutMail: { en: 'a .zip without .mbox or .eml files', es: 'un .zip sin archivos .mbox ni .eml' },
  giveTakeoutPart: {
    en: 'give the part of the Takeout that has Mail in it, or unpack it and give the folder',
    es: 'da la parte del Takeout que contiene Mail, o descomprímelo y da la carpeta',
  },
  binaryData: { en: 'binary data', es: 'datos binarios' },
  noMailHeaders: { en: 'a text without mail headers', es: 'un texto sin cabeceras de correo' },
  giveMail: {
    en: 'give an mbox, Maildir, .eml or Takeout file',
    es: 'da un archivo mbox, Maildir, .eml o Takeout',
  },
  noMailInFolder: (path: string): Sentence => ({
    en: `${path}: there is no mail in this folder; give an mbox, Maildir, .eml or Takeout file, or a folder of them.`,
    es: `${path}: no hay correo en esta carpeta; da un archivo mbox, Maildir, .eml o Takeout, o una carpeta de ellos.`,
  }),
  noFromLine: (path: string): Sentence => ({
    en: `${path}: this is no mailbox: it does not begin with a "From " line; give an mbox, Maildir, .eml or Takeout file.`,
    es: `${path}: esto no es un buzón: no empieza con una línea «From »; da un archivo mbox, Maildir, .eml o Takeout.`,
  }),
  bomb: (path: string, times: number): Sentence => ({
    en: `${path}: this archive unpacks to more than ${times} times its size, which mail never does; it was not read further. If it is your own mail, unpack it and give the file.`,
    es: `${path}: este archivo comprimido ocupa al abrirse más de ${times} veces su tamaño, algo que el correo nunca hace; no se leyó más. Si es tu propio correo, descomprímelo y da el archivo.`,
  }),
  noFile: (path: string): Sentence => ({
    en: `${path}: there is no such file or folder; check the path.`,
    es: `${path}: no existe ese archivo o carpeta; comprueba la ruta.`,
  }),
  noPermission: (path: string): Sentence => ({
    en: `${path}: this user may not read it; give read permission (for a folder also execute) or run as its owner.`,
    es: `${path}: este usuario no puede leerlo; da permiso de lectura (en una carpeta, también de ejecución) o ejecútalo como su propietario.`,
  }),
  readFailed: (path: string, why: string): Sentence => ({
    en: `${path}: reading failed (${why}); check the disk and try again.`,
    es: `${path}: falló la lectura (${why}); comprueba el disco e inténtalo de nuevo.`,
  }),
  emptyFile: (path: string): Sentence => ({
    en: `${path}: this file is empty; check the download or export.`,
    es: `${path}: este archivo está vacío; comprueba la descarga o exportación.`,
  }),
  emptyGzip: (path: string): Sentence => ({
    en: `${path}: this .gz holds an empty file; check the export.`,
    es: `${path}: este .gz contiene un archivo vacío; comprueba la exportación.`,
  }),
} satisfies Sentences;
