/** What is refused when a backup is put back, in both languages. */
import type { Sentence, Sentences } from '../../sentence.ts';

export const say = {
  storeNotEmpty: {
    en: 'There is a Pulso in this store already; restore into an empty one.',
    es: 'En esa base de datos ya hay un Pulso; restaura en una vacía.',
  },
  noFile: (path: string): Sentence => ({
    en: `There is no file ${path}.`,
    es: `No existe el archivo ${path}.`,
  }),
  notWhole: (path: string, why: string): Sentence => ({
    en: `${path} is no backup, or not a whole one (${why}).`,
    es: `${path} no es una copia de seguridad, o no está entera (${why}).`,
  }),
  unknownTable: (path: string): Sentence => ({
    en: `${path} holds an unknown table; is it from a newer Pulso?`,
    es: `${path} contiene una tabla desconocida; ¿es de un Pulso más nuevo?`,
  }),
  cutShort: (path: string, done: number, total: number): Sentence => ({
    en: `${path} is cut short: ${done} of ${total} rows are in it.`,
    es: `${path} está incompleta: contiene ${done} de ${total} filas.`,
  }),
  noBackup: (path: string): Sentence => ({
    en: `${path} is no backup of Pulso; they are made with: pulso backup FILE`,
    es: `${path} no es una copia de seguridad de Pulso; se hacen con: pulso backup ARCHIVO`,
  }),
  otherVersion: (version: string): Sentence => ({
    en: `The backup is of Pulso ${version}, whose tables are others; restore it with that version, then upgrade.`,
    es: `La copia es de Pulso ${version}, cuyas tablas son otras; restáurala con esa versión y actualiza después.`,
  }),
} satisfies Sentences;
