/** What is refused about surveys, and why one was not sent, in both languages. */
import type { Sentence, Sentences } from '../../sentence.ts';

export const say = {
  noSurvey: {
    en: 'There is no such survey; it may have been removed.',
    es: 'No existe esa encuesta; puede que se haya quitado.',
  },
  keepsItsKind: {
    en: 'A survey that has been opened keeps its kind, and whether it is anonymous; make a new one for that.',
    es: 'Una encuesta que ya se abrió conserva su tipo, y si es anónima o no; crea otra para eso.',
  },
  notOpen: {
    en: 'The survey is not open; open it, then send it.',
    es: 'La encuesta no está abierta; ábrela y envíala después.',
  },
  noOpenLink: {
    en: 'This survey takes no answers by link; switch on “open link” in its settings first.',
    es: 'Esta encuesta no admite respuestas por enlace; activa antes «enlace abierto» en sus ajustes.',
  },
  noTask: {
    en: 'There is no such task, or it is not shown to you.',
    es: 'No existe esa tarea, o no se te muestra.',
  },
  noTeammate: {
    en: 'There is no such teammate; choose one of the list.',
    es: 'No existe esa persona en el equipo; elige una de la lista.',
  },
  noAnswer: {
    en: 'There is no such answer, or it is not shown to you.',
    es: 'No existe esa respuesta, o no se te muestra.',
  },
  anonymousNotTagged: {
    en: 'Anonymous answers are not tagged: it would tell one from the others.',
    es: 'Las respuestas anónimas no se etiquetan: distinguiría una de las demás.',
  },
  notIntoAnonymous: {
    en: 'Answers with their dates and addresses do not go into an anonymous survey.',
    es: 'Las respuestas con fecha y dirección no entran en una encuesta anónima.',
  },
  emptyFile: {
    en: 'The file is empty; a first line with the names of the columns was expected.',
    es: 'El archivo está vacío; se esperaba una primera línea con los nombres de las columnas.',
  },
  tooManyRows: (rows: number, most: number): Sentence => ({
    en: `The file has ${rows} rows; at most ${most} go in at once.`,
    es: `El archivo tiene ${rows} filas; como mucho entran ${most} de una vez.`,
  }),
  holdsNul: {
    en: 'The file holds NUL characters; save it as UTF-8, then send it again.',
    es: 'El archivo contiene caracteres NUL; guárdalo como UTF-8 y envíalo de nuevo.',
  },
  line: (line: number, why: Sentence): Sentence => ({
    en: `Line ${line}: ${why.en} Nothing was imported.`,
    es: `Línea ${line}: ${why.es} No se importó nada.`,
  }),
  neverClosed: {
    en: 'a quotation mark is opened and never closed.',
    es: 'unas comillas se abren y no se cierran.',
  },
  noScoreAsked: {
    en: 'the survey’s first question asks for no score.',
    es: 'la primera pregunta de la encuesta no pide una puntuación.',
  },
  unknownColumn: (name: string, known: string): Sentence => ({
    en: `the column “${name}” is not known; possible are ${known}.`,
    es: `la columna «${name}» no se conoce; son posibles ${known}.`,
  }),
  missingColumn: (name: string, one: string, other: string): Sentence => ({
    en: `the column “${name}” is missing; needed are ${one} and ${other}.`,
    es: `falta la columna «${name}»; hacen falta ${one} y ${other}.`,
  }),
  columnTwice: (name: string): Sentence => ({
    en: `the column “${name}” is there twice.`,
    es: `la columna «${name}» está dos veces.`,
  }),
  columnsCame: (expected: number, came: number): Sentence => ({
    en: `${expected} columns were expected, ${came} came.`,
    es: `se esperaban ${expected} columnas y llegaron ${came}.`,
  }),
  scoreExpected: (low: number, high: number, came: string): Sentence => ({
    en: `the score is a whole number from ${low} to ${high}; “${came}” came.`,
    es: `la puntuación es un número entero de ${low} a ${high}; llegó «${came}».`,
  }),
  dateExpected: (came: string): Sentence => ({
    en: `the date is like 2026-03-31 or 2026-03-31T09:30:00Z; “${came}” came.`,
    es: `la fecha es como 2026-03-31 o 2026-03-31T09:30:00Z; llegó «${came}».`,
  }),
  dateOutside: (came: string): Sentence => ({
    en: `the date ${came} lies in the future or before 1990.`,
    es: `la fecha ${came} está en el futuro o es anterior a 1990.`,
  }),
  noAddress: (came: string): Sentence => ({
    en: `“${came}” is no address.`,
    es: `«${came}» no es una dirección.`,
  }),
  sameAnswer: (line: number): Sentence => ({
    en: `the same answer as in line ${line}; give each an id of its own.`,
    es: `es la misma respuesta que en la línea ${line}; da a cada una un id propio.`,
  }),
  eachIdOnce: { en: 'each id once', es: 'cada id una sola vez' },
  scaleOfKind: (scales: string): Sentence => ({
    en: `one of ${scales} in a survey of this kind`,
    es: `en una encuesta de este tipo, una de ${scales}`,
  }),
  firstAsksFor: (scales: Sentence): Sentence => ({
    en: `the first question asks for a score of the scale ${scales.en}`,
    es: `la primera pregunta pide una puntuación de la escala ${scales.es}`,
  }),
  followTickets: {
    en: 'csat and ces follow tickets; the others are planned or sent by hand',
    es: 'csat y ces siguen a los tiques; las demás se planifican o se envían a mano',
  },
  onlyNpsPlanned: {
    en: 'only nps is planned over the quarter',
    es: 'solo nps se reparte a lo largo del trimestre',
  },
  closedBefore: {
    en: 'The survey was closed before it was sent.',
    es: 'La encuesta se cerró antes de enviarse.',
  },
  fault: {
    en: 'The survey could not be sent because of a fault of ours; it stands in the log of the server.',
    es: 'La encuesta no se pudo enviar por un fallo nuestro; está en el registro del servidor.',
  },
  cutOff: {
    en: 'Sending was cut off, so it is not known whether the mail arrived; it is not sent again.',
    es: 'El envío se interrumpió, así que no se sabe si el correo llegó; no se envía otra vez.',
  },
} satisfies Sentences;
