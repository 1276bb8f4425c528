import { expect, test } from 'vitest';
import type { Question } from '../../api/surveys.ts';
import { otherAnswers } from './other-answers.ts';

const questions: Question[] = [
  { ask: 'score', id: 'score', scale: 'nps', text: {}, required: true },
  {
    ...{ ask: 'choice', id: 'why', text: { en: 'Why?' }, several: true, required: false },
    options: [
      { id: 'price', text: { en: 'Price', es: 'Precio' } },
      { id: 'speed', text: { en: 'Speed' } },
    ],
  },
];
const answer = (question: string, given: object) => ({
  ...{ question, score: null, scale: null, choices: null, comment: null },
  ...given,
});

test('choices are told by their names, in the language that was asked in', () => {
  const one = {
    language: 'es',
    answers: [
      answer('score', { score: 3 }),
      answer('why', { choices: ['price', 'speed', 'gone'] }),
      answer('comment', { comment: 'Slow.' }),
      answer('ease', { score: 2 }),
    ],
  };
  expect(otherAnswers(one, { questions }, 'en')).toEqual([
    { question: 'why', text: 'Precio, Speed, gone' },
    { question: 'comment', text: 'Slow.' },
    { question: 'ease', text: '2' },
  ]);
});

test('a score alone leaves nothing to tell', () => {
  expect(
    otherAnswers({ language: null, answers: [answer('score', { score: 0 })] }, { questions }, 'en'),
  ).toEqual([]);
});
