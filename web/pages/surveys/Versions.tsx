import { useQuery } from '@tanstack/react-query';
import { type Question, type Survey, versionsQuery } from '../../api/surveys.ts';
import { Card } from '../../ui/Card.tsx';
import { Failed, Loading } from '../../ui/states.tsx';
import { useReader } from '../../words/words.tsx';
import css from './Surveys.module.css';
import { useSurveysWords } from './use-surveys-words.ts';

/** What was asked when; the newest first. */
export function Versions({ survey }: { survey: Survey }) {
  const { format, language } = useReader();
  const { results: words, form } = useSurveysWords();
  const versions = useQuery(versionsQuery(survey.id));
  const text = (question: Question): string =>
    question.text[language] ?? Object.values(question.text)[0] ?? words.asOurs;
  return (
    <Card title={words.versions}>
      {versions.isPending ? (
        <Loading height={80} />
      ) : versions.data === undefined ? (
        <Failed problem={versions.error} retry={() => void versions.refetch()} />
      ) : (
        <ol className={css.versions} reversed>
          {versions.data.map(({ version, questions, created_at }) => (
            <li key={version}>
              <p className={css.versionHead}>
                <strong>{words.versionIs(format.count(version))}</strong>
                {version === survey.version ? <span className={css.chip}>{words.versionNow}</span> : null}
                <span className="note">{words.versionSince(format.instant(created_at))}</span>
              </p>
              <ul className={css.asked}>
                {questions.map(question => (
                  <li key={question.id}>
                    <bdi>{text(question)}</bdi>{' '}
                    <span className="note">
                      · {question.ask === 'score' ? form.scales[question.scale] : form.asks[question.ask]}
                    </span>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
