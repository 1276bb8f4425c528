/** What the survey will do once it is open, in plain words. */
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useChoices } from '../../api/catalogue.ts';
import { estimateQuery, type Survey } from '../../api/surveys.ts';
import { useReader } from '../../words/words.tsx';
import css from './Surveys.module.css';
import type { SurveyDraft } from './survey-form.ts';
import { useSurveysWords } from './use-surveys-words.ts';
import { estimateSentence, limitSentences, whoSentence } from './what-happens.ts';

const PAUSE_MS = 400;

interface Props {
  draft: SurveyDraft;
  survey: Survey | null;
  /** Saving makes a new version. */
  anew: boolean;
}

export function WhatHappens({ draft, survey, anew }: Props) {
  const { format } = useReader();
  const { happens: words } = useSurveysWords();
  const mailboxes = useChoices().data?.mailboxes ?? [];
  const { settings } = draft;
  const { trigger } = settings;
  const [asked] = useDebouncedValue(settings, PAUSE_MS);
  const estimate = useQuery({ ...estimateQuery(asked), enabled: asked.trigger.on !== 'hand' });
  const names =
    trigger.on !== 'ticket' || trigger.mailbox_ids === null
      ? []
      : mailboxes.filter(({ id }) => trigger.mailbox_ids?.includes(id)).map(({ name }) => name);
  const people =
    trigger.on === 'hand' || estimate.isError
      ? null
      : estimate.data === undefined
        ? words.reckoning
        : estimateSentence(estimate.data, words, format);
  return (
    <section className={css.happens} aria-label={words.title}>
      <h2>{words.title}</h2>
      <ul aria-live="polite">
        <li>{whoSentence(settings, names, words, format)}</li>
        {people === null ? null : <li className={css.people}>{people}</li>}
        {limitSentences(draft, words, format).map(sentence => (
          <li key={sentence}>{sentence}</li>
        ))}
        {survey === null || survey.state === 'draft' ? <li>{words.draft}</li> : null}
      </ul>
      {anew && survey !== null ? (
        <p className={css.anew} role="status">
          {words.version(format.count(survey.version), format.count(survey.version + 1))}
        </p>
      ) : null}
    </section>
  );
}
