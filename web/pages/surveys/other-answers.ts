/** What somebody answered beside the score that stands in front. Pure. */
import type { Language } from '../../../src/report/language.ts';
import type { FlaggedAnswer, Survey } from '../../api/surveys.ts';

/** Choices by what they were called; what is no longer offered by its id. */
export function otherAnswers(
  { answers, language: asked }: Pick<FlaggedAnswer, 'answers' | 'language'>,
  { questions }: Pick<Survey, 'questions'>,
  reader: Language,
): { question: string; text: string }[] {
  const front = answers.findIndex(one => one.score !== null);
  return answers.flatMap(({ question, score, choices, comment }, at) => {
    const found = questions.find(one => one.id === question);
    const options = found?.ask === 'choice' ? found.options : [];
    const named = choices?.map(id => {
      const text: Partial<Record<string, string>> = options.find(one => one.id === id)?.text ?? {};
      return text[asked ?? reader] ?? text[reader] ?? Object.values(text)[0] ?? id;
    });
    const text = [
      ...(comment === null ? [] : [comment]),
      ...(named === undefined ? [] : [named.join(', ')]),
      ...(score === null || at === front ? [] : [String(score)]),
    ].join(' · ');
    return text === '' ? [] : [{ question, text }];
  });
}
