import { Chip, Select } from '@mantine/core';
import { SCALE_ENDS, SCALES, SCALES_OF, USUAL_TOP } from '../../../src/derive/surveys/survey.ts';
import type { Question, SurveyKind } from '../../api/surveys.ts';
import css from './Surveys.module.css';
import { hasOwnScale } from './survey-form.ts';
import { useSurveysWords } from './use-surveys-words.ts';

type Score = Extract<Question, { ask: 'score' }>;

interface Props {
  question: Score;
  main: boolean;
  kind: SurveyKind;
  onChange(question: Score): void;
}

export function ScaleFields({ question, main, kind, onChange }: Props) {
  const { form: words } = useSurveysWords();
  const { scale, top = USUAL_TOP[scale] } = question;
  const scales = SCALES_OF[kind].filter(one => !main || !hasOwnScale(kind) || one !== 'rating');
  const [low, high] = SCALE_ENDS[scale];
  return (
    <>
      {scales.length < 2 ? (
        <p className="note">{words.scales[scale]}</p>
      ) : (
        <Select
          label={words.scale}
          data={scales.map(value => ({ value, label: words.scales[value] }))}
          value={scale}
          allowDeselect={false}
          onChange={value => {
            const { top: _, ...rest } = question;
            onChange({ ...rest, scale: SCALES.find(one => one === value) ?? scale });
          }}
        />
      )}
      {scale === 'csat' || scale === 'agent' ? (
        <div>
          <p className={css.legend}>{words.top}</p>
          <Chip.Group
            multiple
            value={top.map(String)}
            onChange={values => {
              const chosen = values.map(Number).toSorted((a, b) => a - b);
              if (chosen.length > 0) onChange({ ...question, top: chosen });
            }}
          >
            <div className={css.chips}>
              {Array.from({ length: high - low + 1 }, (_, i) => String(low + i)).map(score => (
                <Chip key={score} value={score} size="xs">
                  {score}
                </Chip>
              ))}
            </div>
          </Chip.Group>
        </div>
      ) : null}
    </>
  );
}
