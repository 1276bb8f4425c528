/** What is refused about scheduled reports, and why one was not sent, in both languages. */
import type { Sentence, Sentences } from '../../sentence.ts';

export const say = {
  fault: {
    en: 'The report could not be made because of a fault of ours; it stands in the log of the server.',
    es: 'El informe no se pudo hacer por un fallo nuestro; está en el registro del servidor.',
  },
  mailboxGone: {
    en: 'The mailbox this was about is no longer there; choose another one.',
    es: 'El buzón del que trataba ya no existe; elige otro.',
  },
  teamGone: {
    en: 'The team this was about is no longer there; choose another one.',
    es: 'El equipo del que trataba ya no existe; elige otro.',
  },
  personGone: {
    en: 'The person this was about is no longer there; choose another one.',
    es: 'La persona de la que trataba ya no está; elige otra.',
  },
  readerGone: {
    en: 'The person whose rights this is shown by is no longer a member of the workspace; choose the recipient again.',
    es: 'La persona con cuyos permisos se muestra ya no es miembro de la empresa; elige el destinatario de nuevo.',
  },
  recipientGone: (email: string): Sentence => ({
    en: `${email} is no longer a recipient of this report.`,
    es: `${email} ya no es destinatario de este informe.`,
  }),
  badLink: {
    en: 'This link is not complete or no longer valid; use the one in the newest mail.',
    es: 'Este enlace está incompleto o ya no sirve; usa el del correo más reciente.',
  },
  noReport: {
    en: 'There is no such report; it may have been removed meanwhile.',
    es: 'No existe ese informe; puede que se haya quitado mientras tanto.',
  },
  notMadeYet: {
    en: 'There is no such report, or it has not been made yet.',
    es: 'No existe ese informe, o aún no se ha hecho.',
  },
  madeByAnother: {
    en: 'Somebody who may see more than you has set this up; make one of your own, or ask them to change it.',
    es: 'Lo configuró alguien que puede ver más que tú; crea uno propio, o pídele que lo cambie.',
  },
  notTheirAddress: (email: string): Sentence => ({
    en: `${email} is not the address of that member; choose the member again, or enter the address as one from outside.`,
    es: `${email} no es la dirección de ese miembro; elige el miembro de nuevo, o escribe la dirección como una de fuera.`,
  }),
  forSomebodyElse: {
    en: 'This mail was for somebody else; ask them, or make a preview.',
    es: 'Este correo era para otra persona; pídeselo, o haz una vista previa.',
  },
  noTable: (table: string, known: string): Sentence => ({
    en: `There is no table ${table}; there are ${known}.`,
    es: `No existe la tabla ${table}; están ${known}.`,
  }),
  cutOff: {
    en: 'Sending was cut off, so it is not known whether the mail arrived; ask the recipient, then send it again from here if need be.',
    es: 'El envío se interrumpió, así que no se sabe si el correo llegó; pregunta al destinatario y, si hace falta, envíalo otra vez desde aquí.',
  },
} satisfies Sentences;
