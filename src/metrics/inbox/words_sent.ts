import { sentByPeople } from '../families/conditions.ts';
import { wordsPerMessage } from '../families/words-per-message.ts';

export const words_sent = wordsPerMessage({
  id: 'words_sent',
  title: { en: 'Words per message sent', es: 'Palabras por mensaje enviado' },
  question: { en: 'How long is what we write?', es: '¿Cuánto escribimos?' },
  where: sentByPeople,
  leavesOut: ['outbound'],
});
