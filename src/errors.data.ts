/** What is wrong with settings and with what a schema checks, in both languages. */
import type { Sentence, Sentences } from './sentence.ts';

export const say = {
  cannotBeRead: { en: 'cannot be read', es: 'no se puede leer' },
  theFile: { en: 'the file', es: 'el archivo' },
  addressLike: { en: 'an address like ana@acme.com', es: 'una dirección como ana@acme.com' },
  domainLike: { en: 'a domain like acme.com or *.acme.com', es: 'un dominio como acme.com o *.acme.com' },
  dateLike: { en: 'a date like 2026-12-25', es: 'una fecha como 2026-12-25' },
  passwordLength: { en: 'at least 10 characters', es: 'al menos 10 caracteres' },
  weekdayOnce: { en: 'each weekday once', es: 'cada día de la semana una vez' },
  timeLike: { en: 'a time like 22:00', es: 'una hora como 22:00' },
  setting: (source: Sentence, place: Sentence, why: Sentence): Sentence => ({
    en: `${source.en}: ${place.en}: ${why.en}.`,
    es: `${source.es}: ${place.es}: ${why.es}.`,
  }),
  field: (place: Sentence, why: Sentence): Sentence => ({
    en: `${place.en}: ${why.en}.`,
    es: `${place.es}: ${why.es}.`,
  }),
  notToml: (path: string, why: string): Sentence => ({
    en: `${path} is not valid TOML: ${why}.`,
    es: `${path} no es TOML válido: ${why}.`,
  }),
  notTomlAt: (path: string, line: number, why: string): Sentence => ({
    en: `${path} (line ${line}) is not valid TOML: ${why}.`,
    es: `${path} (línea ${line}) no es TOML válido: ${why}.`,
  }),
  noConfig: (path: string): Sentence => ({
    en: `The configuration ${path} does not exist; give another one to --config.`,
    es: `La configuración ${path} no existe; da otra a --config.`,
  }),
  configUnreadable: (path: string, code: string): Sentence => ({
    en: `The configuration ${path} cannot be read (${code}); give another one to --config.`,
    es: `La configuración ${path} no se puede leer (${code}); da otra a --config.`,
  }),
  noTeam: (source: Sentence, place: string, team: string): Sentence => ({
    en: `${source.en}: ${place}.team: there is no [[team]] named "${team}"; add it or correct the name.`,
    es: `${source.es}: ${place}.team: no hay ningún [[team]] llamado "${team}"; añádelo o corrige el nombre.`,
  }),
  twoPeople: (source: Sentence, address: string, one: string, other: string): Sentence => ({
    en: `${source.en}: ${address} belongs to both ${one} and ${other}.`,
    es: `${source.es}: ${address} es a la vez de ${one} y de ${other}.`,
  }),
  oneText: { en: 'a text in one language at least', es: 'un texto en al menos un idioma' },
  shortName: {
    en: 'a short name such as reason, of small letters, digits and _',
    es: 'un nombre corto como reason, de minúsculas sin acentos, cifras y _',
  },
  scoresOfScale: { en: 'scores of the scale', es: 'puntuaciones de la escala' },
  printable: { en: 'printable characters without blanks', es: 'caracteres imprimibles sin espacios' },
  somethingToSet: {
    en: 'something to set: severity, category, assignee, tag …',
    es: 'algo que poner: severity, category, assignee, tag …',
  },
  notThere: (what: Sentence, given: string, hint: Sentence): Sentence => ({
    en: `there is no ${what.en} “${given}” (${hint.en})`,
    es: `no hay ${what.es} «${given}» (${hint.es})`,
  }),
  severity: { en: 'severity', es: 'gravedad' },
  category: { en: 'category', es: 'categoría' },
  mailboxWith: { en: '[[mailbox]] with the address', es: '[[mailbox]] con la dirección' },
  accountNamed: { en: '[[account]] named', es: '[[account]] con el nombre' },
  teammateNamed: { en: '[[teammate]] named', es: '[[teammate]] con el nombre' },
  noneSetUp: { en: 'none is set up', es: 'no hay nada definido' },
  didYouMean: (near: string): Sentence => ({ en: `did you mean ${near}?`, es: `¿querías decir ${near}?` }),
  standsTwice: (name: string): Sentence => ({
    en: `“${name}” stands there twice`,
    es: `«${name}» está dos veces`,
  }),
  noTarget: {
    en: 'it has no target: give first_minutes, next_minutes or resolution_minutes',
    es: 'no tiene objetivo: da first_minutes, next_minutes o resolution_minutes',
  },
  neverApplies: (earlier: string): Sentence => ({
    en: `it can never apply, because “${earlier}” before it fits every ticket that it fits; change their order`,
    es: `no puede aplicarse nunca, porque «${earlier}», que va antes, vale para todos sus tickets; cambia el orden`,
  }),
  feature: { en: 'feature', es: 'funcionalidad' },
} satisfies Sentences;
