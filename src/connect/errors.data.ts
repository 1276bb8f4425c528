/** What a mail server or provider, or the way to it, refused, in both languages. */
import type { Sentence, Sentences } from '../sentence.ts';

export const say = {
  because: (name: string, why: Sentence): Sentence => ({
    en: `${name}: ${why.en}.`,
    es: `${name}: ${why.es}.`,
  }),
  noServer: {
    en: 'there is no such server; check the name',
    es: 'no existe ese servidor; comprueba el nombre',
  },
  serverNotLookedUp: {
    en: 'the name of the server cannot be looked up now; check the network',
    es: 'ahora no se puede resolver el nombre del servidor; comprueba la red',
  },
  portSilent: {
    en: 'nothing answers at that port; check it, or ask who runs the server whether IMAP is on',
    es: 'nada responde en ese puerto; compruébalo, o pregunta a quien lleva el servidor si IMAP está activado',
  },
  serverSilent: {
    en: 'the server does not answer; check the name, the port and the firewall',
    es: 'el servidor no responde; comprueba el nombre, el puerto y el cortafuegos',
  },
  serverUnreachable: {
    en: 'the server cannot be reached from here; check the network',
    es: 'desde aquí no se llega al servidor; comprueba la red',
  },
  tokenRefused: (name: string, said: string): Sentence => ({
    en: `${name}: the server does not take this user and access token (${said}); sign in with the provider again.`,
    es: `${name}: el servidor no acepta este usuario y token de acceso (${said}); inicia sesión de nuevo con el proveedor.`,
  }),
  passwordRefused: (name: string, said: string): Sentence => ({
    en: `${name}: the server does not take this user and password (${said}); many providers want an app password instead of your own.`,
    es: `${name}: el servidor no acepta este usuario y contraseña (${said}); muchos proveedores quieren una contraseña de aplicación en vez de la tuya.`,
  }),
  askForCertificate: {
    en: 'ask who runs the server for a certificate that is valid for this name',
    es: 'pide a quien lleva el servidor un certificado válido para este nombre',
  },
  tryTls: { en: 'try TLS (imaps://)', es: 'prueba TLS (imaps://)' },
  askWhoRunsIt: { en: 'ask who runs the server', es: 'pregunta a quien lleva el servidor' },
  notSafe: (name: string, said: string, todo: Sentence): Sentence => ({
    en: `${name}: no safe connection (${said}); ${todo.en}.`,
    es: `${name}: no hay conexión segura (${said}); ${todo.es}.`,
  }),
  badAddress: (address: string, why: Sentence): Sentence => ({
    en: `${address}: ${why.en}; a mailbox looks like imaps://ana@acme.example@mail.acme.example.`,
    es: `${address}: ${why.es}; un buzón es como imaps://ana@acme.example@mail.acme.example.`,
  }),
  noUser: { en: 'it names no user', es: 'no nombra a ningún usuario' },
  passwordInAddress: {
    en: 'a password in an address ends up in lists and logs; leave it out and set PULSO_IMAP_PASSWORD',
    es: 'una contraseña en una dirección acaba en listas y registros; quítala y define PULSO_IMAP_PASSWORD',
  },
  noServerNamed: { en: 'it names no server', es: 'no nombra ningún servidor' },
  noMailYet: (name: string): Sentence => ({
    en: `${name}: there is no mail in it yet.`,
    es: `${name}: todavía no tiene correo.`,
  }),
  noMailInFolderYet: (name: string, folder: string): Sentence => ({
    en: `${name}: there is no mail in “${folder}” yet.`,
    es: `${name}: todavía no hay correo en «${folder}».`,
  }),
  serviceNotFound: {
    en: 'its name cannot be found; check the network and the address of the service',
    es: 'no se encuentra su nombre; comprueba la red y la dirección del servicio',
  },
  serviceNotLookedUp: {
    en: 'its name cannot be looked up now; check the network',
    es: 'ahora no se puede resolver su nombre; comprueba la red',
  },
  serviceSilent: {
    en: 'nothing answers there; check the address of the service and the firewall',
    es: 'allí no responde nada; comprueba la dirección del servicio y el cortafuegos',
  },
  serviceLate: {
    en: 'it does not answer in time; check the network and the firewall',
    es: 'no responde a tiempo; comprueba la red y el cortafuegos',
  },
  serviceUnreachable: {
    en: 'it cannot be reached from here; check the network',
    es: 'desde aquí no se llega; comprueba la red',
  },
  endsAgain: {
    en: 'the connection ends again and again; check the network',
    es: 'la conexión se corta una y otra vez; comprueba la red',
  },
  cannotBeReached: (name: string, service: string, why: Sentence): Sentence => ({
    en: `${name}: ${service} cannot be reached: ${why.en}.`,
    es: `${name}: no se puede conectar con ${service}: ${why.es}.`,
  }),
  askedTooOften: (name: string, service: string, later: Sentence): Sentence => ({
    en: `${name}: ${service} wants to be asked less often; reading goes on where it was ${later.en}.`,
    es: `${name}: ${service} pide que se le pregunte menos a menudo; ${later.es} la lectura sigue donde estaba.`,
  }),
  inFewMinutes: { en: 'in a few minutes', es: 'dentro de unos minutos' },
  inMinutes: (minutes: number): Sentence => ({
    en: `in ${minutes} minutes`,
    es: `dentro de ${minutes} minutos`,
  }),
  refusedRequest: (name: string, service: string, status: string, quoted: Sentence): Sentence => ({
    en: `${name}: ${service} refused a request (status ${status}${quoted.en}); try again, and report it if it stays.`,
    es: `${name}: ${service} rechazó una petición (estado ${status}${quoted.es}); inténtalo de nuevo y comunícalo si sigue.`,
  }),
  quoted: (said: string): Sentence => ({ en: `, “${said}”`, es: `, «${said}»` }),
  gmailOff: {
    en: 'the Gmail API is not switched on for this Google Cloud project; enable it there, wait some minutes and try again',
    es: 'la API de Gmail no está activada en este proyecto de Google Cloud; actívala allí, espera unos minutos e inténtalo de nuevo',
  },
  gmailScope: {
    en: 'Pulso was not allowed to read the mail; connect the mailbox again and tick that it may',
    es: 'no se permitió a Pulso leer el correo; conecta el buzón de nuevo y marca que puede',
  },
  gmailQuota: {
    en: "this project's daily quota at Google is used up; reading goes on where it was tomorrow, or raise the quota",
    es: 'la cuota diaria de este proyecto en Google se ha agotado; la lectura sigue mañana donde estaba, o amplía la cuota',
  },
  gmailForbidden: {
    en: 'Google does not allow Pulso to read it; ask the administrator of the domain to allow the app',
    es: 'Google no permite a Pulso leerlo; pide al administrador del dominio que permita la aplicación',
  },
  graphNoMailbox: {
    en: 'there is no mailbox in Exchange Online for this account (it may be on a server of the company, or have no licence); connect one that is, or use IMAP',
    es: 'esta cuenta no tiene buzón en Exchange Online (puede que esté en un servidor de la empresa, o sin licencia); conecta uno que lo tenga, o usa IMAP',
  },
  notAllowedToRead: {
    en: 'Pulso was not allowed to read the mail; connect the mailbox again and agree to it',
    es: 'no se permitió a Pulso leer el correo; conecta el buzón de nuevo y acéptalo',
  },
  graphConsent: {
    en: 'the company does not allow Pulso to read it; ask the administrator to grant consent to the app',
    es: 'la empresa no permite a Pulso leerlo; pide al administrador que dé su consentimiento a la aplicación',
  },
  staleSignIn: {
    en: 'this sign-in was not begun here, or too long ago; connect the mailbox again',
    es: 'este inicio de sesión no empezó aquí, o hace demasiado; conecta el buzón de nuevo',
  },
  signInRefused: (error: string): Sentence => ({
    en: `the sign-in was refused (${error}); check Pulso's registration there`,
    es: `el inicio de sesión se rechazó (${error}); comprueba allí el registro de Pulso`,
  }),
  noCode: {
    en: 'the sign-in came back without a code; connect the mailbox again',
    es: 'el inicio de sesión volvió sin un código; conecta el buzón de nuevo',
  },
  noLastingAccess: (service: string): Sentence => ({
    en: `${service} gave no lasting access (the access was withdrawn, has ended, or the password changed); connect the mailbox again.`,
    es: `${service} no dio acceso duradero (el acceso se retiró, terminó o cambió la contraseña); conecta el buzón de nuevo.`,
  }),
  accessEnded: (service: string): Sentence => ({
    en: `${service} no longer lets Pulso in (the access was withdrawn, has ended, or the password changed); connect the mailbox again.`,
    es: `${service} ya no deja entrar a Pulso (el acceso se retiró, terminó o cambió la contraseña); conecta el buzón de nuevo.`,
  }),
  noFolder: (name: string, folder: string): Sentence => ({
    en: `${name}: there is no folder “${folder}”; leave it out to read all of them.`,
    es: `${name}: no existe la carpeta «${folder}»; quítala para leer todas.`,
  }),
  setPassword: (name: string, user: string): Sentence => ({
    en: `${name}: set PULSO_IMAP_PASSWORD to the password of ${user} (with many providers an app password).`,
    es: `${name}: define PULSO_IMAP_PASSWORD con la contraseña de ${user} (con muchos proveedores, una contraseña de aplicación).`,
  }),
  noFolders: (name: string): Sentence => ({
    en: `${name}: there is no folder to read.`,
    es: `${name}: no hay ninguna carpeta que leer.`,
  }),
  noTlsHere: (name: string): Sentence => ({
    en: `${name}: no safe connection (the server does not speak TLS at this port); try STARTTLS, or another port.`,
    es: `${name}: no hay conexión segura (el servidor no habla TLS en este puerto); prueba STARTTLS, u otro puerto.`,
  }),
  connectionEnded: (name: string, said: string): Sentence => ({
    en: `${name}: the connection ended (${said}); try again: what was read is kept where there is a store.`,
    es: `${name}: la conexión terminó (${said}); inténtalo de nuevo: lo leído se conserva donde hay un almacén.`,
  }),
  ownFault: (name: string, service: string, status: string): Sentence => ({
    en: `${name}: ${service} has a fault of its own now (status ${status}); reading goes on where it was the next time.`,
    es: `${name}: ${service} tiene ahora un fallo propio (estado ${status}); la próxima vez la lectura sigue donde estaba.`,
  }),
  sentTooMuch: (name: string, service: string): Sentence => ({
    en: `${name}: ${service} sent far more than it should; try again, and report it if it stays.`,
    es: `${name}: ${service} envió mucho más de lo debido; inténtalo de nuevo y comunícalo si sigue.`,
  }),
  notLetIn: (name: string, service: string): Sentence => ({
    en: `${name}: ${service} no longer lets Pulso in; connect the mailbox again.`,
    es: `${name}: ${service} ya no deja entrar a Pulso; conecta el buzón de nuevo.`,
  }),
  noGmailAnswer: (name: string): Sentence => ({
    en: `${name}: the answer is none that the Gmail API gives; check its address in the settings.`,
    es: `${name}: la respuesta no es de las que da la API de Gmail; comprueba su dirección en los ajustes.`,
  }),
  noGraphAnswer: (name: string): Sentence => ({
    en: `${name}: the answer is none that Microsoft Graph gives; check its address in the settings.`,
    es: `${name}: la respuesta no es de las que da Microsoft Graph; comprueba su dirección en los ajustes.`,
  }),
  notAgreedTo: (service: string, lacks: string): Sentence => ({
    en: `${service}: reading the mail was not agreed to (${lacks} is missing); connect the mailbox again and tick it.`,
    es: `${service}: no se aceptó la lectura del correo (falta ${lacks}); conecta el buzón de nuevo y márcala.`,
  }),
  clientRefused: (service: string): Sentence => ({
    en: `${service}: Pulso's client id or secret is not taken; check the registration there and in the settings.`,
    es: `${service}: no se acepta el identificador o el secreto de cliente de Pulso; comprueba el registro allí y en los ajustes.`,
  }),
  signInRefusedBy: (service: string, error: string): Sentence => ({
    en: `${service}: the sign-in was refused (${error}); check Pulso's registration there.`,
    es: `${service}: el inicio de sesión se rechazó (${error}); comprueba allí el registro de Pulso.`,
  }),
  noOAuthAnswer: (service: string): Sentence => ({
    en: `${service}: the answer to the sign-in is none that OAuth knows; check the token address in the settings.`,
    es: `${service}: la respuesta al inicio de sesión no es de las que conoce OAuth; comprueba la dirección de los tokens en los ajustes.`,
  }),
} satisfies Sentences;
