import { sql } from 'kysely';
import { effort } from '../families/effort.ts';
import { cesLowAnswers } from '../families/scores.ts';

export const ces_low_is_easy = effort({
  id: 'ces_low_is_easy',
  title: { en: 'CES, low is easy', es: 'CES, bajo es fácil' },
  question: {
    en: 'How much effort does help cost our customers?',
    es: '¿Cuánto esfuerzo les cuesta a los clientes recibir ayuda?',
  },
  where: cesLowAnswers,
  better: 'down',
  scale: '1 to 5, 1 is easy',
  easy: sql`f.score <= 2`,
  easyWords: 'of 1 and 2',
});
