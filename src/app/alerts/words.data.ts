/** What alerts say, in both languages. Durations and numbers come written already. */
import type { Language } from '../../report/language.ts';

const en = {
  alert: 'Alert',
  over: 'Over',
  waiting: (who: string, time: string) => `${who} has been waiting for ${time} of working time`,
  waitingOver: (who: string) => `${who} is no longer waiting`,
  somebody: 'Somebody',
  subject: (subject: string) => `Subject: ${subject}`,
  mailbox: (mailbox: string) => `Mailbox: ${mailbox}`,
  target: (share: string, wanted: string) =>
    `Only ${share} of the replies were in time; the aim is ${wanted}`,
  targetOver: 'Replies are in time again',
  targetLine: (n: string, target: string, from: string, to: string) =>
    `${n} replies ${from === to ? `on ${from}` : `from ${from} to ${to}`}; in time means within ${target}.`,
  first: 'First replies.',
  volumeHigh: (what: string, value: string, usual: string) =>
    `Unusually many ${what}: ${value}, usually ${usual}`,
  volumeLow: (what: string, value: string, usual: string) =>
    `Unusually few ${what}: ${value}, usually ${usual}`,
  volumeOver: (what: string) => `The number of ${what} is back to normal`,
  volumeLine: (day: string, low: string, high: string, n: string) =>
    `${day}; ${low} to ${high} would be ordinary, by the same weekday of ${n} weeks before.`,
  what: {
    messages_received: 'messages received',
    messages_sent: 'messages sent',
    conversations_started_by_them: 'new conversations from outside',
  },
  sync: (name: string, time: string) => `The mailbox ${name} has not been read for ${time}`,
  syncOver: (name: string) => `The mailbox ${name} is being read again`,
  syncNever: 'It has not been read since it was connected.',
  since: (at: string) => `Since ${at}.`,
  clocks: { first: 'first reply', next: 'reply', resolution: 'solution' },
  ticket: (number: string, who: string | null) =>
    who === null ? `ticket #${number}` : `ticket #${number} of ${who}`,
  due: (clock: string, ticket: string, at: string) => `The ${clock} to ${ticket} is due at ${at}`,
  late: (clock: string, ticket: string, at: string) => `The ${clock} to ${ticket} was due at ${at}`,
  promiseOver: (clock: string, ticket: string) => `The ${clock} to ${ticket} is no longer due`,
  openTickets: (n: string, most: string) => `${n} tickets are open; at most ${most} should be`,
  openTicketsOver: (most: string) => `No more than ${most} tickets are open again`,
  openWaiting: (n: string) => `${n} of them wait for a reply of ours.`,
  csat: (share: string, wanted: string) =>
    `Only ${share} of the customers are satisfied; the aim is ${wanted}`,
  csatOver: 'Customers are as satisfied as they should be again',
  csatLine: (n: string, from: string, to: string) =>
    `${n} answers ${from === to ? `on ${from}` : `from ${from} to ${to}`}.`,
  test: 'This is a test',
  testLine: 'Alerts of this rule arrive here.',
  several: (n: string) => `${n} alerts`,
  more: (n: string) => `and ${n} more`,
  open: 'Open Pulso',
  why: (rule: string) =>
    `You get this because somebody entered your address in the alert “${rule}” in Pulso; whoever manages alerts there can take it out.`,
};

const es: typeof en = {
  alert: 'Aviso',
  over: 'Resuelto',
  waiting: (who, time) => `${who} lleva ${time} de horario laboral esperando`,
  waitingOver: who => `${who} ya no espera`,
  somebody: 'Alguien',
  subject: subject => `Asunto: ${subject}`,
  mailbox: mailbox => `Buzón: ${mailbox}`,
  target: (share, wanted) => `Solo el ${share} de las respuestas llegó a tiempo; el objetivo es el ${wanted}`,
  targetOver: 'Las respuestas vuelven a llegar a tiempo',
  targetLine: (n, target, from, to) =>
    `${n} respuestas ${from === to ? `el ${from}` : `del ${from} al ${to}`}; a tiempo significa en ${target} o menos.`,
  first: 'Primeras respuestas.',
  volumeHigh: (what, value, usual) => `Más ${what} de lo normal: ${value}; lo habitual son ${usual}`,
  volumeLow: (what, value, usual) => `Menos ${what} de lo normal: ${value}; lo habitual son ${usual}`,
  volumeOver: what => `El número de ${what} vuelve a ser el normal`,
  volumeLine: (day, low, high, n) =>
    `${day}; lo normal sería entre ${low} y ${high}, según el mismo día de las ${n} semanas anteriores.`,
  what: {
    messages_received: 'mensajes recibidos',
    messages_sent: 'mensajes enviados',
    conversations_started_by_them: 'conversaciones nuevas de fuera',
  },
  sync: (name, time) => `El buzón ${name} lleva ${time} sin leerse`,
  syncOver: name => `El buzón ${name} se vuelve a leer`,
  syncNever: 'No se ha leído desde que se conectó.',
  since: at => `Desde ${at}.`,
  clocks: { first: 'La primera respuesta', next: 'La respuesta', resolution: 'La solución' },
  ticket: (number, who) => (who === null ? `al tique n.º ${number}` : `al tique n.º ${number} de ${who}`),
  due: (clock, ticket, at) => `${clock} ${ticket} vence: ${at}`,
  late: (clock, ticket, at) => `${clock} ${ticket} venció: ${at}`,
  promiseOver: (clock, ticket) => `${clock} ${ticket} ya no está pendiente`,
  openTickets: (n, most) => `Hay ${n} tiques abiertos; deberían ser ${most} como mucho`,
  openTicketsOver: most => `Vuelve a haber ${most} tiques abiertos como mucho`,
  openWaiting: n => `${n} de ellos esperan una respuesta nuestra.`,
  csat: (share, wanted) => `Solo el ${share} de los clientes está satisfecho; el objetivo es el ${wanted}`,
  csatOver: 'Los clientes vuelven a estar tan satisfechos como deberían',
  csatLine: (n, from, to) => `${n} respuestas ${from === to ? `el ${from}` : `del ${from} al ${to}`}.`,
  test: 'Esto es una prueba',
  testLine: 'Los avisos de esta regla llegan aquí.',
  several: n => `${n} avisos`,
  more: n => `y ${n} más`,
  open: 'Abrir Pulso',
  why: rule =>
    `Recibes esto porque alguien puso tu dirección en el aviso «${rule}» de Pulso; quien gestiona los avisos puede quitarla.`,
};

export type AlertWords = typeof en;
const WORDS: Record<Language, AlertWords> = { en, es };
export const alertWordsOf = (lang: Language): AlertWords => WORDS[lang];
