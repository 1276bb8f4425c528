/** Who is asked, and when. */
import { MultiSelect, Radio, Switch } from '@mantine/core';
import { useChoices } from '../../api/catalogue.ts';
import type { SurveyKind, SurveySettings } from '../../api/surveys.ts';
import { Card } from '../../ui/Card.tsx';
import { NumberField } from './NumberField.tsx';
import css from './Surveys.module.css';
import { TRIGGERS_OF, type Trigger } from './survey-form.ts';
import { useSurveysWords } from './use-surveys-words.ts';

interface Props {
  kind: SurveyKind;
  anonymous: boolean;
  /** It has been open. */
  fixed: boolean;
  settings: SurveySettings;
  onChange(changed: Partial<SurveySettings>): void;
  onAnonymous(anonymous: boolean): void;
}

export function TriggerFields({ kind, anonymous, fixed, settings, onChange, onAnonymous }: Props) {
  const { form: words } = useSurveysWords();
  const { trigger } = settings;
  const offered = TRIGGERS_OF[kind];
  const put = (changed: Trigger): void => onChange({ trigger: changed });
  return (
    <Card title={words.who}>
      <div className={css.fields}>
        {offered.length < 2 ? (
          <p>{words.triggers[trigger.on]}</p>
        ) : (
          <Radio.Group
            aria-label={words.who}
            value={trigger.on}
            onChange={value => {
              const chosen = offered.find(one => one.on === value);
              if (chosen !== undefined && chosen.on !== trigger.on) put(chosen);
            }}
          >
            <div className={css.radios}>
              {offered.map(({ on }) => (
                <Radio key={on} value={on} label={words.triggers[on]} />
              ))}
            </div>
          </Radio.Group>
        )}
        {trigger.on === 'ticket' ? <TicketFields trigger={trigger} onChange={put} /> : null}
        {trigger.on === 'plan' ? <PlanFields trigger={trigger} onChange={put} /> : null}
        {kind === 'agent' ? null : (
          <Switch
            label={words.openLink}
            description={words.openLinkHint}
            checked={settings.open_link}
            onChange={event => onChange({ open_link: event.currentTarget.checked })}
          />
        )}
        <Switch
          label={words.anonymous}
          description={kind === 'agent' ? words.anonymousAlways : fixed ? words.fixed : words.anonymousHint}
          checked={anonymous || kind === 'agent'}
          disabled={kind === 'agent' || fixed}
          onChange={event => onAnonymous(event.currentTarget.checked)}
        />
      </div>
    </Card>
  );
}

interface Of<On extends Trigger['on']> {
  trigger: Extract<Trigger, { on: On }>;
  onChange(trigger: Trigger): void;
}

function TicketFields({ trigger, onChange }: Of<'ticket'>) {
  const { form: words } = useSurveysWords();
  const mailboxes = useChoices().data?.mailboxes ?? [];
  return (
    <div className={css.pair}>
      <NumberField
        label={words.delay}
        value={trigger.delay_minutes}
        min={0}
        max={10_080}
        onChange={minutes => onChange({ ...trigger, delay_minutes: minutes })}
      />
      <MultiSelect
        label={words.mailboxes}
        data={mailboxes.map(({ id, name }) => ({ value: String(id), label: name }))}
        value={(trigger.mailbox_ids ?? []).map(String)}
        placeholder={trigger.mailbox_ids === null ? words.everyMailbox : ''}
        onChange={values =>
          onChange({ ...trigger, mailbox_ids: values.length === 0 ? null : values.map(Number) })
        }
      />
    </div>
  );
}

function PlanFields({ trigger, onChange }: Of<'plan'>) {
  const { form: words } = useSurveysWords();
  const unlimited = (key: 'per_day' | 'per_account') => ({
    label: words.noLimit,
    choose: () => onChange({ ...trigger, [key]: null }),
  });
  return (
    <div className={css.pair}>
      <NumberField
        label={words.share}
        value={Math.round(trigger.share * 100)}
        min={1}
        max={100}
        onChange={percent => onChange({ ...trigger, share: percent / 100 })}
      />
      <NumberField
        label={words.activeDays}
        value={trigger.active_days}
        min={1}
        max={730}
        onChange={days => onChange({ ...trigger, active_days: days })}
      />
      <NumberField
        label={words.perDay}
        value={trigger.per_day}
        min={1}
        max={100_000}
        none={unlimited('per_day')}
        onChange={most => onChange({ ...trigger, per_day: most })}
      />
      <NumberField
        label={words.perAccount}
        value={trigger.per_account}
        min={1}
        max={100_000}
        none={unlimited('per_account')}
        onChange={most => onChange({ ...trigger, per_account: most })}
      />
    </div>
  );
}
