/** What the server refuses, in both languages; titles of problems stand in `problems.data.ts`. */
import type { Sentence, Sentences } from '../sentence.ts';

export const say = {
  signIn: { en: 'Sign in, or send a key that is valid.', es: 'Inicia sesión, o envía una clave válida.' },
  askForInvitation: {
    en: 'You are a member of no workspace here; ask for an invitation.',
    es: 'Aquí no eres miembro de ninguna empresa; pide una invitación.',
  },
  unreadableValue: {
    en: 'A value in the request cannot be stored or compared: leave out NUL characters, fractions of ids and filters nested thousands deep.',
    es: 'Un valor de la petición no se puede guardar ni comparar: quita caracteres NUL, fracciones de identificadores y filtros anidados miles de veces.',
  },
  theRequest: { en: 'The request', es: 'La petición' },
  nothingHere: { en: 'There is nothing at this address.', es: 'No hay nada en esta dirección.' },
  faultInside: {
    en: 'Something went wrong inside Pulso. Its log says more.',
    es: 'Algo falló dentro de Pulso. Su registro dice más.',
  },
  doesNotAnswerAs: (host: Sentence): Sentence => ({
    en: `This Pulso does not answer as ${host.en}. Open it by the address it printed, or name the host in PULSO_HOSTS.`,
    es: `Este Pulso no responde como ${host.es}. Ábrelo por la dirección que mostró, o nombra el servidor en PULSO_HOSTS.`,
  }),
  emptyName: { en: 'an empty name', es: 'un nombre vacío' },
  onlyOwnPages: {
    en: 'Only the pages of this Pulso may do this.',
    es: 'Solo las páginas de este Pulso pueden hacer esto.',
  },
  requestTooLarge: (bytes: number): Sentence => ({
    en: `A request is at most ${bytes} bytes; send files as uploads.`,
    es: `Una petición tiene como mucho ${bytes} bytes; envía los archivos como archivos.`,
  }),
  metricsForHere: {
    en: 'Figures of the server are for this machine, or for the bearer of PULSO_METRICS_TOKEN.',
    es: 'Las cifras del servidor son para esta máquina, o para quien lleve PULSO_METRICS_TOKEN.',
  },
  fileTooLarge: (limit: Sentence): Sentence => ({
    en: `The file is larger than the limit here, ${limit.en}. Use the command line for it: pulso report FILE.`,
    es: `El archivo supera el límite de aquí, ${limit.es}. Usa para él la línea de comandos: pulso report ARCHIVO.`,
  }),
  sendAsBody: {
    en: 'Send the mailbox file as the body of the request.',
    es: 'Envía el archivo del buzón como cuerpo de la petición.',
  },
  noRoomForUpload: {
    en: 'There is no room left for the file where Pulso runs. Free some, or name another folder in PULSO_UPLOADS.',
    es: 'No queda sitio para el archivo donde funciona Pulso. Libera algo, o indica otra carpeta en PULSO_UPLOADS.',
  },
  notWhole: {
    en: 'The file did not arrive whole. Send it again.',
    es: 'El archivo no llegó entero. Envíalo de nuevo.',
  },
  busyWithOthers: {
    en: 'Pulso is busy with other mailboxes. Try again in a minute.',
    es: 'Pulso está ocupado con otros buzones. Inténtalo de nuevo en un minuto.',
  },
  noDemoHere: { en: 'This Pulso has no demo company.', es: 'Este Pulso no tiene empresa de ejemplo.' },
  demoNotMade: {
    en: 'The demo company could not be made. Is there room on the disk?',
    es: 'La empresa de ejemplo no se pudo crear. ¿Hay sitio en el disco?',
  },
  reportForgotten: {
    en: 'This report is no longer here: reports are forgotten after a while. Drop the mailbox again.',
    es: 'Este informe ya no está aquí: los informes se olvidan al cabo de un rato. Suelta el buzón de nuevo.',
  },
  portTaken: { en: 'something else listens there', es: 'ya escucha otro programa ahí' },
  uploadSize: (given: string): Sentence => ({
    en: `PULSO_MAX_UPLOAD is a size like 500 MB or 2 GB, not "${given}".`,
    es: `PULSO_MAX_UPLOAD es un tamaño como 500 MB o 2 GB, no "${given}".`,
  }),
  nobodySignsIn: (email: string): Sentence => ({
    en: `Nobody here signs in as ${email}; check the address.`,
    es: `Nadie inicia sesión aquí como ${email}; comprueba la dirección.`,
  }),
  hasAccount: (email: string): Sentence => ({
    en: `${email} has an account here: sign in.`,
    es: `${email} tiene aquí una cuenta: inicia sesión.`,
  }),
  wrongCode: {
    en: 'The code is not the one that Pulso printed where it was started.',
    es: 'El código no es el que Pulso mostró donde se inició.',
  },
  tooManyRows: (rows: number): Sentence => ({
    en: `The answers before this one have ${rows} rows already; ask for it on its own, or for fewer rows.`,
    es: `Las respuestas anteriores a esta ya tienen ${rows} filas; pídela por separado, o pide menos filas.`,
  }),
  tooManyQuestions: {
    en: 'Too many questions at once; wait for answers, then ask on.',
    es: 'Demasiadas preguntas a la vez; espera respuestas y sigue después.',
  },
  nobodyWaits: { en: 'Nobody waits for this answer any more.', es: 'Ya nadie espera esta respuesta.' },
  noMemberThere: {
    en: 'You are no member of that workspace; choose one of yours.',
    es: 'No eres miembro de esa empresa; elige una de las tuyas.',
  },
  forPeople: {
    en: 'This is for people who have signed in, not for keys.',
    es: 'Esto es para personas que han iniciado sesión, no para claves.',
  },
  keyLacks: (scope: string): Sentence => ({
    en: `This key lacks the scope “${scope}”; make one that has it.`,
    es: `A esta clave le falta el permiso «${scope}»; crea una que lo tenga.`,
  }),
  cannotListen: (host: string, port: number, why: Sentence): Sentence => ({
    en: `Pulso cannot listen on ${host}:${port} (${why.en}). Choose another port with PULSO_PORT.`,
    es: `Pulso no puede escuchar en ${host}:${port} (${why.es}). Elige otro puerto con PULSO_PORT.`,
  }),
  notAUrl: (name: string, given: string): Sentence => ({
    en: `${name} is an address like https://pulso.acme.com, not "${given}".`,
    es: `${name} es una dirección como https://pulso.acme.com, no "${given}".`,
  }),
  oidcNeeds: {
    en: 'PULSO_OIDC_ISSUER needs PULSO_OIDC_CLIENT_ID and PULSO_OIDC_CLIENT_SECRET beside it.',
    es: 'PULSO_OIDC_ISSUER necesita junto a él PULSO_OIDC_CLIENT_ID y PULSO_OIDC_CLIENT_SECRET.',
  },
  secretNeeded: {
    en: 'Over PostgreSQL, PULSO_SECRET has to be set (several processes share it); make one with: openssl rand -hex 32',
    es: 'Sobre PostgreSQL hay que definir PULSO_SECRET (lo comparten varios procesos); genera uno con: openssl rand -hex 32',
  },
  folderOpen: (folder: string): Sentence => ({
    en: `The folder for uploads ${folder} is open to others. Delete it, or name another in PULSO_UPLOADS.`,
    es: `La carpeta de archivos recibidos ${folder} está abierta a otros. Bórrala, o indica otra en PULSO_UPLOADS.`,
  }),
  keyMakesNoOwner: {
    en: 'A key makes nobody an owner; an owner who has signed in can.',
    es: 'Una clave no hace dueño a nadie; puede hacerlo un dueño que haya iniciado sesión.',
  },
  pieceNeeds: {
    en: 'A piece needs its bytes and the header Upload-Offset.',
    es: 'Un trozo necesita sus bytes y la cabecera Upload-Offset.',
  },
  signInToAccept: (email: string): Sentence => ({
    en: `${email} has an account here: sign in, and the invitation is accepted.`,
    es: `${email} tiene aquí una cuenta: inicia sesión y la invitación queda aceptada.`,
  }),
  noSuchProblem: {
    en: 'There is no such problem; /problems lists them.',
    es: 'No existe ese problema; /problems los enumera.',
  },
  secondsExpected: (name: string, given: string): Sentence => ({
    en: `${name} is a number of seconds from 0.1 to 3600, not "${given}".`,
    es: `${name} es un número de segundos de 0.1 a 3600, no "${given}".`,
  }),
} satisfies Sentences;
