/** What is refused about tickets and their targets, in both languages. */
import type { Sentence, Sentences } from '../../sentence.ts';

export const say = {
  neverOpens: (where: string): Sentence => ({
    en: `The settings: ${where}: its calendar never opens; give it hours, or leave days off away.`,
    es: `Los ajustes: ${where}: su calendario no abre nunca; dale horas, o quita festivos.`,
  }),
  noTicket: { en: 'There is no such ticket.', es: 'No existe ese ticket.' },
  isClosed: {
    en: 'This ticket is closed; make a new one, or open it again first.',
    es: 'Este ticket está cerrado; crea otro, o ábrelo antes de nuevo.',
  },
  knownElsewhere: {
    en: 'A ticket with this external_id is there already, outside of what you may see.',
    es: 'Ya existe un ticket con este external_id, fuera de lo que puedes ver.',
  },
  notYet: (given: string): Sentence => ({
    en: `${given} has not happened yet; give a moment of the past.`,
    es: `${given} aún no ha ocurrido; da un momento del pasado.`,
  }),
  noMailbox: { en: 'There is no such mailbox.', es: 'No existe ese buzón.' },
  onlyOwn: {
    en: 'You can make tickets that are your own; an owner has to say which person of the team you are.',
    es: 'Puedes crear tickets que sean tuyos; un dueño tiene que decir qué persona del equipo eres.',
  },
  onlyWithin: {
    en: 'You can make tickets in your own mailboxes and for people of your own teams; give mailbox_id or assignee.',
    es: 'Puedes crear tickets en tus buzones y para personas de tus equipos; da mailbox_id o assignee.',
  },
  intoItself: {
    en: 'A ticket cannot be merged into itself.',
    es: 'Un ticket no se puede unir consigo mismo.',
  },
  thisMerged: {
    en: 'This ticket has been merged into another one already.',
    es: 'Este ticket ya se unió a otro.',
  },
  otherMerged: {
    en: 'The other ticket has been merged into another one already.',
    es: 'El otro ticket ya se unió a otro.',
  },
  afterFirst: {
    en: 'Choose a message of this ticket after its first one.',
    es: 'Elige un mensaje de este ticket posterior al primero.',
  },
  none: { en: 'none', es: 'nada' },
  settingsHave: (all: Sentence): Sentence => ({
    en: `the settings have ${all.en}`,
    es: `en los ajustes hay ${all.es}`,
  }),
  noValue: (what: Sentence, given: string, hint: Sentence): Sentence => ({
    en: `There is no ${what.en} “${given}”: ${hint.en}`,
    es: `No hay ${what.es} «${given}»: ${hint.es}`,
  }),
} satisfies Sentences;
