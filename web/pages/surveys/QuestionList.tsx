/** The questions of a survey, in their order. */
import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import type { Question, SurveyLanguage } from '../../api/surveys.ts';
import { Card } from '../../ui/Card.tsx';
import { QuestionFields } from './QuestionFields.tsx';
import css from './Surveys.module.css';
import { hasOwnScale, newQuestion, type SurveyDraft } from './survey-form.ts';
import { useSurveysWords } from './use-surveys-words.ts';

const ASKS = ['score', 'choice', 'text'] as const;
const MOST = 30;

interface Props {
  draft: SurveyDraft;
  language: SurveyLanguage;
  onChange(questions: Question[]): void;
}

export function QuestionList({ draft, language, onChange }: Props) {
  const { form: words } = useSurveysWords();
  const { questions, kind } = draft;
  // The survey's figure is that of the first question, which asks by the scale of its kind.
  const first = hasOwnScale(kind) ? 1 : 0;
  const move = (at: number, by: number): void => {
    const moved = questions[at];
    if (moved !== undefined) onChange(questions.toSpliced(at, 1).toSpliced(at + by, 0, moved));
  };
  return (
    <Card title={words.questions}>
      <ol className={css.questions}>
        {questions.map((question, at) => (
          <QuestionFields
            key={question.id}
            question={question}
            at={at}
            kind={kind}
            language={language}
            may={{
              up: at > first,
              down: at >= first && at < questions.length - 1,
              remove: at >= first && questions.length > 1,
            }}
            onChange={changed => onChange(questions.with(at, changed))}
            onMove={by => move(at, by)}
            onRemove={() => onChange(questions.toSpliced(at, 1))}
          />
        ))}
      </ol>
      {questions.length >= MOST ? null : (
        <div className={css.buttons}>
          {ASKS.map(ask => (
            <Button
              key={ask}
              size="xs"
              variant="default"
              leftSection={<Plus size={14} aria-hidden="true" />}
              onClick={() => onChange([...questions, newQuestion(ask, draft)])}
            >
              {words.add[ask]}
            </Button>
          ))}
        </div>
      )}
    </Card>
  );
}
