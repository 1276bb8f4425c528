/** What is refused about connected mailboxes, in both languages. */
import type { Sentence, Sentences } from '../../sentence.ts';

export const say = {
  fault: {
    en: 'Something in Pulso went wrong while this mailbox was read; it is tried again.',
    es: 'Algo falló en Pulso al leer este buzón; se intenta de nuevo.',
  },
  secretAgain: {
    en: 'secret: another server or user needs the password again; enter it.',
    es: 'secret: otro servidor u otro usuario necesita la contraseña de nuevo; escríbela.',
  },
  noMailbox: {
    en: 'There is no such mailbox; it may have been removed.',
    es: 'No existe ese buzón; puede que se haya quitado.',
  },
  addressExpected: {
    en: 'address: an address like ana@acme.com is expected.',
    es: 'address: se esperaba una dirección como ana@acme.com.',
  },
  connectedAlready: (address: string, name: string): Sentence => ({
    en: `${address} is connected already, as “${name}”; change that one.`,
    es: `${address} ya está conectado, como «${name}»; cambia ese.`,
  }),
  unknownKind: (known: string, kind: string): Sentence => ({
    en: `kind: one of ${known}, not ${kind}.`,
    es: `kind: uno de ${known}, no ${kind}.`,
  }),
  notWatchable: (path: string): Sentence => ({
    en: `${path} is not below a folder that may be watched; whoever runs this Pulso can allow it with PULSO_WATCHED_FOLDERS.`,
    es: `${path} no está en una carpeta que se pueda vigilar; quien gestiona este Pulso puede permitirlo con PULSO_WATCHED_FOLDERS.`,
  }),
  pathNotThere: (path: string): Sentence => ({
    en: `${path} is not there; check the path.`,
    es: `${path} no existe; comprueba la ruta.`,
  }),
  staleSignIn: {
    en: 'This sign-in was not begun here, or too long ago; connect the mailbox again.',
    es: 'Este inicio de sesión no empezó aquí, o hace demasiado; conecta el buzón de nuevo.',
  },
  readablePassword: (host: string): Sentence => ({
    en: `${host}: a password must not cross a network unencrypted; choose TLS or STARTTLS.`,
    es: `${host}: una contraseña no debe cruzar una red sin cifrar; elige TLS o STARTTLS.`,
  }),
  signInForToken: (user: string): Sentence => ({
    en: `${user}: sign in with the provider so that Pulso gets a token.`,
    es: `${user}: inicia sesión con el proveedor para que Pulso reciba un token.`,
  }),
  enterPassword: (user: string): Sentence => ({
    en: `${user}: enter the password (with many providers an app password).`,
    es: `${user}: escribe la contraseña (con muchos proveedores, una contraseña de aplicación).`,
  }),
  belongTogether: (variable: string): Sentence => ({
    en: `${variable}_CLIENT_ID and ${variable}_CLIENT_SECRET belong together; one is missing.`,
    es: `${variable}_CLIENT_ID y ${variable}_CLIENT_SECRET van juntos; falta uno.`,
  }),
  notRegistered: (provider: string, variable: string): Sentence => ({
    en: `This Pulso is not registered with ${provider}: set ${variable}_CLIENT_ID and ${variable}_CLIENT_SECRET, or connect the mailbox by IMAP.`,
    es: `Este Pulso no está registrado en ${provider}: define ${variable}_CLIENT_ID y ${variable}_CLIENT_SECRET, o conecta el buzón por IMAP.`,
  }),
  signInForAccess: (address: string): Sentence => ({
    en: `${address}: sign in with the provider so that Pulso gets access.`,
    es: `${address}: inicia sesión con el proveedor para que Pulso tenga acceso.`,
  }),
} satisfies Sentences;
