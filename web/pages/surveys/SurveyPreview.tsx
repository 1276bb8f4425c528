/** The survey as its readers will see it, while it is being written. */
import { SegmentedControl, useComputedColorScheme } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type PreviewQuestion, type SurveyLanguage, surveyPreviewQuery } from '../../api/surveys.ts';
import { Failed, Loading } from '../../ui/states.tsx';
import { SurveyFrame } from './SurveyFrame.tsx';
import css from './Surveys.module.css';
import { readyBody, type SurveyDraft } from './survey-form.ts';
import { useSurveysWords } from './use-surveys-words.ts';

const OF = ['mail', 'page', 'thanks', 'reminder'] as const;
const LOOKS = ['light', 'dark'] as const;
const WIDTHS = ['desk', 'phone'] as const;
const PAUSE_MS = 400;

interface Props {
  draft: SurveyDraft;
  language: SurveyLanguage;
  /** Nothing is missing that the server would refuse it for. */
  ready: boolean;
}

export function SurveyPreview({ draft, language, ready }: Props) {
  const { preview: words, languages, form } = useSurveysWords();
  const [of, setOf] = useState<PreviewQuestion['of']>('mail');
  const [look, setLook] = useState<'light' | 'dark'>(
    useComputedColorScheme('light', { getInitialValueInEffect: false }),
  );
  const [width, setWidth] = useState<'desk' | 'phone'>('desk');
  // A name is needed to save it, not to see it.
  const survey = readyBody({ ...draft, name: draft.name.trim() || form.newTitle });
  const [question] = useDebouncedValue({ survey, of, language, score: null }, PAUSE_MS);
  const { data, error, isFetching, refetch } = useQuery({
    ...surveyPreviewQuery(question),
    enabled: ready,
  });
  const name = words.frame(words.of[of], languages[language]);
  return (
    <section className={css.preview} aria-label={words.title}>
      <header className={css.previewHead}>
        <h2>{words.title}</h2>
        <SegmentedControl
          size="xs"
          aria-label={words.what}
          value={of}
          data={OF.map(value => ({ value, label: words.of[value] }))}
          onChange={value => setOf(value)}
        />
        <SegmentedControl
          size="xs"
          aria-label={words.look}
          value={look}
          data={LOOKS.map(value => ({ value, label: words.looks[value] }))}
          onChange={value => setLook(value)}
        />
        <SegmentedControl
          size="xs"
          aria-label={words.width}
          value={width}
          data={WIDTHS.map(value => ({ value, label: words.widths[value] }))}
          onChange={value => setWidth(value)}
        />
      </header>
      {!ready ? (
        <p className="note">{words.missing}</p>
      ) : error !== null && !isFetching ? (
        <Failed problem={error} retry={() => void refetch()} />
      ) : data === undefined ? (
        <Loading height={480} />
      ) : (
        <SurveyFrame page={data} title={name} look={look} width={width} stale={isFetching} />
      )}
      <p className="note">
        {name}. {words.still}
      </p>
    </section>
  );
}
