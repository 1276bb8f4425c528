import { expect, test } from 'vitest';
import { surveyBody, surveySettings } from '../../../src/app/surveys/survey-body.ts';
import { SURVEY_KINDS } from '../../../src/derive/surveys/survey.ts';
import {
  asksOtherwise,
  freeId,
  missingIn,
  newQuestion,
  newSurvey,
  readyBody,
  TRIGGERS_OF,
  USUAL_SETTINGS,
  withText,
} from './survey-form.ts';

test('what a survey has by itself is what the server gives it', () => {
  expect(USUAL_SETTINGS).toEqual(surveySettings.parse({}));
});

test.each(SURVEY_KINDS)(
  'the template of %s is taken by the server, with everybody it offers to ask',
  kind => {
    const draft = newSurvey(kind, 'X');
    expect(surveyBody.parse(draft)).toEqual(draft);
    for (const trigger of TRIGGERS_OF[kind]) {
      const body = { ...draft, settings: { ...draft.settings, trigger } };
      expect(surveyBody.parse(body)).toEqual(body);
    }
  },
);

test.each(SURVEY_KINDS)('questions added to %s are taken once they say what they ask', kind => {
  const draft = newSurvey(kind, 'X');
  const asks = ['score', 'text', 'choice'] as const;
  for (const ask of asks) draft.questions.push(newQuestion(ask, draft));
  expect(missingIn(draft)).toEqual([{ question: 4, what: 'text' }]);
  const choice = draft.questions[4];
  if (choice?.ask !== 'choice') throw new Error('it asks for a choice');
  choice.text = { en: 'Why?' };
  expect(missingIn(draft)).toEqual([{ question: 4, what: 'answers' }]);
  choice.options = choice.options.map((one, i) => ({ ...one, text: { en: `Reason ${i}` } }));
  expect(missingIn(draft)).toEqual([]);
  expect(surveyBody.parse(draft)).toEqual(draft);
});

test('a name that is taken is not given twice', () => {
  expect(freeId(['question1', 'question3'], 'question')).toBe('question4');
  expect(freeId([], 'answer')).toBe('answer1');
});

test('a text that is emptied leaves its language to the others', () => {
  expect(withText({ en: 'Hello', es: 'Hola' }, 'es', '')).toEqual({ en: 'Hello' });
});

test('spaces around texts go, and with them texts of nothing else', () => {
  const draft = newSurvey('csat', '  After help ');
  draft.settings.intro = { en: '  ', es: ' Hola ' };
  const ready = readyBody(draft);
  expect(ready.name).toBe('After help');
  expect(ready.settings.intro).toEqual({ es: 'Hola' });
});

test('other questions are another version; spaces and the order of keys are not', () => {
  const draft = newSurvey('csat', 'X');
  const saved = [
    { required: true, text: {}, scale: 'csat' as const, id: 'score', ask: 'score' as const },
    { required: false, text: {}, id: 'comment', ask: 'text' as const },
  ];
  expect(asksOtherwise(draft, saved)).toBe(false);
  const [score, comment] = draft.questions;
  if (score === undefined || comment === undefined) throw new Error('there are two');
  const spaced = { ...draft, questions: [score, { ...comment, text: { en: '  ' } }] };
  expect(asksOtherwise(spaced, saved)).toBe(false);
  expect(asksOtherwise({ ...draft, questions: [score] }, saved)).toBe(true);
});
