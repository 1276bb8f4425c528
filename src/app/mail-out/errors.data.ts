/** Why a mail did not leave, in both languages. */
import type { Sentence, Sentences } from '../../sentence.ts';

export const say = {
  stopped: { en: 'Stopped.', es: 'Detenido.' },
  saidToo: (said: string): Sentence => ({ en: ` It said: “${said}”.`, es: ` Dijo: «${said}».` }),
  loginRefused: (place: string, too: Sentence): Sentence => ({
    en: `${place} refused the login; check the user and the password.${too.en}`,
    es: `${place} rechazó el inicio de sesión; comprueba el usuario y la contraseña.${too.es}`,
  }),
  notSafe: (place: string, encryption: string, why: string): Sentence => ({
    en: `No safe connection to ${place} (${encryption}): ${why}; check port and encryption: 465 goes with TLS, 587 with STARTTLS.`,
    es: `No hay conexión segura con ${place} (${encryption}): ${why}; comprueba el puerto y el cifrado: 465 va con TLS, 587 con STARTTLS.`,
  }),
  recipientRefused: (place: string, to: string, too: Sentence): Sentence => ({
    en: `${place} did not accept ${to} as a recipient.${too.en}`,
    es: `${place} no aceptó a ${to} como destinatario.${too.es}`,
  }),
  senderRefused: (place: string, too: Sentence): Sentence => ({
    en: `${place} did not accept the sender address; check it.${too.en}`,
    es: `${place} no aceptó la dirección del remitente; compruébala.${too.es}`,
  }),
  notTaken: (place: string, too: Sentence): Sentence => ({
    en: `${place} did not take the mail.${too.en}`,
    es: `${place} no aceptó el correo.${too.es}`,
  }),
  unreachable: (place: string, why: string): Sentence => ({
    en: `${place} could not be reached (${why}); check the host and the port.`,
    es: `No se pudo conectar con ${place} (${why}); comprueba el servidor y el puerto.`,
  }),
  smtpUrl: {
    en: 'PULSO_SMTP_URL: expected smtps://user:password@host:465, smtp+starttls://… or smtp://host:25.',
    es: 'PULSO_SMTP_URL: se esperaba smtps://usuario:contraseña@servidor:465, smtp+starttls://… o smtp://servidor:25.',
  },
  mailFrom: {
    en: 'PULSO_MAIL_FROM: expected the address mails come from, such as Acme reports <reports@acme.test>.',
    es: 'PULSO_MAIL_FROM: se esperaba la dirección de la que salen los correos, como Informes de Acme <reports@acme.test>.',
  },
  passwordAgain: {
    en: 'Another server or user needs its password: enter it as well.',
    es: 'Otro servidor u otro usuario necesita su contraseña: escríbela también.',
  },
  noServer: {
    en: 'No mail can be sent yet: enter a mail server in the settings, or set PULSO_SMTP_URL and PULSO_MAIL_FROM.',
    es: 'Aún no se puede enviar correo: indica un servidor de correo en los ajustes, o define PULSO_SMTP_URL y PULSO_MAIL_FROM.',
  },
  readablePassword: (host: string): Sentence => ({
    en: `The password for ${host} would cross the internet readable; choose TLS (465) or STARTTLS (587).`,
    es: `La contraseña de ${host} cruzaría internet a la vista de todos; elige TLS (465) o STARTTLS (587).`,
  }),
} satisfies Sentences;
