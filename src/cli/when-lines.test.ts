import { expect, test } from 'vitest';
import type { BestTime } from '../app/best-time.ts';
import { whenLines } from './when-lines.ts';

const kim: BestTime = {
  who: 'kim@north.example',
  zone: 'Etc/GMT+5',
  zoneReason: 'own-mail',
  zoneMails: 1,
  outcome: {
    level: 'all',
    n: 1350,
    passedOver: [{ level: 'contact', n: 8 }],
    slots: [],
    recommended: [{ weekday: 3, hour: 9, n: 1, answered: 1, share: 0.55, low: 0.4, high: 0.7 }],
  },
  activity: [{ weekday: 2, hour: 19, n: 2 }],
};

test('when to write is told in English', () => {
  expect(whenLines(kim, 'en')).toEqual([
    'kim@north.example reads in UTC−5 (as 1 mail of theirs shows).',
    '',
    'Best hours to write, by the share of your mails that a person answered within 24 hours (90% interval):',
    '  Wed 09:00  55%  (40% to 70%), 1 sent then',
    'Estimated from 1,350 mails to all recipients.',
    'Too few to this person alone: 8.',
    '',
    'They write most at Tue 19:00 (2).',
  ]);
});

test('and in Spanish, with its days and numbers', () => {
  expect(whenLines(kim, 'es').map(line => line.replaceAll('\u00a0', ' '))).toEqual([
    'kim@north.example lee con la hora de UTC−5 (según 1 correo suyo).',
    '',
    'Las mejores horas para escribir, por la parte de tus correos que una persona respondió en 24 horas (intervalo del 90 %):',
    '  mié 09:00  55 %  (de 40 % a 70 %), 1 enviado a esa hora',
    'Estimado con 1.350 correos a todos los destinatarios.',
    'Solo a esta persona son demasiado pocos: 8.',
    '',
    'Sus correos llegan sobre todo a estas horas: mar 19:00 (2).',
  ]);
});

test('too little mail is said instead of a guess', () => {
  const outcome = { level: null, n: 1, passedOver: [], slots: [], recommended: [] };
  const few = { ...kim, outcome, activity: [] };
  expect(whenLines(few, 'en').slice(2)).toEqual([
    'When to write cannot be said: it takes 20 mails of yours, and there is 1.',
    '',
    'They have not written to you.',
  ]);
  expect(whenLines(few, 'es')[2]).toBe(
    'No se puede decir cuándo escribir: hacen falta 20 correos tuyos y hay 1.',
  );
});
