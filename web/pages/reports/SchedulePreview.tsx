/** The mail as it would be now, while the form is being filled in. */
import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { previewQuery, type ScheduleBody } from '../../api/reports.ts';
import { Failed, Loading } from '../../ui/states.tsx';
import { useReader } from '../../words/words.tsx';
import { MailFrame } from './MailFrame.tsx';
import css from './Reports.module.css';
import { isAboutSomething } from './schedule-form.ts';
import { useReportsWords } from './use-reports-words.ts';

const PAUSE_MS = 500;

export function SchedulePreview({ body }: { body: ScheduleBody }) {
  const { form: words } = useReportsWords();
  const { language, zone } = useReader();
  const [at, setAt] = useState(0);
  const recipient = body.recipients[at] ?? body.recipients[0] ?? { email: '', language, zone };
  const [question] = useDebouncedValue(
    {
      name: body.name.trim(),
      cadence: body.cadence,
      scope: body.scope,
      language: recipient.language,
      zone: recipient.zone,
    },
    PAUSE_MS,
  );
  const ready = isAboutSomething(question.scope);
  const { data, error, isFetching, refetch } = useQuery({ ...previewQuery(question), enabled: ready });
  const who = recipient.email || words.email;
  return (
    <section className={css.preview} aria-label={words.preview}>
      <header className={css.previewHead}>
        <div>
          <h3>{words.preview}</h3>
          <p className="note">{words.previewLead}</p>
        </div>
        {body.recipients.length < 2 ? null : (
          <Select
            size="xs"
            aria-label={words.previewFor}
            data={body.recipients.map((one, i) => ({
              value: String(i),
              label: one.email || `${words.email} ${i + 1}`,
            }))}
            value={String(Math.min(at, body.recipients.length - 1))}
            allowDeselect={false}
            onChange={value => setAt(Number(value))}
          />
        )}
      </header>
      {!ready ? (
        <p className="note">{words.missing}</p>
      ) : error !== null && !isFetching ? (
        <Failed problem={error} retry={() => void refetch()} />
      ) : data === undefined ? (
        <Loading height={520} />
      ) : (
        <MailFrame page={data} title={words.previewOf(who)} stale={isFetching} />
      )}
    </section>
  );
}
