import type { SurveySettings } from '../../api/surveys.ts';
import { Card } from '../../ui/Card.tsx';
import { NumberField } from './NumberField.tsx';
import css from './Surveys.module.css';
import type { SurveyDraft } from './survey-form.ts';
import { useSurveysWords } from './use-surveys-words.ts';

interface Props {
  draft: SurveyDraft;
  onChange(changed: Partial<SurveySettings>): void;
}

/** How often somebody may be asked, how long they can answer, and what follows. */
export function LimitFields({ draft: { kind, anonymous, settings }, onChange }: Props) {
  const { form: words } = useSurveysWords();
  return (
    <Card title={words.limits}>
      <div className={css.pair}>
        <NumberField
          label={words.sameDays}
          value={settings.same_days}
          min={0}
          max={3650}
          onChange={days => onChange({ same_days: days })}
        />
        <NumberField
          label={words.anyDays}
          value={settings.any_days}
          min={0}
          max={3650}
          onChange={days => onChange({ any_days: days })}
        />
        <NumberField
          label={words.reminder}
          value={settings.reminder_days}
          min={1}
          max={60}
          none={{ label: words.none, choose: () => onChange({ reminder_days: null }) }}
          onChange={days => onChange({ reminder_days: days })}
        />
        <NumberField
          label={words.answerDays}
          value={settings.answer_days}
          min={1}
          max={365}
          onChange={days => onChange({ answer_days: days })}
        />
        {kind === 'nps' && !anonymous ? (
          <NumberField
            label={words.followUp}
            value={settings.follow_up_days}
            min={0}
            max={90}
            none={{ label: words.none, choose: () => onChange({ follow_up_days: null }) }}
            onChange={days => onChange({ follow_up_days: days })}
          />
        ) : null}
      </div>
    </Card>
  );
}
