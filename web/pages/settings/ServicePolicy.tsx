/** What of the promises is published, where, and how it looks. */
import {
  Button,
  CopyButton,
  Select,
  Switch,
  Textarea,
  TextInput,
  useComputedColorScheme,
} from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { SURVEY_LANGUAGES, type SurveyLanguage } from '../../../src/derive/surveys/survey.ts';
import { type PublishedPolicy, policyPreviewQuery } from '../../api/settings.ts';
import { Failed, Loading } from '../../ui/states.tsx';
import { useReader } from '../../words/words.tsx';
import { SurveyFrame } from '../surveys/SurveyFrame.tsx';
import { proposedSlug, SLUG } from './policy-slug.ts';
import { POLICY_SETTINGS_WORDS } from './policy-words.data.ts';
import css from './Settings.module.css';
import type { Draft } from './use-draft.ts';

const PAUSE_MS = 400;

export function ServicePolicy({ draft: { config, set, changeable } }: { draft: Draft }) {
  const { language: own } = useReader();
  const words = POLICY_SETTINGS_WORDS[own];
  const [language, setLanguage] = useState<SurveyLanguage>(own);
  const { policy } = config.support;
  const change = (changed: Partial<PublishedPolicy>): void =>
    set({ support: { ...config.support, policy: { ...policy, ...changed } } });
  const wrong = policy.slug !== undefined && !SLUG.test(policy.slug);
  return (
    <div className={css.fields}>
      <Switch
        label={words.published}
        description={words.publishedHint}
        checked={policy.published}
        onChange={event =>
          change({
            published: event.currentTarget.checked,
            slug: policy.slug ?? proposedSlug(config.name),
          })
        }
      />
      {policy.slug === undefined ? null : (
        <TextInput
          label={words.slug}
          description={words.slugHint}
          value={policy.slug}
          spellCheck={false}
          maxLength={60}
          error={wrong ? words.wrong : null}
          onChange={event => change({ slug: event.currentTarget.value.trim().toLowerCase() })}
        />
      )}
      <Select
        label={words.language}
        w={200}
        data={SURVEY_LANGUAGES.map(value => ({ value, label: words.languages[value] }))}
        value={language}
        allowDeselect={false}
        onChange={value => setLanguage(SURVEY_LANGUAGES.find(one => one === value) ?? language)}
      />
      <Textarea
        label={words.intro(words.languages[language])}
        description={words.introHint}
        lang={language}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={2000}
        value={policy.intro[language] ?? ''}
        onChange={event => {
          const { [language]: _, ...others } = policy.intro;
          const text = event.currentTarget.value;
          change({ intro: text.trim() === '' ? others : { ...others, [language]: text } });
        }}
      />
      {changeable && !wrong ? <Preview policy={policy} language={language} /> : null}
    </div>
  );
}

function Preview({ policy, language }: { policy: PublishedPolicy; language: SurveyLanguage }) {
  const { language: own, format } = useReader();
  const words = POLICY_SETTINGS_WORDS[own];
  const look = useComputedColorScheme('light', { getInitialValueInEffect: false });
  const [asked] = useDebouncedValue(policy, PAUSE_MS);
  const { data, error, isFetching, refetch } = useQuery(policyPreviewQuery(asked, language));
  if (data === undefined)
    return error === null ? (
      <Loading height={360} />
    ) : (
      <Failed problem={error} retry={() => void refetch()} />
    );
  const { html, url, promises, left_out } = data;
  return (
    <>
      {url === null || !policy.published ? null : <Link url={url} />}
      <h3>{words.preview}</h3>
      {promises === 0 ? <p className="note">{words.none}</p> : null}
      {left_out.accounts + left_out.mailboxes === 0 ? null : (
        <p className="note">
          {words.leftOut(format.count(left_out.accounts), format.count(left_out.mailboxes))}
        </p>
      )}
      <SurveyFrame page={html} title={words.preview} look={look} width="desk" stale={isFetching} />
    </>
  );
}

function Link({ url }: { url: string }) {
  const words = POLICY_SETTINGS_WORDS[useReader().language];
  return (
    <div>
      <TextInput label={words.link} description={words.linkHint} value={url} readOnly />
      <CopyButton value={url}>
        {({ copied, copy }) => (
          <Button size="xs" variant="default" mt="xs" onClick={copy}>
            {copied ? words.copied : words.copy}
          </Button>
        )}
      </CopyButton>
    </div>
  );
}
