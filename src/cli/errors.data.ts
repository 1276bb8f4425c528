/** What the command line refuses, in both languages. */
import type { Sentence, Sentences } from '../sentence.ts';

export const say = {
  commandsAre: (names: string): Sentence => ({
    en: `commands are ${names}`,
    es: `los comandos son ${names}`,
  }),
  didYouMean: (near: string): Sentence => ({ en: `did you mean ${near}?`, es: `¿querías decir ${near}?` }),
  noCommand: (name: string, hint: Sentence): Sentence => ({
    en: `There is no command "${name}"; ${hint.en}`,
    es: `No existe el comando "${name}"; ${hint.es}`,
  }),
  badFlags: (why: Sentence, hint: Sentence, command: string): Sentence => ({
    en: `${why.en}.${hint.en} See: pulso ${command} --help`,
    es: `${why.es}.${hint.es} Mira: pulso ${command} --help`,
  }),
  flagMeant: (near: string): Sentence => ({
    en: ` Did you mean --${near}?`,
    es: ` ¿Querías decir --${near}?`,
  }),
  takesNoValue: (flag: string): Sentence => ({
    en: `Option '${flag}' does not take an argument`,
    es: `La opción '${flag}' no lleva valor`,
  }),
  needsValue: (flag: string): Sentence => ({
    en: `Option '${flag}' argument missing`,
    es: `A la opción '${flag}' le falta su valor`,
  }),
  unknownFlag: (flag: string): Sentence => ({
    en: `Unknown option '${flag}'`,
    es: `Opción desconocida '${flag}'`,
  }),
  noRoom: (why: string): Sentence => ({
    en: `There is no room left on the disk (${why}). Make room and try again.`,
    es: `No queda sitio en el disco (${why}). Haz sitio e inténtalo de nuevo.`,
  }),
  fault: (why: string): Sentence => ({
    en: `something failed that should not: ${why}. Set PULSO_DEBUG=1 to see where, and please report it.`,
    es: `falló algo que no debería: ${why}. Define PULSO_DEBUG=1 para ver dónde y, por favor, comunícalo.`,
  }),
  portRange: (given: string): Sentence => ({
    en: `The port (--port or PULSO_PORT) is a number from 0 to 65535, not "${given}".`,
    es: `El puerto (--port o PULSO_PORT) es un número de 0 a 65535, no "${given}".`,
  }),
  noFacts: (place: string): Sentence => ({
    en: `There are no facts in ${place}; bring mail in first: pulso import MAIL --store FOLDER|postgres://…`,
    es: `No hay datos en ${place}; trae antes correo: pulso import CORREO --store CARPETA|postgres://…`,
  }),
  whereAreFacts: {
    en: 'Say where the facts are: --store FOLDER or postgres://…',
    es: 'Di dónde están los datos: --store CARPETA o postgres://…',
  },
  fileIsFolder: (flag: string, path: string): Sentence => ({
    en: `--${flag} ${path}: this is a folder; give the name of a file in it.`,
    es: `--${flag} ${path}: esto es una carpeta; da el nombre de un archivo en ella.`,
  }),
  folderIsFile: (flag: string, path: string): Sentence => ({
    en: `--${flag} ${path}: this is a file; give a folder.`,
    es: `--${flag} ${path}: esto es un archivo; da una carpeta.`,
  }),
  noFolder: (flag: string, path: string, folder: string): Sentence => ({
    en: `--${flag} ${path}: there is no folder ${folder}; make it, or give another place.`,
    es: `--${flag} ${path}: no existe la carpeta ${folder}; créala, o da otro lugar.`,
  }),
  mayNotWrite: (flag: string, path: string, folder: string): Sentence => ({
    en: `--${flag} ${path}: this user may not write in ${folder}; give another place.`,
    es: `--${flag} ${path}: este usuario no puede escribir en ${folder}; da otro lugar.`,
  }),
  filterLike: (given: string): Sentence => ({
    en: `--filter takes "DIMENSION is|is_not|contains|contains_not VALUE, …", like "mailbox is support@acme.test", not "${given}".`,
    es: `--filter toma "DIMENSIÓN is|is_not|contains|contains_not VALOR, …", como "mailbox is support@acme.test", no "${given}".`,
  }),
  logLevels: (levels: string, given: string): Sentence => ({
    en: `PULSO_LOG is one of ${levels}, not "${given}".`,
    es: `PULSO_LOG es uno de ${levels}, no "${given}".`,
  }),
  listsTakes: (given: string): Sentence => ({
    en: `--lists takes human or bulk, not "${given}".`,
    es: `--lists toma human o bulk, no "${given}".`,
  }),
  meTakes: (given: string): Sentence => ({
    en: `--me takes an address like ana@acme.com, not "${given}".`,
    es: `--me toma una dirección como ana@acme.com, no "${given}".`,
  }),
  domainTakes: (given: string): Sentence => ({
    en: `--domain takes a domain like acme.com or *.acme.com, not "${given}".`,
    es: `--domain toma un dominio como acme.com o *.acme.com, no "${given}".`,
  }),
  workersShare: {
    en: 'Workers share a PostgreSQL: give its address with --store or DATABASE_URL. An embedded database works inside the server alone.',
    es: 'Los workers comparten un PostgreSQL: da su dirección con --store o DATABASE_URL. Una base de datos integrada funciona solo dentro del servidor.',
  },
  toWhom: {
    en: 'Say to whom, like: pulso when kim@north.example --store facts',
    es: 'Di a quién, como: pulso when kim@north.example --store datos',
  },
  textOrJson: { en: '--format takes text or json.', es: '--format toma text o json.' },
  whatToAsk: {
    en: 'Say what to ask: --metrics first_reply_time,replies. See: pulso query --list',
    es: 'Di qué preguntar: --metrics first_reply_time,replies. Mira: pulso query --list',
  },
  formatTakes: (formats: string): Sentence => ({
    en: `--format takes ${formats}.`,
    es: `--format toma ${formats}.`,
  }),
  compareTakes: { en: '--compare takes previous.', es: '--compare toma previous.' },
  whichBackup: {
    en: 'Say which backup: pulso restore FILE --store WHERE',
    es: 'Di qué copia: pulso restore ARCHIVO --store DÓNDE',
  },
  sizeTakes: (given: string): Sentence => ({
    en: `--size takes a size from 10MB to 100GB, like 1GB, not "${given}".`,
    es: `--size toma un tamaño de 10MB a 100GB, como 1GB, no "${given}".`,
  }),
  onlyTakes: (parts: string, given: string): Sentence => ({
    en: `--only takes parts of the bench (${parts}), with commas between them, not "${given}".`,
    es: `--only toma partes de las medidas (${parts}), con comas entre ellas, no "${given}".`,
  }),
  wholeFrom: (flag: string, least: number, most: number, given: string): Sentence => ({
    en: `--${flag} takes a whole number from ${least} to ${most}, not "${given}".`,
    es: `--${flag} toma un número entero de ${least} a ${most}, no "${given}".`,
  }),
  whichToImport: {
    en: 'Say which mailbox to import. See: pulso import --help',
    es: 'Di qué buzón importar. Mira: pulso import --help',
  },
  whereToKeep: {
    en: 'Say where to keep the facts: --store FOLDER or --store postgres://…',
    es: 'Di dónde guardar los datos: --store CARPETA o --store postgres://…',
  },
  cannotBeWritten: (folder: string, why: string): Sentence => ({
    en: `${folder} cannot be written: ${why}.`,
    es: `No se puede escribir en ${folder}: ${why}.`,
  }),
  langTakes: (given: string): Sentence => ({
    en: `--lang takes en or es, not "${given}".`,
    es: `--lang toma en o es, no "${given}".`,
  }),
  whichToRead: {
    en: 'Say which mailbox to read, like: pulso report mail.mbox. See: pulso report --help',
    es: 'Di qué buzón leer, como: pulso report correo.mbox. Mira: pulso report --help',
  },
  withText: { en: '--with-text goes with --messages FILE.', es: '--with-text va con --messages ARCHIVO.' },
  whose: { en: 'Say whose: pulso user ana@acme.com', es: 'Di de quién: pulso user ana@acme.com' },
  whereTo: {
    en: 'Say where to: pulso backup pulso-backup.gz --store WHERE',
    es: 'Di dónde: pulso backup pulso-backup.gz --store DÓNDE',
  },
  newSecret: {
    en: 'Set PULSO_NEW_SECRET; make one with: openssl rand -hex 32',
    es: 'Define PULSO_NEW_SECRET; genera uno con: openssl rand -hex 32',
  },
  numbersOnly: {
    en: 'The configuration says privacy = "aggregates": numbers only. Leave --messages out, or change it.',
    es: 'La configuración dice privacy = "aggregates": solo números. Quita --messages, o cámbiala.',
  },
  whichExport: {
    en: 'Say which file: pulso tickets import FILE --from zendesk',
    es: 'Di qué archivo: pulso tickets import ARCHIVO --from zendesk',
  },
  whereFrom: (desks: string) => ({
    en: `Say where it is from: --from ${desks}`,
    es: `Di de dónde viene: --from ${desks}`,
  }),
  unreadable: (path: string, code: string) => ({
    en: `${path} cannot be read (${code}).`,
    es: `${path} no se puede leer (${code}).`,
  }),
} satisfies Sentences;
