/** What is refused about suggestions for tickets, in both languages. */
import type { Sentence, Sentences } from '../../sentence.ts';

export const say = {
  noEndpoint: { en: 'No endpoint is set.', es: 'No hay ningún servicio de IA configurado.' },
  keyNeeded: {
    en: 'Another address needs its key: enter it as well.',
    es: 'Otra dirección necesita su clave: escríbela también.',
  },
  endpointAnswered: (host: string, status: number): Sentence => ({
    en: `${host} answered with ${status}; check address, model and key of the endpoint.`,
    es: `${host} respondió con ${status}; comprueba la dirección, el modelo y la clave del servicio.`,
  }),
  notAsAsked: (host: string, why: Sentence): Sentence => ({
    en: `${host} answered, but not as asked: ${why.en}`,
    es: `${host} respondió, pero no como se le pidió: ${why.es}`,
  }),
  budgetSpent: {
    en: 'As many questions as the endpoint may get in a day were asked; raise the number in the settings, or wait until tomorrow (UTC).',
    es: 'Ya se hicieron todas las preguntas que el servicio puede recibir en un día; sube el número en los ajustes, o espera a mañana (UTC).',
  },
  confirmContent: (confirmation: string): Sentence => ({
    en: `From now on the newly written text of mail in support mailboxes would be kept, sealed, until it is switched off; send confirm: "${confirmation}" to say that you want this.`,
    es: `Desde ahora se guardaría, cifrado, el texto nuevo del correo en los buzones de soporte, hasta que se desactive; envía confirm: "${confirmation}" para decir que lo quieres.`,
  }),
  notSuggested: (field: string, source: string): Sentence => ({
    en: `No ${field} was suggested for this ticket by ${source}; ask for suggestions first.`,
    es: `Para este tique no hay ninguna sugerencia de ${field} que venga de ${source}; pide antes sugerencias.`,
  }),
  languageCode: {
    en: 'chosen: a language is a code of ISO 639 in small letters, like es.',
    es: 'chosen: un idioma es un código de ISO 639 en minúsculas, como es.',
  },
  keptWordsNeeded: {
    en: 'kept_words: how many words of the draft were sent is needed to say what it saved.',
    es: 'kept_words: hace falta saber cuántas palabras del borrador se enviaron para decir lo que ahorró.',
  },
  noneLikeThis: {
    en: 'No solved ticket with an answer is like this one; there is nothing to begin from.',
    es: 'Ningún tique resuelto con respuesta se parece a este; no hay de dónde partir.',
  },
  nothingLeft: {
    en: 'Of the answer to the ticket most like this one nothing is left to begin from.',
    es: 'De la respuesta al tique más parecido a este no queda nada de donde partir.',
  },
  textNeeded: {
    en: 'Nothing can be suggested without the text of tickets; an owner can have it kept (privacy, content).',
    es: 'No se puede sugerir nada sin el texto de los tiques; un dueño puede hacer que se guarde (privacidad, contenido).',
  },
  textNotKept: {
    en: 'The text of this ticket was not kept: it came before that was switched on.',
    es: 'El texto de este tique no se guardó: llegó antes de que se activara.',
  },
  nothingLearnt: (least: number): Sentence => ({
    en: `Nothing was learnt: at least two labels with ${least} tickets each, whose text is kept, are needed.`,
    es: `No se aprendió nada: hacen falta al menos dos etiquetas con ${least} tiques cada una, cuyo texto se guarde.`,
  }),
  fault: {
    en: 'A fault of ours; it stands in the log.',
    es: 'Un fallo nuestro; está en el registro.',
  },
} satisfies Sentences;
