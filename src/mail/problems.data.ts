/** Everything the mail reader can find wrong with a message: the closed list. Parsing reports these and never throws. */
import type { Sentence } from '../sentence.ts';

export const PROBLEMS = {
  'no-message-id': {
    en: 'the message has no Message-ID; a hash stands in for it',
    es: 'el mensaje no tiene Message-ID; una huella ocupa su lugar',
  },
  'no-date': {
    en: 'no believable date in Date, Received or the mbox separator',
    es: 'no hay una fecha creíble en Date, en Received ni en el separador del mbox',
  },
  'bad-date': {
    en: 'the Date header cannot be read or is not believable; another source of the time was used',
    es: 'la cabecera Date no se puede leer o no es creíble; la hora se tomó de otra parte',
  },
  'no-from': { en: 'no address in From or Sender', es: 'no hay ninguna dirección en From ni en Sender' },
  'bad-address': {
    en: 'an address header holds something that is no address',
    es: 'una cabecera de direcciones contiene algo que no es una dirección',
  },
  'bad-header': {
    en: 'a line in the header is no header field',
    es: 'una línea de la cabecera no es un campo de cabecera',
  },
  'header-too-large': {
    en: 'the header is larger than the limit; the rest was read as body',
    es: 'la cabecera supera el límite; el resto se leyó como cuerpo',
  },
  'raw-8bit-header': {
    en: 'a header holds bytes above 127 that are not encoded',
    es: 'una cabecera contiene bytes por encima de 127 sin codificar',
  },
  'bad-encoded-word': {
    en: 'an encoded word (RFC 2047) is malformed',
    es: 'una palabra codificada (RFC 2047) está mal formada',
  },
  'bad-charset': {
    en: 'the charset is unknown; the bytes were read as windows-1252 or UTF-8',
    es: 'el juego de caracteres es desconocido; los bytes se leyeron como windows-1252 o UTF-8',
  },
  'bad-transfer-encoding': {
    en: 'the Content-Transfer-Encoding is unknown or its data is malformed',
    es: 'el Content-Transfer-Encoding es desconocido o sus datos están mal formados',
  },
  'no-boundary': {
    en: 'a multipart has no boundary, or its boundary never occurs',
    es: 'un multipart no tiene separador (boundary), o su separador no aparece nunca',
  },
  'unclosed-multipart': {
    en: 'the closing boundary of a multipart is missing',
    es: 'a un multipart le falta el separador de cierre',
  },
  'too-deep': {
    en: 'parts are nested deeper than the limit; the inner ones were not read',
    es: 'hay partes anidadas más allá del límite; las interiores no se leyeron',
  },
  'too-many-parts': {
    en: 'there are more parts than the limit; the rest were not read',
    es: 'hay más partes que el límite; las demás no se leyeron',
  },
  'text-too-large': {
    en: 'a text is longer than the limit; the rest was not read',
    es: 'un texto supera el límite; el resto no se leyó',
  },
  'too-many-recipients': {
    en: 'there are more addresses than the limit; the rest were not read',
    es: 'hay más direcciones que el límite; las demás no se leyeron',
  },
  'message-cut': {
    en: 'the message is larger than the limit; only its beginning was read',
    es: 'el mensaje supera el límite; solo se leyó el principio',
  },
  truncated: {
    en: 'the source ends in the middle of the message',
    es: 'el archivo termina en mitad del mensaje',
  },
  unreadable: { en: 'the bytes are no message', es: 'los bytes no son un mensaje' },
} as const satisfies Readonly<Record<string, Sentence>>;

export type Problem = keyof typeof PROBLEMS;
