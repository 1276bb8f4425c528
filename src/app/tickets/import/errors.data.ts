/** What is refused about exports of other help desks, in both languages. */
import type { Sentence, Sentences } from '../../../sentence.ts';

export const say = {
  tooLarge: {
    en: 'The file is larger than 64 MiB; export it in parts, by year for instance.',
    es: 'El archivo pasa de 64 MiB; expórtalo por partes, por ejemplo por años.',
  },
  emptyFile: { en: 'The file is empty.', es: 'El archivo está vacío.' },
  noText: {
    en: 'This is no text; export the tickets as CSV or JSON, not as a spreadsheet.',
    es: 'Esto no es texto; exporta los tickets como CSV o JSON, no como hoja de cálculo.',
  },
  noTicket: (entry: number): Sentence => ({
    en: `Entry ${entry} is no ticket: an object was expected.`,
    es: `La entrada ${entry} no es un ticket: se esperaba un objeto.`,
  }),
  theFile: { en: 'The file', es: 'El archivo' },
  lineOf: (line: number): Sentence => ({ en: `Line ${line}`, es: `Línea ${line}` }),
  cellOf: (line: number, column: string): Sentence => ({
    en: `Line ${line}, column “${column}”`,
    es: `Línea ${line}, columna «${column}»`,
  }),
  noJson: (what: Sentence, why: string): Sentence => ({
    en: `${what.en} is no valid JSON (${why}).`,
    es: `${what.es}: no es JSON válido (${why}).`,
  }),
  noColumns: {
    en: 'The file has no line with the names of its columns.',
    es: 'El archivo no tiene una línea con los nombres de sus columnas.',
  },
  tooManyColumns: (most: number): Sentence => ({
    en: `The file has more than ${most} columns.`,
    es: `El archivo tiene más de ${most} columnas.`,
  }),
  columnTwice: (line: number, name: string): Sentence => ({
    en: `Line ${line}: two columns are called “${name}”; rename one.`,
    es: `Línea ${line}: dos columnas se llaman «${name}»; cambia el nombre de una.`,
  }),
  otherCells: (line: number, cells: number, columns: number): Sentence => ({
    en: `Line ${line} has ${cells} cells where ${columns} columns are named; is a quotation mark missing?`,
    es: `La línea ${line} tiene ${cells} celdas y hay ${columns} columnas con nombre; ¿faltan unas comillas?`,
  }),
  noTickets: {
    en: 'The file names columns, and has no ticket.',
    es: 'El archivo nombra columnas, y no tiene ningún ticket.',
  },
  tooManyTickets: (most: number): Sentence => ({
    en: `The file has more than ${most} tickets; export it in parts.`,
    es: `El archivo tiene más de ${most} tickets; expórtalo por partes.`,
  }),
  neverCloses: (line: number): Sentence => ({
    en: `Line ${line}: a quotation mark opens there and never closes.`,
    es: `Línea ${line}: ahí se abren unas comillas que no se cierran.`,
  }),
  nothingImported: (at: Sentence, why: Sentence, more: Sentence): Sentence => ({
    en: `Nothing was imported. ${at.en}: ${why.en}${more.en}`,
    es: `No se importó nada. ${at.es}: ${why.es}${more.es}`,
  }),
  more: (problems: number): Sentence => ({
    en: ` There are ${problems} more problems; look at the preview.`,
    es: ` Hay ${problems} problemas más; mira la vista previa.`,
  }),
} satisfies Sentences;
