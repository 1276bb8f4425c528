/** What is refused about people, rights and invitations, in both languages. */
import type { Sentence, Sentences } from '../../sentence.ts';

export const say = {
  theCompany: { en: 'The company', es: 'La empresa' },
  nothingKept: (email: string): Sentence => ({
    en: `Nothing is kept of ${email} here.`,
    es: `Aquí no se guarda nada de ${email}.`,
  }),
  rightsGone: {
    en: 'A mailbox, team or person in these rights is not there any more.',
    es: 'Un buzón, equipo o persona de estos permisos ya no existe.',
  },
  noMember: { en: 'There is no such member here.', es: 'No existe ese miembro aquí.' },
  ownerNeeded: {
    en: 'A workspace needs an owner; make somebody else an owner first.',
    es: 'Una empresa necesita un dueño; haz antes dueño a otra persona.',
  },
  ownerAlready: {
    en: 'This Pulso has an owner already; ask for an invitation.',
    es: 'Este Pulso ya tiene dueño; pide una invitación.',
  },
  memberAlready: (email: string): Sentence => ({
    en: `${email} is a member already.`,
    es: `${email} ya es miembro.`,
  }),
  invitationGone: {
    en: 'This invitation is not valid any more: it was used, withdrawn or is too old. Ask for a new one.',
    es: 'Esta invitación ya no sirve: se usó, se retiró o es demasiado antigua. Pide una nueva.',
  },
  invitationUsed: {
    en: 'This invitation was used already; sign in.',
    es: 'Esta invitación ya se usó; inicia sesión.',
  },
} satisfies Sentences;
