import { Textarea } from '@mantine/core';
import type { SurveyLanguage } from '../../api/surveys.ts';
import { spokenInstead, type Texts, withText } from './survey-form.ts';
import { useSurveysWords } from './use-surveys-words.ts';

interface Props {
  label: string;
  texts: Texts;
  language: SurveyLanguage;
  /** There are words of ours for it, so it may be left empty. */
  ours: boolean;
  hidden?: boolean;
  onChange(texts: Texts): void;
}

/** A text in the language that is being written; where that has none, what people will read instead. */
export function TextField({ label, texts, language, ours, hidden = false, onChange }: Props) {
  const { form: words, languages } = useSurveysWords();
  const instead = spokenInstead(texts, language);
  const named = `${label} · ${languages[language]}`;
  return (
    <Textarea
      {...(hidden ? { 'aria-label': named } : { label: named })}
      autosize
      minRows={1}
      maxRows={8}
      maxLength={500}
      value={texts[language] ?? ''}
      placeholder={instead === null ? (ours ? words.ours : '') : (texts[instead] ?? '')}
      {...(instead === null ? {} : { description: words.otherText(languages[instead]) })}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      lang={language}
      onChange={event => onChange(withText(texts, language, event.currentTarget.value))}
    />
  );
}
