/** Who gets it, in which language and by whose clock. */
import { ActionIcon, Autocomplete, Button, Select } from '@mantine/core';
import { Plus, Trash2 } from 'lucide-react';
import type { Recipient } from '../../api/reports.ts';
import { ZoneSelect } from '../../ui/ZoneSelect.tsx';
import { useReader } from '../../words/words.tsx';
import css from './Reports.module.css';
import { type KnownPerson, repeated, withEmail } from './schedule-form.ts';
import { useReportsWords } from './use-reports-words.ts';

interface Props {
  recipients: Recipient[];
  people: readonly KnownPerson[];
  onChange(recipients: Recipient[]): void;
}

export function RecipientFields({ recipients, people, onChange }: Props) {
  const { language, zone } = useReader();
  const all = useReportsWords();
  const words = all.form;
  const twice = repeated(recipients);
  const put = (at: number, recipient: Recipient): void => onChange(recipients.with(at, recipient));
  const free = people
    .map(one => one.email)
    .filter(email => !recipients.some(recipient => recipient.email === email));
  return (
    <fieldset className="bare">
      <legend className={css.legend}>{words.recipients}</legend>
      <p className="note">{words.recipientsLead}</p>
      <ul className={css.recipients}>
        {recipients.map((recipient, at) => {
          const who = recipient.email || `${words.email} ${at + 1}`;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; the address is being typed
            <li key={at} className={css.recipient}>
              <Autocomplete
                type="email"
                label={words.email}
                required
                maxLength={254}
                data={free}
                value={recipient.email}
                description={
                  recipient.email === ''
                    ? undefined
                    : recipient.user_id === null
                      ? words.outside
                      : words.member
                }
                error={twice.includes(at) ? words.twice : undefined}
                inputWrapperOrder={['label', 'input', 'description', 'error']}
                onChange={email => put(at, withEmail(recipient, email, people))}
              />
              {recipients.length === 1 ? null : (
                <ActionIcon
                  className={css.bin ?? ''}
                  variant="subtle"
                  color="gray"
                  size={34}
                  aria-label={words.remove(who)}
                  title={words.remove(who)}
                  onClick={() => onChange(recipients.toSpliced(at, 1))}
                >
                  <Trash2 size={16} aria-hidden="true" />
                </ActionIcon>
              )}
              <div className={css.pair}>
                <Select
                  label={words.language}
                  data={(['en', 'es'] as const).map(value => ({ value, label: all.languages[value] }))}
                  value={recipient.language}
                  allowDeselect={false}
                  onChange={value => put(at, { ...recipient, language: value === 'es' ? 'es' : 'en' })}
                />
                <ZoneSelect
                  label={words.zone}
                  value={recipient.zone}
                  onChange={chosen => chosen !== null && put(at, { ...recipient, zone: chosen })}
                />
              </div>
            </li>
          );
        })}
      </ul>
      <Button
        variant="default"
        size="xs"
        leftSection={<Plus size={15} aria-hidden="true" />}
        onClick={() => onChange([...recipients, { email: '', language, zone, user_id: null }])}
      >
        {words.add}
      </Button>
    </fieldset>
  );
}
