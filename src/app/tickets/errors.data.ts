/** What is refused about tickets, in both languages. */
import type { Sentence, Sentences } from '../../sentence.ts';

export const say = {
  neverOpens: (where: string): Sentence => ({
    en: `The settings: ${where}: its calendar never opens; give it hours, or leave days off away.`,
    es: `Los ajustes: ${where}: su calendario no abre nunca; dale horas, o quita festivos.`,
  }),
  noTicket: { en: 'There is no such ticket.', es: 'No existe ese tique.' },
  noTeammate: {
    en: 'There is no such person in the team.',
    es: 'No existe esa persona en el equipo.',
  },
  closed: {
    en: 'This ticket is closed; make a new one, or open it again first.',
    es: 'Este tique está cerrado; crea uno nuevo, o ábrelo antes.',
  },
  externalTaken: {
    en: 'A ticket with this external_id is there already, outside of what you may see.',
    es: 'Ya existe un tique con este external_id, fuera de lo que puedes ver.',
  },
  notYet: (given: string) => ({
    en: `${given} has not happened yet; give a moment of the past.`,
    es: `${given} aún no ha ocurrido; da un momento del pasado.`,
  }),
  noMailbox: { en: 'There is no such mailbox.', es: 'No existe ese buzón.' },
  ownOnly: {
    en: 'You can make tickets that are your own; an owner has to say which person of the team you are.',
    es: 'Puedes crear tiques que sean tuyos; un propietario tiene que decir qué persona del equipo eres.',
  },
  withinReach: {
    en: 'You can make tickets in your own mailboxes and for people of your own teams; give mailbox_id or assignee.',
    es: 'Puedes crear tiques en tus buzones y para personas de tus equipos; indica mailbox_id o assignee.',
  },
  badCursor: {
    en: 'The cursor is not one this Pulso gave; ask for the first page again.',
    es: 'Ese cursor no lo dio este Pulso; pide de nuevo la primera página.',
  },
  intoItself: {
    en: 'A ticket cannot be merged into itself.',
    es: 'Un tique no se puede unir consigo mismo.',
  },
  thisMerged: {
    en: 'This ticket has been merged into another one already.',
    es: 'Este tique ya se unió a otro.',
  },
  otherMerged: {
    en: 'The other ticket has been merged into another one already.',
    es: 'El otro tique ya se unió a otro.',
  },
  splitAfterFirst: {
    en: 'Choose a message of this ticket after its first one.',
    es: 'Elige un mensaje de este tique posterior al primero.',
  },
  severity: { en: 'severity', es: 'la gravedad' },
  category: { en: 'category', es: 'la categoría' },
  feature: { en: 'feature', es: 'la función' },
  didYouMean: (what: Sentence, given: string, near: string) => ({
    en: `There is no ${what.en} “${given}”: did you mean ${near}?`,
    es: `No existe ${what.es} «${given}»: ¿querías decir ${near}?`,
  }),
  noneSuch: (what: Sentence, given: string, known: Sentence) => ({
    en: `There is no ${what.en} “${given}”: the settings have ${known.en}.`,
    es: `No existe ${what.es} «${given}»: en los ajustes hay ${known.es}.`,
  }),
  none: { en: 'none', es: 'ninguna' },
  theQuestion: { en: 'The question', es: 'La pregunta' },
  tooManyTickets: (most: number) => ({
    en: `More than ${most} tickets are in this selection; narrow it to a mailbox or a team.`,
    es: `Hay más de ${most} tiques en esta selección; redúcela a un buzón o un equipo.`,
  }),
} satisfies Sentences;
