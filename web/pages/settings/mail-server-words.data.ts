/** Words of the mail server's settings, in both languages. */
import type { Language } from '../../../src/report/language.ts';

const en = {
  none: 'No mail can be sent yet. Enter the server that reports, alerts and invitations leave through.',
  fromServer: (place: string, from: string) =>
    `Whoever runs this Pulso has set ${place}; mail leaves as ${from}. You can enter another one for this company.`,
  host: 'Server',
  port: 'Port',
  security: 'Encryption',
  securities: { tls: 'TLS (465)', starttls: 'STARTTLS (587)', none: 'none' },
  user: 'User',
  userHint: 'Empty where the server asks for none.',
  password: 'Password',
  passwordKept: 'One is kept. Leave this empty and it stays.',
  passwordHint: 'It is kept encrypted and never shown.',
  from: 'Mail comes from',
  fromName: 'Name of the sender',
  save: 'Save',
  saved: 'Saved.',
  remove: 'Forget this server',
  removeSure:
    'Forget the server and its password? Mail then leaves as whoever runs this Pulso has set it, if at all.',
  cancel: 'Cancel',
  testTitle: 'Does it work?',
  testLead: 'A short mail goes out at once. If it fails, the sentence says why.',
  testTo: 'To',
  test: 'Send a test mail',
  tested: (address: string) => `Sent to ${address}. Have a look whether it arrived.`,
};

export type MailServerWords = typeof en;

const es: MailServerWords = {
  none: 'Todavía no se puede enviar correo. Indica el servidor por el que salen informes, avisos e invitaciones.',
  fromServer: (place, from) =>
    `Quien lleva este Pulso ha puesto ${place}; el correo sale como ${from}. Puedes indicar otro para esta empresa.`,
  host: 'Servidor',
  port: 'Puerto',
  security: 'Cifrado',
  securities: { tls: 'TLS (465)', starttls: 'STARTTLS (587)', none: 'ninguno' },
  user: 'Usuario',
  userHint: 'Vacío si el servidor no lo pide.',
  password: 'Contraseña',
  passwordKept: 'Hay una guardada. Si lo dejas vacío, se conserva.',
  passwordHint: 'Se guarda cifrada y no se muestra nunca.',
  from: 'El correo sale de',
  fromName: 'Nombre de quien envía',
  save: 'Guardar',
  saved: 'Guardado.',
  remove: 'Olvidar este servidor',
  removeSure:
    '¿Olvidar el servidor y su contraseña? El correo saldrá como lo haya puesto quien lleva este Pulso, si lo ha puesto.',
  cancel: 'Cancelar',
  testTitle: '¿Funciona?',
  testLead: 'Sale al momento un correo corto. Si falla, la frase dice por qué.',
  testTo: 'Para',
  test: 'Enviar un correo de prueba',
  tested: address => `Enviado a ${address}. Mira si ha llegado.`,
};

export const MAIL_SERVER_WORDS: Record<Language, MailServerWords> = { en, es };
