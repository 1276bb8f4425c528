import { TagsInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { USUAL_TOP } from '../../../src/derive/surveys/survey.ts';
import { type Survey, tagVerbatim, type Verbatim } from '../../api/surveys.ts';
import { FormProblem } from '../../ui/FormProblem.tsx';
import { useAct } from '../../ui/use-act.ts';
import { useReader } from '../../words/words.tsx';
import css from './Surveys.module.css';
import { useSurveysWords } from './use-surveys-words.ts';

interface Props {
  one: Verbatim;
  survey: Survey;
  /** Offered while typing. */
  tags: string[];
}

export function Comment({ one, survey, tags }: Props) {
  const { format } = useReader();
  const { comments: words, languages } = useSurveysWords();
  const { contact, score, language, account, teammate, ticket_id: ticket } = one;
  const [own, setOwn] = useState<string[] | null>(null);
  const shown = own ?? one.tags;
  const save = useAct(async (changed: string[]) => {
    setOwn(changed);
    await tagVerbatim(one.id, changed).catch(error => {
      setOwn(null);
      throw error;
    });
  });
  const who = one.anonymous
    ? words.anonymous
    : contact === null
      ? words.nobody
      : contact.name || contact.email;
  const about = [
    one.anonymous ? format.day(one.at.slice(0, 10)) : format.instant(one.at),
    ...(language === null ? [] : [languages[language as keyof typeof languages] ?? language]),
    ...(account === null ? [] : [account]),
    ...(teammate === null ? [] : [words.help(teammate.name)]),
    ...(ticket === null ? [] : [words.ticket(String(ticket))]),
  ];
  return (
    <li className={css.verbatim}>
      {score === null ? null : (
        <span
          className={css.score}
          data-tone={isGood(survey, score) ? 'good' : 'other'}
          title={words.score(String(score))}
        >
          {score}
          <span className="unseen"> {words.scores}</span>
        </span>
      )}
      <div className={css.said}>
        <p className={css.words} lang={language ?? undefined}>
          <bdi>{one.comment}</bdi>
        </p>
        <p className="note">
          {contact === null || one.anonymous ? (
            <span>{who}</span>
          ) : (
            <Link to="/inbox/person" search={{ who: contact.email }}>
              <bdi>{who}</bdi>
            </Link>
          )}{' '}
          · <bdi>{about.join(' · ')}</bdi>
        </p>
        {one.anonymous ? null : (
          <TagsInput
            className={css.tagging ?? ''}
            size="xs"
            aria-label={words.tags(who)}
            placeholder={shown.length === 0 ? words.addTag : ''}
            data={tags.filter(tag => !shown.includes(tag))}
            value={shown}
            maxTags={20}
            maxLength={60}
            disabled={save.busy}
            onChange={changed => save.run(changed)}
          />
        )}
        <FormProblem problem={save.problem} />
      </div>
    </li>
  );
}

function isGood({ questions: [main] }: Survey, score: number): boolean {
  return main?.ask === 'score' && (main.top ?? USUAL_TOP[main.scale]).includes(score);
}
