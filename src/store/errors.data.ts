/** What a database refuses, in both languages. */
import type { Sentence, Sentences } from '../sentence.ts';

export const say = {
  openElsewhere: (folder: string, process: number): Sentence => ({
    en: `The database in ${folder} is open in process ${process}; stop that one first, or give another folder to --store.`,
    es: `La base de datos de ${folder} está abierta en el proceso ${process}; detén antes ese, o da otra carpeta a --store.`,
  }),
  notLocked: (folder: string): Sentence => ({
    en: `The database in ${folder} could not be locked; try again.`,
    es: `La base de datos de ${folder} no se pudo bloquear; inténtalo de nuevo.`,
  }),
  cannotHold: (folder: string, why: string): Sentence => ({
    en: `${folder} cannot hold a database (${why}). Give a folder that you may write in to --store.`,
    es: `${folder} no puede contener una base de datos (${why}). Da a --store una carpeta en la que puedas escribir.`,
  }),
  embeddedEnded: (why: string): Sentence => ({
    en: `The embedded database ended (${why}). Start again; if it ends again, give this machine more memory, or a PostgreSQL to --store.`,
    es: `La base de datos integrada terminó (${why}). Empieza de nuevo; si vuelve a terminar, da más memoria a esta máquina, o un PostgreSQL a --store.`,
  }),
  notLetIn: (place: string, why: string): Sentence => ({
    en: `PostgreSQL at ${place} did not let us in: ${why}. Check the address, the user and that the server runs.`,
    es: `PostgreSQL en ${place} no nos dejó entrar: ${why}. Comprueba la dirección, el usuario y que el servidor funcione.`,
  }),
  notMigrated: (why: string): Sentence => ({
    en: `The database could not be brought to this version: ${why}. It may come from a newer Pulso.`,
    es: `La base de datos no se pudo llevar a esta versión: ${why}. Puede que venga de un Pulso más nuevo.`,
  }),
  cannotGoOn: (why: string): Sentence => ({
    en: `The database could not go on (${why}). What was committed is kept: see to its disk, memory and connection, and start again.`,
    es: `La base de datos no pudo seguir (${why}). Lo confirmado se conserva: revisa su disco, memoria y conexión, y empieza de nuevo.`,
  }),
  tooHeavy: (seconds: number): Sentence => ({
    en: `This question took longer than ${seconds} s and was stopped: ask about a shorter period, split by fewer things, or filter to fewer mailboxes.`,
    es: `Esta pregunta tardó más de ${seconds} s y se detuvo: pregunta por un periodo más corto, divide por menos cosas, o filtra a menos buzones.`,
  }),
} satisfies Sentences;
