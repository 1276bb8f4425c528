/** Words of the page of frequent questions, in both languages. */
import type { Language } from '../../../src/report/language.ts';

const en = {
  title: 'What was asked',
  /** How much of it is in these groups. */
  covered: (share: string, n: number) =>
    n === 1 ? `One question makes up ${share} of it.` : `${n} questions make up ${share} of it.`,
  all: (tickets: string) => `All ${tickets} tickets of the period were read.`,
  some: (read: string, tickets: string) =>
    `Of ${tickets} tickets of the period ${read} were read; of the others no text is kept.`,
  sampled: (read: string, tickets: string) =>
    `Of ${tickets} tickets of the period ${read} were read, evenly spread: groups count these alone.`,
  notCompared: 'Nothing is compared: of the period before too little text is kept, or it had no tickets.',
  tickets: 'Tickets',
  ticketsOf: 'tickets',
  share: (share: string) => `${share} of all`,
  isNew: 'new',
  isNewMore: 'Nobody asked it in the period before.',
  first: 'First response',
  firstMore: 'Half of its tickets had a first response within this time.',
  behind: (what: string, value: string, question: string) =>
    `${what} of “${question}”: ${value}. What is behind it`,
  noWords: 'without a word in common',
  inCategory: (name: string, n: string, all: string) => `${name}: ${n} of ${all} tickets`,
  examples: 'Tickets that ask it',
  allTickets: (n: string) => `All ${n} tickets`,
  answer: 'Answer most often given',
  alike: (n: string, all: string) => `${n} of ${all} answered tickets got nearly this answer.`,
  from: (number: string, at: string) => `From ticket #${number}, ${at}`,
  noAnswer: 'No two answers say nearly the same.',
  noAnswerMore: (n: string) => `${n} of its tickets have an answer whose text is kept.`,
  notAnswered: 'None of its tickets has an answer whose text is kept.',
  copy: 'Copy',
  copied: 'Copied',
  off: 'Frequent questions need what customers wrote.',
  offOwner:
    'Pulso keeps no text of any mail until you switch it on, for mailboxes of support alone: under Settings → Triage → Text of support mail. What came before can be sent again as a file.',
  offReader:
    'Pulso keeps no text of any mail here. An owner can switch it on for mailboxes of support: Settings → Triage.',
  offLink: 'Go to Settings → Triage',
  none: 'No ticket began in this period.',
  noneMore: 'Choose a longer one, or fewer filters.',
  unread: (tickets: string) => `None of the ${tickets} tickets of the period can be read.`,
  unreadMore:
    'They came before the text of support mail was kept. A file that is sent again brings its texts.',
  alone: 'Nothing was asked three times.',
  aloneMore: (read: string) =>
    `${read} tickets were read, and each asks something of its own. A longer period finds more.`,
};

export type FrequentWords = typeof en;

const es: FrequentWords = {
  title: 'Lo que se preguntó',
  covered: (share, n) =>
    n === 1 ? `Una sola pregunta es el ${share} de todo.` : `${n} preguntas son el ${share} de todo.`,
  all: tickets => `Se leyeron los ${tickets} tiques del periodo.`,
  some: (read, tickets) =>
    `De ${tickets} tiques del periodo se leyeron ${read}; de los demás no se guarda el texto.`,
  sampled: (read, tickets) =>
    `De ${tickets} tiques del periodo se leyeron ${read}, repartidos por igual: los grupos solo cuentan estos.`,
  notCompared: 'No se compara nada: del periodo anterior se guarda muy poco texto, o no tuvo tiques.',
  tickets: 'Tiques',
  ticketsOf: 'tiques',
  share: share => `${share} del total`,
  isNew: 'nueva',
  isNewMore: 'Nadie la hizo en el periodo anterior.',
  first: 'Primera respuesta',
  firstMore: 'La mitad de sus tiques tuvo una primera respuesta en este tiempo.',
  behind: (what, value, question) => `${what} de «${question}»: ${value}. Qué hay detrás`,
  noWords: 'sin una palabra en común',
  inCategory: (name, n, all) => `${name}: ${n} de ${all} tiques`,
  examples: 'Tiques con esta pregunta',
  allTickets: n => `Los ${n} tiques`,
  answer: 'La respuesta más dada',
  alike: (n, all) => `${n} de ${all} tiques respondidos recibieron casi esta respuesta.`,
  from: (number, at) => `Del tique #${number}, ${at}`,
  noAnswer: 'No hay dos respuestas que digan casi lo mismo.',
  noAnswerMore: n => `${n} de sus tiques tienen una respuesta cuyo texto se guarda.`,
  notAnswered: 'Ninguno de sus tiques tiene una respuesta cuyo texto se guarde.',
  copy: 'Copiar',
  copied: 'Copiado',
  off: 'Las preguntas frecuentes necesitan lo que escribieron los clientes.',
  offOwner:
    'Pulso no guarda el texto de ningún correo hasta que lo actives, y solo en los buzones de soporte: en Ajustes → Triaje → Texto del correo de soporte. Lo que llegó antes se puede enviar otra vez como archivo.',
  offReader:
    'Aquí Pulso no guarda el texto de ningún correo. Quien es dueño puede activarlo para los buzones de soporte: Ajustes → Triaje.',
  offLink: 'Ir a Ajustes → Triaje',
  none: 'No empezó ningún tique en este periodo.',
  noneMore: 'Elige uno más largo, o menos filtros.',
  unread: tickets => `No se puede leer ninguno de los ${tickets} tiques del periodo.`,
  unreadMore:
    'Llegaron antes de que se guardara el texto del correo de soporte. Un archivo que se envía otra vez trae sus textos.',
  alone: 'Nada se preguntó tres veces.',
  aloneMore: read =>
    `Se leyeron ${read} tiques, y cada uno pregunta algo suyo. Un periodo más largo encuentra más.`,
};

export const FREQUENT_WORDS: Record<Language, FrequentWords> = { en, es };
