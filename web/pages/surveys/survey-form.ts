/** A survey as it is being written, and as the server takes it. Pure. */
import { SCALES_OF, SURVEY_LANGUAGES, type SurveyKind } from '../../../src/derive/surveys/survey.ts';
import type { Question, Survey, SurveyBody, SurveyLanguage, SurveySettings } from '../../api/surveys.ts';

export interface SurveyDraft extends SurveyBody {
  questions: Question[];
}
export type Trigger = SurveySettings['trigger'];
export type Texts = Partial<Record<SurveyLanguage, string>>;

const HAND: Trigger = { on: 'hand' };
export const AFTER_TICKET: Trigger = { on: 'ticket', delay_minutes: 60, mailbox_ids: null };
export const BY_QUARTER: Trigger = {
  on: 'plan',
  share: 1,
  active_days: 180,
  per_day: null,
  per_account: null,
};

/** What a survey has whose maker says nothing else; the server's own. */
export const USUAL_SETTINGS: SurveySettings = {
  languages: [...SURVEY_LANGUAGES],
  trigger: HAND,
  subject: {},
  intro: {},
  thanks: {},
  answer_days: 14,
  reminder_days: null,
  same_days: 30,
  any_days: 7,
  open_link: false,
  follow_up_days: 2,
};

const TEMPLATES: Record<SurveyKind, Partial<SurveySettings>> = {
  nps: { trigger: BY_QUARTER, same_days: 80, reminder_days: 5 },
  csat: { trigger: AFTER_TICKET },
  ces: { trigger: AFTER_TICKET },
  agent: { same_days: 30, any_days: 0, follow_up_days: null },
  free: { follow_up_days: null },
};

/** Whom a survey of each kind may ask: what the server takes. */
export const TRIGGERS_OF: Record<SurveyKind, readonly Trigger[]> = {
  nps: [BY_QUARTER, HAND],
  csat: [AFTER_TICKET, HAND],
  ces: [AFTER_TICKET, HAND],
  agent: [HAND],
  free: [HAND],
};

/** Its first question asks by a scale of the kind's own, and stays the first. */
export const hasOwnScale = (kind: SurveyKind): boolean => SCALES_OF[kind].some(scale => scale !== 'rating');

export const newSurvey = (kind: SurveyKind, name: string): SurveyDraft => ({
  name,
  kind,
  anonymous: kind === 'agent',
  questions: [
    { ask: 'score', id: 'score', scale: SCALES_OF[kind][0] ?? 'rating', text: {}, required: true },
    { ask: 'text', id: 'comment', text: {}, required: false },
  ],
  settings: { ...USUAL_SETTINGS, ...TEMPLATES[kind] },
});

export const draftOf = ({ name, kind, anonymous, questions, settings }: Survey): SurveyDraft => ({
  name,
  kind,
  anonymous,
  questions,
  settings,
});

/** The text in one language; an empty one is left out. */
export function withText(texts: Texts, language: SurveyLanguage, text: string): Texts {
  const { [language]: _, ...others } = texts;
  return text === '' ? others : { ...others, [language]: text };
}

/** In which language people read a text that theirs lacks; null: in words of ours, or it is there. */
export function spokenInstead(texts: Texts, language: SurveyLanguage): SurveyLanguage | null {
  const has = (one: SurveyLanguage): boolean => (texts[one] ?? '') !== '';
  return has(language) ? null : (SURVEY_LANGUAGES.find(has) ?? null);
}

/** A name for a new question or answer that no other has. */
export function freeId(taken: readonly string[], word: string): string {
  let n = taken.length + 1;
  while (taken.includes(`${word}${n}`)) n++;
  return `${word}${n}`;
}

export function newQuestion(ask: Question['ask'], draft: SurveyDraft): Question {
  const id = freeId(
    draft.questions.map(question => question.id),
    'question',
  );
  switch (ask) {
    case 'score':
      return {
        ask,
        id,
        scale: draft.kind === 'agent' ? 'agent' : 'rating',
        text: {},
        required: false,
      };
    case 'choice':
      return {
        ask,
        id,
        text: {},
        options: [
          { id: 'answer1', text: {} },
          { id: 'answer2', text: {} },
        ],
        several: false,
        required: false,
      };
    case 'text':
      return { ask, id, text: {}, required: false };
  }
}

const trimmed = (texts: Texts): Texts =>
  Object.fromEntries(
    Object.entries(texts)
      .map(([language, text]) => [language, text.trim()])
      .filter(([, text]) => text !== ''),
  );

const readyQuestion = (question: Question): Question => {
  const text = trimmed(question.text);
  return question.ask === 'choice'
    ? { ...question, text, options: question.options.map(one => ({ ...one, text: trimmed(one.text) })) }
    : { ...question, text };
};

/** Without the spaces that typing leaves. */
export const readyBody = ({ name, questions, settings, ...rest }: SurveyDraft): SurveyDraft => ({
  ...rest,
  name: name.trim(),
  questions: questions.map(readyQuestion),
  settings: {
    ...settings,
    subject: trimmed(settings.subject),
    intro: trimmed(settings.intro),
    thanks: trimmed(settings.thanks),
  },
});

/** Other questions are another version: answers stay with those they were given to. */
export const asksOtherwise = (draft: SurveyDraft, saved: readonly Question[]): boolean =>
  canonical(draft.questions.map(readyQuestion)) !== canonical(saved);

export const isChanged = (draft: SurveyDraft, from: SurveyDraft): boolean =>
  canonical(readyBody(draft)) !== canonical(readyBody(from));

/** Whatever the order of keys: what is written and what the server gives are compared. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}

const isEmpty = (texts: Texts): boolean => Object.keys(trimmed(texts)).length === 0;

export interface Missing {
  /** Its place. */
  question: number;
  what: 'text' | 'answers';
}

/** What is still missing, by question; empty: it can be shown and saved. */
export const missingIn = ({ questions }: SurveyDraft): Missing[] =>
  questions.flatMap((question, at): Missing[] => {
    if (question.ask !== 'choice') return [];
    if (isEmpty(question.text)) return [{ question: at, what: 'text' }];
    const bare = question.options.length < 2 || question.options.some(one => isEmpty(one.text));
    return bare ? [{ question: at, what: 'answers' }] : [];
  });
