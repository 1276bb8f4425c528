import { sql } from 'kysely';
import { effort } from '../families/effort.ts';
import { cesAnswers } from '../families/scores.ts';

export const ces = effort({
  id: 'ces',
  title: { en: 'CES', es: 'CES' },
  question: {
    en: 'How easy do customers find it to get help?',
    es: '¿Qué fácil les resulta a los clientes recibir ayuda?',
  },
  where: cesAnswers,
  better: 'up',
  scale: '1 to 7, 7 is easy',
  easy: sql`f.score >= 5`,
  easyWords: 'of 5 to 7',
});
