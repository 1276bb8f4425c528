/** What somebody sent from the page, as answers to the questions they were asked. */
import { SCALE_ENDS, type Scale, USUAL_TOP } from '../../derive/surveys/survey.ts';
import type { Question } from './survey-body.ts';

/** Fields by question; a question can have several values. */
export type Form = ReadonlyMap<string, readonly string[]>;

export interface Answer {
  question: string;
  main: boolean;
  scale: Scale | null;
  score: number | null;
  top: boolean;
  choices: string[] | null;
  comment: string | null;
}

export interface ReadForm {
  answers: Answer[];
  /** Something sent is none of the answers offered. */
  outOfRange: boolean;
  /** Everything that needs an answer has one. */
  complete: boolean;
}

/** Longer than anybody types; what is longer is cut. */
const LONGEST_COMMENT = 5000;

export function readForm(questions: readonly Question[], form: Form): ReadForm {
  const answers: Answer[] = [];
  let outOfRange = false;
  let complete = true;
  for (const [i, question] of questions.entries()) {
    const given = (form.get(question.id) ?? []).map(value => value.trim()).filter(value => value !== '');
    if (given.length === 0) {
      complete &&= !question.required;
      continue;
    }
    const read = answerTo(question, given);
    if (read === null) outOfRange = true;
    else answers.push({ ...NOTHING, ...read, question: question.id, main: i === 0 });
  }
  return { answers, outOfRange, complete };
}

const NOTHING = { scale: null, score: null, top: false, choices: null, comment: null };

/** Null: not one of the answers offered. */
function answerTo(question: Question, given: readonly string[]): Partial<Answer> | null {
  switch (question.ask) {
    case 'score': {
      const [text = ''] = given;
      const [low, high] = SCALE_ENDS[question.scale];
      const score = /^\d{1,2}$/.test(text) ? Number(text) : Number.NaN;
      if (given.length > 1 || !(score >= low && score <= high)) return null;
      return {
        scale: question.scale,
        score,
        top: (question.top ?? USUAL_TOP[question.scale]).includes(score),
      };
    }
    case 'choice': {
      const known = given.every(value => question.options.some(option => option.id === value));
      if (!known || (given.length > 1 && !question.several)) return null;
      return { choices: [...new Set(given)] };
    }
    case 'text':
      // PostgreSQL keeps no NUL in text.
      return { comment: given.join('\n').replaceAll('\0', '').slice(0, LONGEST_COMMENT) };
  }
}
