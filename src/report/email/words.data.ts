/** What only the mail says; everything else has the words of the report. */
import type { Language } from '../language.ts';

const en = {
  kind: { week: 'Weekly report', month: 'Monthly report', other: 'Report' },
  subject: (kind: string, title: string, period: string) => `${kind} · ${title} · ${period}`,
  versus: (period: string) => `Compared with ${period}`,
  noBefore: 'There is no earlier period to compare with.',
  same: 'no change',
  nothing: 'There was no mail in this period.',
  volume: 'Messages',
  replies: 'How long first replies took',
  week: 'When mail comes and goes',
  weekNote: (zone: string) => `Sent and received by weekday and hour, ${zone}`,
  waiting: 'Waiting longest',
  waitingMore: (n: string) => `and ${n} more`,
  nobody: 'Nobody is waiting for an answer.',
  support: 'Support',
  supportLabels: {
    tickets: 'New tickets',
    tickets_solved: 'Solved tickets',
    tickets_open: 'Open tickets now',
    first_response_time: 'First response',
    resolution_time: 'Resolution time',
    sla_attainment: 'Targets met',
    fcr: 'Solved at first contact',
    csat: 'CSAT',
    nps: 'NPS',
  },
  open: 'Open the dashboard',
  why: (schedule: string, recipient: string) =>
    `You get this mail because ${recipient} is a recipient of the report “${schedule}” in Pulso.`,
  timesAre: (zone: string) => `All times are in ${zone}.`,
  stop: 'Unsubscribe',
  privacy: 'It shows names and subjects from your mail: think twice before forwarding it.',
};

const es: typeof en = {
  kind: { week: 'Informe semanal', month: 'Informe mensual', other: 'Informe' },
  subject: (kind, title, period) => `${kind} · ${title} · ${period}`,
  versus: period => `Comparado con ${period}`,
  noBefore: 'No hay un periodo anterior con el que comparar.',
  same: 'sin cambios',
  nothing: 'No hubo correo en este periodo.',
  volume: 'Mensajes',
  replies: 'Tiempo de primera respuesta',
  week: 'Cuándo entra y sale el correo',
  weekNote: zone => `Enviados y recibidos por día y hora, ${zone}`,
  waiting: 'Los que más esperan',
  waitingMore: n => `y ${n} más`,
  nobody: 'Nadie espera respuesta.',
  support: 'Soporte',
  supportLabels: {
    tickets: 'Tiques nuevos',
    tickets_solved: 'Tiques resueltos',
    tickets_open: 'Tiques abiertos ahora',
    first_response_time: 'Primera respuesta',
    resolution_time: 'Tiempo de resolución',
    sla_attainment: 'Objetivos cumplidos',
    fcr: 'Resueltos al primer contacto',
    csat: 'CSAT',
    nps: 'NPS',
  },
  open: 'Abrir el panel',
  why: (schedule, recipient) =>
    `Recibes este correo porque ${recipient} es destinatario del informe «${schedule}» en Pulso.`,
  timesAre: zone => `Todas las horas son de ${zone}.`,
  stop: 'Darse de baja',
  privacy: 'Muestra nombres y asuntos de vuestro correo: piénsalo dos veces antes de reenviarlo.',
};

export type MailWords = typeof en;
const WORDS: Record<Language, MailWords> = { en, es };
export const mailWordsOf = (lang: Language): MailWords => WORDS[lang];
