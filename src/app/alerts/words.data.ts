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
