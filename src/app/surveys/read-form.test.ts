import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Form, readForm } from './read-form.ts';
import { type Question, surveyBody, usualQuestions } from './survey-body.ts';

const QUESTIONS: Question[] = [
  ...usualQuestions('csat'),
  {
    ask: 'choice',
    id: 'reason',
    text: { en: 'Why?' },
    options: ['speed', 'price'].map(id => ({ id, text: { en: id } })),
    several: true,
    required: false,
  },
];
const form = (fields: Record<string, string | string[]>): Form =>
  new Map(Object.entries(fields).map(([name, value]) => [name, [value].flat()]));

test.each<[string, Record<string, string | string[]>, Partial<ReturnType<typeof readForm>>]>([
  ['a score alone is a whole answer', { score: '4' }, { complete: true, outOfRange: false }],
  ['a comment without the score is not', { comment: 'fine' }, { complete: false, outOfRange: false }],
  ['a score above the scale is none of the answers', { score: '6' }, { outOfRange: true }],
  ['nor is one below, a fraction, a word or two at once', { score: '0' }, { outOfRange: true }],
  ['a fraction', { score: '4.5' }, { outOfRange: true }],
  ['a negative one', { score: '-4' }, { outOfRange: true }],
  ['two scores', { score: ['4', '5'] }, { outOfRange: true }],
  ['a choice that was not offered', { score: '4', reason: 'luck' }, { outOfRange: true }],
])('%s', (_, fields, wanted) => {
  expect(readForm(QUESTIONS, form(fields))).toMatchObject(wanted);
});

test('the boxes that the question calls good are the top ones', () => {
  const [score] = usualQuestions('csat');
  if (score?.ask !== 'score') throw new Error('a score was expected');
  const top = (question: Question, value: string) =>
    readForm([question], form({ score: value })).answers[0]?.top;
  expect([top(score, '4'), top({ ...score, top: [5] }, '4'), top({ ...score, top: [5] }, '5')]).toEqual([
    true,
    false,
    true,
  ]);
});

test('whatever is sent, what comes out are answers that were offered', () => {
  const value = fc.oneof(fc.string(), fc.integer({ min: -2, max: 12 }).map(String));
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom('score', 'comment', 'reason', 'x'), fc.array(value)),
      fields => {
        for (const { question, score, choices, comment } of readForm(QUESTIONS, form(fields)).answers) {
          if (question === 'score') expect([1, 2, 3, 4, 5]).toContain(score);
          else if (question === 'reason')
            expect(choices?.every(one => ['speed', 'price'].includes(one))).toBe(true);
          else expect(comment).not.toContain('\0');
        }
      },
    ),
  );
});

test.each<[string, Record<string, unknown>, string]>([
  ['an NPS question in a CSAT survey', { kind: 'csat', questions: usualQuestions('nps') }, 'scale'],
  [
    'a top box that the scale does not have',
    { kind: 'csat', questions: [{ ask: 'score', id: 'score', scale: 'csat', top: [6] }] },
    'top',
  ],
  ['an NPS after a ticket', { kind: 'nps', settings: { trigger: { on: 'ticket' } } }, 'trigger'],
  ['a CSAT that is planned', { kind: 'csat', settings: { trigger: { on: 'plan' } } }, 'trigger'],
  [
    'two questions of one id',
    { kind: 'csat', questions: [...usualQuestions('csat'), ...usualQuestions('csat')] },
    'questions',
  ],
])('%s is refused', (_, body, where) => {
  const read = surveyBody.safeParse({ name: 'x', ...body });
  expect(read.error?.issues.flatMap(issue => issue.path)).toContain(where);
});
