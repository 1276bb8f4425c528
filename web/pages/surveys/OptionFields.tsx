import { ActionIcon, Button, Switch } from '@mantine/core';
import { Plus, Trash2 } from 'lucide-react';
import type { Question, SurveyLanguage } from '../../api/surveys.ts';
import { useReader } from '../../words/words.tsx';
import css from './Surveys.module.css';
import { freeId } from './survey-form.ts';
import { TextField } from './TextField.tsx';
import { useSurveysWords } from './use-surveys-words.ts';

type Choice = Extract<Question, { ask: 'choice' }>;
const MOST = 20;

interface Props {
  question: Choice;
  language: SurveyLanguage;
  onChange(question: Choice): void;
}

/** What can be chosen. */
export function OptionFields({ question, language, onChange }: Props) {
  const { format } = useReader();
  const { form: words } = useSurveysWords();
  const { options } = question;
  const put = (changed: Choice['options']): void => onChange({ ...question, options: changed });
  return (
    <fieldset className="bare">
      <legend className={css.legend}>{words.options}</legend>
      <ul className={css.options}>
        {options.map((option, at) => {
          const name = words.option(format.count(at + 1));
          return (
            <li key={option.id}>
              <TextField
                hidden
                label={name}
                texts={option.text}
                language={language}
                ours={false}
                onChange={text => put(options.with(at, { ...option, text }))}
              />
              {options.length <= 2 ? null : (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={words.remove(name)}
                  title={words.remove(name)}
                  onClick={() => put(options.toSpliced(at, 1))}
                >
                  <Trash2 size={16} aria-hidden="true" />
                </ActionIcon>
              )}
            </li>
          );
        })}
      </ul>
      <div className={css.buttons}>
        {options.length >= MOST ? null : (
          <Button
            size="xs"
            variant="subtle"
            leftSection={<Plus size={14} aria-hidden="true" />}
            onClick={() =>
              put([
                ...options,
                {
                  id: freeId(
                    options.map(one => one.id),
                    'answer',
                  ),
                  text: {},
                },
              ])
            }
          >
            {words.addOption}
          </Button>
        )}
        <Switch
          size="xs"
          label={words.several}
          checked={question.several}
          onChange={event => onChange({ ...question, several: event.currentTarget.checked })}
        />
      </div>
    </fieldset>
  );
}
