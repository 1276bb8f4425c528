/** What commands print while they work and when they are done, in both languages. What the report says too is in its words. */
import type { ZoneReason } from '../derive/recipient-zone.ts';
import type { Count } from '../report/written.ts';
import type { Sentence, Sentences } from '../sentence.ts';

export const say = {
  rows: (n: Count): Sentence => ({
    en: `${n.en} ${n.one ? 'row' : 'rows'}`,
    es: `${n.es} ${n.one ? 'fila' : 'filas'}`,
  }),
  messages: (n: Count): Sentence => ({
    en: `${n.en} ${n.one ? 'message' : 'messages'}`,
    es: `${n.es} ${n.one ? 'mensaje' : 'mensajes'}`,
  }),

  imported: (read: Count, added: Count, copies: Count): Sentence => ({
    en: `${read.en} ${read.one ? 'message' : 'messages'} read, ${added.en} added, ${copies.en} already there.`,
    es: `${read.es} ${read.one ? 'mensaje leído' : 'mensajes leídos'}: ${added.es} ${added.one ? 'nuevo' : 'nuevos'} y ${copies.es} que ya ${copies.one ? 'estaba' : 'estaban'}.`,
  }),
  whoseUnknown: {
    en: 'Whose mailbox this is could not be worked out: say it with --me ADDRESS or --domain DOMAIN.',
    es: 'No se ha podido deducir de quién es este buzón: indícalo con --me DIRECCIÓN o --domain DOMINIO.',
  },

  demoWritten: (n: Count, mbox: string): Sentence => ({
    en: `${n.en} ${n.one ? 'message' : 'messages'} in ${mbox}`,
    es: `${n.es} ${n.one ? 'mensaje' : 'mensajes'} en ${mbox}`,
  }),
  nowReport: (mbox: string, config: string): Sentence => ({
    en: `Now: pulso report ${mbox} --config ${config} --html report.html`,
    es: `Y ahora: pulso report ${mbox} --config ${config} --html informe.html`,
  }),

  backedUp: (rows: Count, tables: Count, path: string): Sentence => ({
    en: `${rows.en} ${rows.one ? 'row' : 'rows'} of ${tables.en} ${tables.one ? 'table' : 'tables'} in ${path}.`,
    es: `${rows.es} ${rows.one ? 'fila' : 'filas'} de ${tables.es} ${tables.one ? 'tabla' : 'tablas'} en ${path}.`,
  }),
  keepSecret: {
    en: 'Keep PULSO_SECRET too: stored passwords open only with it.',
    es: 'Guarda también PULSO_SECRET: las contraseñas guardadas solo se abren con él.',
  },
  keepSecretOrFile: (file: string): Sentence => ({
    en: `Keep PULSO_SECRET or ${file} too: stored passwords open only with it.`,
    es: `Guarda también PULSO_SECRET o ${file}: las contraseñas guardadas solo se abren con él.`,
  }),
  restored: (rows: Count, made: Sentence): Sentence => ({
    en: `${rows.en} ${rows.one ? 'row' : 'rows'} restored, as they were on ${made.en}. Start it with the same PULSO_SECRET.`,
    es: `${rows.es} ${rows.one ? 'fila recuperada' : 'filas recuperadas'}, tal como estaban el ${made.es}. Arráncalo con el mismo PULSO_SECRET.`,
  }),

  resealed: (n: Count): Sentence => ({
    en: `${n.en} ${n.one ? 'secret' : 'secrets'} sealed anew.`,
    es: `${n.es} ${n.one ? 'secreto sellado' : 'secretos sellados'} de nuevo.`,
  }),
  newSecretIn: (file: string): Sentence => ({
    en: `The new PULSO_SECRET is in ${file}.`,
    es: `El PULSO_SECRET nuevo está en ${file}.`,
  }),
  startWithNew: {
    en: 'From now on, start Pulso with the new PULSO_SECRET.',
    es: 'A partir de ahora, arranca Pulso con el PULSO_SECRET nuevo.',
  },

  newPassword: (email: string, password: string): Sentence => ({
    en: `The password of ${email} is now: ${password}`,
    es: `La contraseña de ${email} ahora es: ${password}`,
  }),
  changeIt: {
    en: 'They should change it in their settings.',
    es: 'Convendrá que la cambie en sus ajustes.',
  },

  broughtIn: (made: Count, known: Count): Sentence => ({
    en: `${made.en} ${made.one ? 'ticket was' : 'tickets were'} brought in; ${known.en} ${known.one ? 'was' : 'were'} there already.`,
    es: `${made.es} ${made.one ? 'tique importado' : 'tiques importados'}; ${known.es} ya ${known.one ? 'estaba' : 'estaban'}.`,
  }),

  workerReady: {
    en: 'This worker takes jobs (stop with Ctrl+C)',
    es: 'Este worker ya acepta tareas (se detiene con Ctrl+C)',
  },

  everything: (zone: string): Sentence => ({
    en: `Everything that is kept (${zone})`,
    es: `Todo lo guardado (${zone})`,
  }),
  before: { en: 'before', es: 'antes' },
  quoted: (title: Sentence): Sentence => ({ en: `“${title.en}”`, es: `«${title.es}»` }),
  noneBecause: (title: Sentence, why: Sentence): Sentence => ({
    en: `– in ${title.en}: ${why.en}`,
    es: `– en ${title.es}: ${why.es}`,
  }),
  asOf: (title: Sentence, at: Sentence): Sentence => ({
    en: `${title.en} is as of ${at.en}; the range does not apply to it.`,
    es: `${title.es} es lo que hay a ${at.es}; el periodo no le afecta.`,
  }),
  moreRows: {
    en: 'There are more rows than shown: see --limit.',
    es: 'Hay más filas de las que se muestran: mira --limit.',
  },

  readsIn: (who: string, zone: string, why: Sentence): Sentence => ({
    en: `${who} reads in ${zone} (${why.en}).`,
    es: `${who} lee con la hora de ${zone} (${why.es}).`,
  }),
  whenUnsaid: (n: Count, least: Count): Sentence => ({
    en: `When to write cannot be said: it takes ${least.en} mails of yours, and there ${n.one ? 'is' : 'are'} ${n.en}.`,
    es: `No se puede decir cuándo escribir: hacen falta ${least.es} correos tuyos y hay ${n.es}.`,
  }),
  bestHours: {
    en: 'Best hours to write, by the share of your mails that a person answered within 24 hours (90% interval):',
    es: 'Las mejores horas para escribir, por la parte de tus correos que una persona respondió en 24 horas (intervalo del 90 %):',
  },
  hourOf: (at: Sentence, share: Sentence, low: Sentence, high: Sentence, sent: Count): Sentence => ({
    en: `${at.en}  ${share.en}  (${low.en} to ${high.en}), ${sent.en} sent then`,
    es: `${at.es}  ${share.es}  (de ${low.es} a ${high.es}), ${sent.es} ${sent.one ? 'enviado' : 'enviados'} a esa hora`,
  }),
  estimatedFrom: (n: Count, to: Sentence): Sentence => ({
    en: `Estimated from ${n.en} ${n.one ? 'mail' : 'mails'} to ${to.en}.`,
    es: `Estimado con ${n.es} ${n.one ? 'correo' : 'correos'} a ${to.es}.`,
  }),
  tooFewTo: (to: Sentence, n: Count): Sentence => ({
    en: `Too few to ${to.en} alone: ${n.en}.`,
    es: `Solo a ${to.es} son demasiado pocos: ${n.es}.`,
  }),
  neverWrote: { en: 'They have not written to you.', es: 'No te ha llegado ningún correo suyo.' },
  writeMostAt: (hours: Sentence): Sentence => ({
    en: `They write most at ${hours.en}.`,
    es: `Sus correos llegan sobre todo a estas horas: ${hours.es}.`,
  }),
} satisfies Sentences;

/** Why somebody is taken to read in a zone. */
export const ZONE_REASON: Readonly<Record<ZoneReason, (mails: Count) => Sentence>> = {
  explicit: () => ({ en: 'as you say', es: 'como dices' }),
  'own-mail': mails => ({
    en: `as ${mails.en} ${mails.one ? 'mail of theirs shows' : 'mails of theirs show'}`,
    es: `según ${mails.es} ${mails.one ? 'correo suyo' : 'correos suyos'}`,
  }),
  account: () => ({ en: "their company's zone", es: 'la zona de su empresa' }),
  workspace: () => ({
    en: 'your own zone: no mail of theirs tells another',
    es: 'tu propia zona: ningún correo suyo muestra otra',
  }),
};
