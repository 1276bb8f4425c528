import { ActionIcon, Switch } from '@mantine/core';
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import type { Question, SurveyKind, SurveyLanguage } from '../../api/surveys.ts';
import { useReader } from '../../words/words.tsx';
import { OptionFields } from './OptionFields.tsx';
import { ScaleFields } from './ScaleFields.tsx';
import css from './Surveys.module.css';
import { TextField } from './TextField.tsx';
import { useSurveysWords } from './use-surveys-words.ts';

interface Props {
  question: Question;
  at: number;
  kind: SurveyKind;
  language: SurveyLanguage;
  may: { up: boolean; down: boolean; remove: boolean };
  onChange(question: Question): void;
  onMove(by: 1 | -1): void;
  onRemove(): void;
}

export function QuestionFields(props: Props) {
  const { question, at, kind, language, may, onChange, onMove, onRemove } = props;
  const { format } = useReader();
  const { form: words } = useSurveysWords();
  const name = words.question(format.count(at + 1));
  return (
    <li className={css.question}>
      <header className={css.questionHead}>
        <h3>
          {name} <span className={css.chip}>{words.asks[question.ask]}</span>
        </h3>
        <div className={css.icons}>
          {may.up ? (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={words.up(name)}
              title={words.up(name)}
              onClick={() => onMove(-1)}
            >
              <ArrowUp size={16} aria-hidden="true" />
            </ActionIcon>
          ) : null}
          {may.down ? (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={words.down(name)}
              title={words.down(name)}
              onClick={() => onMove(1)}
            >
              <ArrowDown size={16} aria-hidden="true" />
            </ActionIcon>
          ) : null}
          {may.remove ? (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={words.remove(name)}
              title={words.remove(name)}
              onClick={onRemove}
            >
              <Trash2 size={16} aria-hidden="true" />
            </ActionIcon>
          ) : null}
        </div>
      </header>
      {at === 0 && question.ask === 'score' ? <p className="note">{words.main}</p> : null}
      <TextField
        label={words.text}
        texts={question.text}
        language={language}
        ours={question.ask !== 'choice'}
        onChange={text => onChange({ ...question, text })}
      />
      {question.ask === 'score' ? (
        <ScaleFields question={question} main={at === 0} kind={kind} onChange={onChange} />
      ) : null}
      {question.ask === 'choice' ? (
        <OptionFields question={question} language={language} onChange={onChange} />
      ) : null}
      {at === 0 && question.ask === 'score' ? null : (
        <Switch
          size="xs"
          label={words.required}
          checked={question.required}
          onChange={event => onChange({ ...question, required: event.currentTarget.checked })}
        />
      )}
    </li>
  );
}
