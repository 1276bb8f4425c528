/** What acts on a whole workspace refuse, in both languages. */
import type { Sentence, Sentences } from '../sentence.ts';

export const say = {
  theSettings: { en: 'The settings', es: 'Los ajustes' },
  zoneUnusable: (why: Sentence): Sentence => ({
    en: `The time zone cannot be used: ${why.en}`,
    es: `La zona horaria no se puede usar: ${why.es}`,
  }),
  zoneSetting: (why: Sentence): Sentence => ({
    en: `The settings: zone: ${why.en}.`,
    es: `Los ajustes: zone: ${why.es}.`,
  }),
  hoursUnusable: (why: Sentence): Sentence => ({
    en: `The working hours cannot be used: ${why.en}.`,
    es: `El horario laboral no se puede usar: ${why.es}.`,
  }),
  stoppedNothingKept: { en: 'Stopped; nothing was kept.', es: 'Detenido; no se ha guardado nada.' },
  stoppedPartKept: {
    en: 'Stopped; what was read so far is kept.',
    es: 'Detenido; lo leído hasta ahora se conserva.',
  },
  nobodyIs: (who: string): Sentence => ({
    en: `Nobody in this store is ${who}; give an address like kim@north.example or a domain like north.example.`,
    es: `Nadie en estos datos es ${who}; da una dirección como kim@north.example o un dominio como north.example.`,
  }),
  nobodyAt: (who: string): Sentence => ({
    en: `Nobody in this store is at ${who}; give an address like kim@north.example or a domain like north.example.`,
    es: `Nadie en estos datos está en ${who}; da una dirección como kim@north.example o un dominio como north.example.`,
  }),
  teammate: { en: 'teammate', es: 'una persona' },
  owner: { en: 'owner', es: 'dueño' },
  manager: { en: 'manager', es: 'responsable' },
  member: { en: 'member', es: 'miembro' },
  viewer: { en: 'viewer', es: 'observador' },
  noWorkspace: { en: 'There is no such workspace.', es: 'No existe esa empresa.' },
  changedMeanwhile: {
    en: 'Somebody else has changed the settings meanwhile; look at them again, then save.',
    es: 'Otra persona ha cambiado los ajustes mientras tanto; míralos de nuevo y guarda después.',
  },
  zoneNeeded: {
    en: 'The settings: zone: a time zone is needed.',
    es: 'Los ajustes: zone: hace falta una zona horaria.',
  },
  noHolidaysFile: {
    en: 'The settings: holidays_file: a server takes days off as dates or from an address (holidays_url).',
    es: 'Los ajustes: holidays_file: un servidor toma los festivos como fechas o desde una dirección (holidays_url).',
  },
  noMessage: (paths: string): Sentence => ({
    en: `${paths}: there is no message in it; give a mailbox with mail.`,
    es: `${paths}: no contiene ningún mensaje; da un buzón con correo.`,
  }),
  secretTooShort: (characters: number): Sentence => ({
    en: `PULSO_SECRET needs at least ${characters} characters; make one with: openssl rand -hex 32`,
    es: `PULSO_SECRET necesita al menos ${characters} caracteres; genera uno con: openssl rand -hex 32`,
  }),
  otherSecret: {
    en: 'A stored password does not open with this PULSO_SECRET; set the one it was stored with, or enter the password again.',
    es: 'Una contraseña guardada no se abre con este PULSO_SECRET; pon aquel con el que se guardó, o escribe la contraseña de nuevo.',
  },
  cannotBeWritten: (path: string, why: string): Sentence => ({
    en: `${path} cannot be written: ${why}.`,
    es: `No se puede escribir en ${path}: ${why}.`,
  }),
  couldNotBeWritten: (path: string, why: string): Sentence => ({
    en: `${path} could not be written (${why}). Give a file in a folder with room that you may write in.`,
    es: `No se pudo escribir ${path} (${why}). Indica un archivo en una carpeta con espacio en la que puedas escribir.`,
  }),
  mailHereAlready: {
    en: 'There are mail, tickets or surveys here already; the demo company needs an empty workspace.',
    es: 'Aquí ya hay correo, tiques o encuestas; la empresa de ejemplo necesita una empresa vacía.',
  },
  demoIsHere: {
    en: 'The demo company is in this workspace; take it out first (under Mailboxes), then bring your own mail in.',
    es: 'En esta empresa está la de ejemplo; quítala primero (en Buzones) y trae después tu correo.',
  },
  noDemoHere: {
    en: 'There is no demo company in this workspace.',
    es: 'En esta empresa no está la de ejemplo.',
  },
  feedAnswered: (url: string, status: number): Sentence => ({
    en: `${url} answered ${status}; check the address.`,
    es: `${url} respondió ${status}; comprueba la dirección.`,
  }),
  noFeed: (url: string): Sentence => ({
    en: `${url} is no iCalendar feed.`,
    es: `${url} no es un calendario iCalendar.`,
  }),
  importGoesOn: {
    en: 'Another import into this database is going on; wait until it ends, then start this one again.',
    es: 'Ya hay otra importación en esta base de datos; espera a que termine y empieza esta de nuevo.',
  },
  roleDoesNotAllow: (role: Sentence): Sentence => ({
    en: `Your role (${role.en}) does not allow this; an owner of the workspace can do it or give you another role.`,
    es: `Tu rol (${role.es}) no lo permite; un dueño de la empresa puede hacerlo o darte otro rol.`,
  }),
  threadEnded: (why: string): Sentence => ({
    en: `A thread that reads mail ended (${why}). Give this machine more memory, or read fewer files at once.`,
    es: `Un hilo que lee correo terminó (${why}). Da más memoria a esta máquina, o lee menos archivos a la vez.`,
  }),
  noSuchFile: { en: 'there is no such file', es: 'no existe ese archivo' },
  holidaysFileUnreadable: (path: string, why: Sentence): Sentence => ({
    en: `The holidays file ${path} cannot be read: ${why.en}. Give an iCalendar (.ics) file.`,
    es: `El archivo de festivos ${path} no se puede leer: ${why.es}. Da un archivo iCalendar (.ics).`,
  }),
  notForReader: (of: Sentence): Sentence => ({
    en: `A report about one ${of.en} is not shown to this person in this workspace; choose another recipient, or report on everything.`,
    es: `Un informe sobre ${of.es} no se muestra a esta persona en esta empresa; elige otro destinatario, o informa de todo.`,
  }),
  nobodyNamed: {
    en: 'This workspace keeps numbers only (privacy: aggregates), so it does not know when single people or companies answer; ask for their_activity by hour and weekday.',
    es: 'Esta empresa guarda solo números (privacy: aggregates), así que no sabe cuándo contestan personas o empresas concretas; pide their_activity por hora y día de la semana.',
  },
  contentByItself: {
    en: 'The settings: privacy: keeping the text of mail is switched on by itself, with a confirmation (PUT /privacy/content).',
    es: 'Los ajustes: privacy: guardar el texto del correo se activa por separado, con una confirmación (PUT /privacy/content).',
  },
  slugTaken: (slug: string) => ({
    en: `The settings: support.policy.slug: “${slug}” is taken on this server; choose another.`,
    es: `Los ajustes: support.policy.slug: «${slug}» ya está en uso en este servidor; elige otro.`,
  }),
} satisfies Sentences;
