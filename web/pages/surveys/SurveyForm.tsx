/** A survey being written: what it asks and whom; beside it what they will see, and what will happen. */
import { Button, MultiSelect, SegmentedControl, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { SURVEY_LANGUAGES } from '../../../src/derive/surveys/survey.ts';
import { type Survey, type SurveyLanguage, type SurveySettings, saveSurvey } from '../../api/surveys.ts';
import { Card, Stack } from '../../ui/Card.tsx';
import { FormProblem } from '../../ui/FormProblem.tsx';
import { useAct } from '../../ui/use-act.ts';
import { useTell } from '../../ui/use-tell.ts';
import { useReader } from '../../words/words.tsx';
import { AroundFields } from './AroundFields.tsx';
import { LimitFields } from './LimitFields.tsx';
import { QuestionList } from './QuestionList.tsx';
import { SurveyPreview } from './SurveyPreview.tsx';
import css from './Surveys.module.css';
import { asksOtherwise, isChanged, missingIn, readyBody, type SurveyDraft } from './survey-form.ts';
import { TriggerFields } from './TriggerFields.tsx';
import { useLeaving } from './use-leaving.tsx';
import { useSurveysWords } from './use-surveys-words.ts';
import { WhatHappens } from './WhatHappens.tsx';

interface Props {
  /** Null: a new one. */
  survey: Survey | null;
  from: SurveyDraft;
  onSaved(id: number): void;
  onChanged?: (changed: boolean) => void;
}

export function SurveyForm({ survey, from, onSaved, onChanged }: Props) {
  const all = useSurveysWords();
  const words = all.form;
  const { language: own, format } = useReader();
  const client = useQueryClient();
  const tell = useTell();
  const [draft, setDraft] = useState(from);
  const { settings } = draft;
  const [chosen, setChosen] = useState<SurveyLanguage>(own);
  const language = settings.languages.includes(chosen) ? chosen : (settings.languages[0] ?? own);
  const change = (changed: Partial<SurveyDraft>): void => setDraft(now => ({ ...now, ...changed }));
  const set = (changed: Partial<SurveySettings>): void =>
    setDraft(now => ({ ...now, settings: { ...now.settings, ...changed } }));
  const changed = isChanged(draft, from);
  const saved = useRef(false);
  const leaving = useLeaving(() => changed && !saved.current);
  useEffect(() => {
    onChanged?.(changed);
    return () => onChanged?.(false);
  }, [changed, onChanged]);
  const save = useAct(async () => {
    const body = readyBody(draft);
    const id = await saveSurvey(survey?.id ?? null, body);
    setDraft(body);
    saved.current = survey === null;
    await client.invalidateQueries({ queryKey: ['surveys'] });
    tell(words.saved);
    onSaved(id);
  });
  const missing = missingIn(draft);
  const anew = survey !== null && asksOtherwise(draft, survey.questions);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save.run();
  };
  return (
    <div className={css.beside}>
      <form className={css.form} onSubmit={submit}>
        <Stack>
          <Card>
            <div className={css.fields}>
              <TextInput
                label={words.name}
                description={words.nameHint}
                value={draft.name}
                required
                withAsterisk={false}
                maxLength={100}
                onChange={event => change({ name: event.currentTarget.value })}
              />
              <MultiSelect
                label={words.languages}
                description={words.languagesHint}
                data={SURVEY_LANGUAGES.map(value => ({ value, label: all.languages[value] }))}
                value={settings.languages}
                onChange={values => {
                  const languages = values.flatMap(
                    value => SURVEY_LANGUAGES.find(one => one === value) ?? [],
                  );
                  if (languages.length > 0) set({ languages });
                }}
              />
              <div>
                <p className={css.legend}>{words.language}</p>
                <SegmentedControl
                  fullWidth
                  size="xs"
                  aria-label={words.language}
                  value={language}
                  data={settings.languages.map(value => ({ value, label: all.languages[value] }))}
                  onChange={value => setChosen(value)}
                />
                <p className="note">{words.languageHint}</p>
              </div>
            </div>
          </Card>
          <QuestionList draft={draft} language={language} onChange={questions => change({ questions })} />
          <AroundFields settings={settings} language={language} onChange={set} />
          <TriggerFields
            kind={draft.kind}
            anonymous={draft.anonymous}
            fixed={survey !== null && survey.state !== 'draft'}
            settings={settings}
            onChange={set}
            onAnonymous={anonymous => change({ anonymous })}
          />
          <LimitFields draft={draft} onChange={set} />
        </Stack>
        <div className={css.saving}>
          {missing.map(({ question, what }) => {
            const name = words.question(format.count(question + 1));
            return (
              <p key={question} className={css.missing}>
                {what === 'text' ? words.missingText(name) : words.missingAnswers(name)}
              </p>
            );
          })}
          <FormProblem problem={save.problem} />
          <div className={css.buttons}>
            <Button
              type="submit"
              loading={save.busy}
              disabled={missing.length > 0 || (survey !== null && !changed)}
            >
              {survey === null
                ? words.create
                : anew
                  ? words.saveNew(format.count(survey.version + 1))
                  : words.save}
            </Button>
            {changed && survey !== null ? (
              <Button variant="default" onClick={() => setDraft(from)}>
                {words.discard}
              </Button>
            ) : null}
            {changed && survey !== null ? <span className="note">{words.leave}</span> : null}
          </div>
        </div>
      </form>
      <aside className={css.aside}>
        <WhatHappens draft={draft} survey={survey} anew={anew} />
        <SurveyPreview draft={draft} language={language} ready={missing.length === 0} />
      </aside>
      {leaving}
    </div>
  );
}
