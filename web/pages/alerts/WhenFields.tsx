/** When an alert is told: collected or at once, never in quiet hours; in which language and by whose clock. */
import { Select, Switch, TextInput } from '@mantine/core';
import type { Digest } from '../../api/alerts.ts';
import { ZoneSelect } from '../../ui/ZoneSelect.tsx';
import { useReader } from '../../words/words.tsx';
import { useReportsWords } from '../reports/use-reports-words.ts';
import { WeekdayChips } from '../reports/WeekdayChips.tsx';
import css from './Alerts.module.css';
import type { AlertDraft } from './alert-form.ts';
import { useAlertsWords } from './use-alerts-words.ts';

type When = Pick<AlertDraft, 'digest' | 'quiet' | 'language' | 'zone'>;
const DIGESTS = ['none', 'hour', 'day'] as const;
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const NIGHT = { from: '20:00', to: '08:00', days: [] };

const digestOf = (every: string | null): Digest =>
  every === 'day' ? { every, hour: 9 } : { every: every === 'hour' ? every : 'none' };

export function WhenFields({ when, onChange }: { when: When; onChange(changed: Partial<When>): void }) {
  const { form: words } = useAlertsWords();
  const { languages } = useReportsWords();
  const { format } = useReader();
  const { digest, quiet, language, zone } = when;
  return (
    <fieldset className={`bare ${css.fields}`}>
      <legend className={css.legend}>{words.when}</legend>
      <div className={css.pair}>
        <Select
          label={words.digest}
          data={DIGESTS.map(value => ({ value, label: words.digests[value] }))}
          value={digest.every}
          allowDeselect={false}
          onChange={value => onChange({ digest: digestOf(value) })}
        />
        {digest.every === 'day' ? (
          <Select
            label={words.digestAt}
            data={HOURS.map(hour => ({ value: String(hour), label: format.hour(hour) }))}
            value={String(digest.hour)}
            allowDeselect={false}
            onChange={value => onChange({ digest: { every: 'day', hour: Number(value) } })}
          />
        ) : null}
      </div>
      <Switch
        label={words.quiet}
        description={words.quietLead}
        checked={quiet !== null}
        onChange={event => onChange({ quiet: event.currentTarget.checked ? NIGHT : null })}
      />
      {quiet === null ? null : (
        <>
          <div className={css.pair}>
            {(['from', 'to'] as const).map(end => (
              <TextInput
                key={end}
                type="time"
                label={words[end]}
                value={quiet[end]}
                required
                withAsterisk={false}
                onChange={event =>
                  event.currentTarget.value !== '' &&
                  onChange({ quiet: { ...quiet, [end]: event.currentTarget.value.slice(0, 5) } })
                }
              />
            ))}
          </div>
          <WeekdayChips
            label={words.days}
            days={quiet.days}
            onChange={days => days.length < 7 && onChange({ quiet: { ...quiet, days } })}
          />
        </>
      )}
      <div className={css.pair}>
        <Select
          label={words.language}
          data={(['en', 'es'] as const).map(value => ({ value, label: languages[value] }))}
          value={language}
          allowDeselect={false}
          onChange={value => onChange({ language: value === 'es' ? 'es' : 'en' })}
        />
        <ZoneSelect
          label={words.zone}
          value={zone}
          onChange={chosen => chosen !== null && onChange({ zone: chosen })}
        />
      </div>
    </fieldset>
  );
}
