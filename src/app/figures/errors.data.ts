/** What is refused about conversations and contacts, in both languages. */
import type { Sentence, Sentences } from '../../sentence.ts';

export const say = {
  foreignCursor: {
    en: 'The cursor is not one this Pulso gave; ask for the first page again.',
    es: 'El cursor no es uno que diera este Pulso; pide de nuevo la primera página.',
  },
  noConversation: { en: 'There is no such conversation.', es: 'No existe esa conversación.' },
  noTeammate: { en: 'There is no such person in the team.', es: 'No existe esa persona en el equipo.' },
  noMailWith: (email: string): Sentence => ({
    en: `There is no mail with ${email}.`,
    es: `No hay correo con ${email}.`,
  }),
} satisfies Sentences;
