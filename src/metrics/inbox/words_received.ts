import { receivedFromPeople } from '../families/conditions.ts';
import { wordsPerMessage } from '../families/words-per-message.ts';

export const words_received = wordsPerMessage({
  id: 'words_received',
  title: { en: 'Words per message received', es: 'Palabras por mensaje recibido' },
  question: { en: 'How long is what they write?', es: '¿Cuánto nos escriben?' },
  where: receivedFromPeople,
  leavesOut: ['inbound'],
});
