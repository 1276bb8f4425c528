import type { SurveyLanguage, SurveySettings } from '../../api/surveys.ts';
import { Card } from '../../ui/Card.tsx';
import css from './Surveys.module.css';
import { TextField } from './TextField.tsx';
import { useSurveysWords } from './use-surveys-words.ts';

const TEXTS = ['subject', 'intro', 'thanks'] as const;

interface Props {
  settings: SurveySettings;
  language: SurveyLanguage;
  onChange(changed: Partial<SurveySettings>): void;
}

/** The texts around the questions. */
export function AroundFields({ settings, language, onChange }: Props) {
  const { form: words } = useSurveysWords();
  return (
    <Card title={words.texts}>
      <div className={css.fields}>
        {TEXTS.map(text => (
          <TextField
            key={text}
            label={words[text]}
            texts={settings[text]}
            language={language}
            ours
            onChange={texts => onChange({ [text]: texts })}
          />
        ))}
      </div>
    </Card>
  );
}
