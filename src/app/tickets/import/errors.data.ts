/** What is wrong with an export of another help desk, in both languages. */
import type { Sentence, Sentences } from '../../../sentence.ts';

/** A row's problem ends a sentence that names the line. */
export const say = {
  tooLarge: {
    en: 'The file is larger than 64 MiB; export it in parts, by year for instance.',
    es: 'El archivo pasa de 64 MiB; expórtalo por partes, por ejemplo por años.',
  },
  empty: { en: 'The file is empty.', es: 'El archivo está vacío.' },
  noText: {
    en: 'This is no text; export the tickets as CSV or JSON, not as a spreadsheet.',
    es: 'Esto no es texto; exporta los tiques como CSV o JSON, no como hoja de cálculo.',
  },
  noObject: (entry: number) => ({
    en: `Entry ${entry} is no ticket: an object was expected.`,
    es: `La entrada ${entry} no es un tique: se esperaba un objeto.`,
  }),
  noJson: (line: number | undefined, why: string) => ({
    en: `${line === undefined ? 'The file' : `Line ${line}`} is no valid JSON (${why}).`,
    es: `${line === undefined ? 'El archivo' : `La línea ${line}`} no es JSON válido (${why}).`,
  }),
  noHead: {
    en: 'The file has no line with the names of its columns.',
    es: 'El archivo no tiene una línea con los nombres de sus columnas.',
  },
  manyColumns: (most: number) => ({
    en: `The file has more than ${most} columns.`,
    es: `El archivo tiene más de ${most} columnas.`,
  }),
  sameColumns: (line: number, name: string) => ({
    en: `Line ${line}: two columns are called “${name}”; rename one.`,
    es: `Línea ${line}: dos columnas se llaman «${name}»; cambia el nombre de una.`,
  }),
  otherWidth: (line: number, cells: number, columns: number) => ({
    en: `Line ${line} has ${cells} cells where ${columns} columns are named; is a quotation mark missing?`,
    es: `La línea ${line} tiene ${cells} celdas donde se nombran ${columns} columnas; ¿faltan unas comillas?`,
  }),
  noTickets: {
    en: 'The file names columns, and has no ticket.',
    es: 'El archivo nombra columnas, pero no tiene ningún tique.',
  },
  manyTickets: (most: number) => ({
    en: `The file has more than ${most} tickets; export it in parts.`,
    es: `El archivo tiene más de ${most} tiques; expórtalo por partes.`,
  }),
  openQuote: (line: number) => ({
    en: `Line ${line}: a quotation mark opens there and never closes.`,
    es: `Línea ${line}: ahí se abren unas comillas que no se cierran.`,
  }),
  nothing: (line: number, problem: Sentence) => ({
    en: `Nothing was imported. Line ${line}: ${problem.en}`,
    es: `No se importó nada. Línea ${line}: ${problem.es}`,
  }),
  nothingIn: (line: number, column: string, problem: Sentence) => ({
    en: `Nothing was imported. Line ${line}, column “${column}”: ${problem.en}`,
    es: `No se importó nada. Línea ${line}, columna «${column}»: ${problem.es}`,
  }),
  andMore: (first: Sentence, more: number) => ({
    en: `${first.en} More problems: ${more}; look at the preview.`,
    es: `${first.es} Más problemas: ${more}; mira la vista previa.`,
  }),
  noColumn: (field: string, expected: string) => ({
    en: `There is no column for ${field}; expected is one of ${expected}.`,
    es: `No hay columna para ${field}; se espera una de ${expected}.`,
  }),
  twice: (id: string, line: number) => ({
    en: `Ticket ${id} stands in the file twice, first in line ${line}.`,
    es: `El tique ${id} está dos veces en el archivo, la primera en la línea ${line}.`,
  }),
  noNumber: { en: 'The number of the ticket is missing.', es: 'Falta el número del tique.' },
  noBeginning: { en: 'When the ticket began is missing.', es: 'Falta cuándo empezó el tique.' },
  noStatus: (given: string, known: string) => ({
    en: `“${given}” is no status; known are ${known}.`,
    es: `«${given}» no es un estado; se conocen ${known}.`,
  }),
  beforeBeginning: {
    en: 'It lies before the ticket began.',
    es: 'Es anterior al comienzo del tique.',
  },
  inComment: (problem: Sentence) => ({ en: `A comment: ${problem.en}`, es: `Un comentario: ${problem.es}` }),
  noMoment: (given: string) => ({
    en: `“${given}” is no moment that can be read; expected is 2026-03-20 09:30 or 2026-03-20T09:30:00Z.`,
    es: `«${given}» no es un momento que se pueda leer; se espera 2026-03-20 09:30 o 2026-03-20T09:30:00Z.`,
  }),
  tooEarly: (given: string) => ({ en: `“${given}” is before 1980.`, es: `«${given}» es anterior a 1980.` }),
  notYet: (given: string) => ({
    en: `“${given}” has not happened yet.`,
    es: `«${given}» aún no ha ocurrido.`,
  }),
} satisfies Sentences;
