import { Link } from '@tanstack/react-router';
import { USUAL_TOP } from '../../../src/derive/surveys/survey.ts';
import type { Question, QuestionResult, Survey } from '../../api/surveys.ts';
import { type BarRow, Bars } from '../../charts/Bars.tsx';
import { Card } from '../../ui/Card.tsx';
import { useReader } from '../../words/words.tsx';
import css from './Surveys.module.css';
import { useSurveysWords } from './use-surveys-words.ts';

interface Props {
  at: number;
  question: QuestionResult;
  survey: Survey;
  stale: boolean;
}

/** How one question was answered. */
export function QuestionCard({ at, question, survey, stale }: Props) {
  const { format, language } = useReader();
  const { form, results: words } = useSurveysWords();
  const asked = survey.questions.find(one => one.id === question.id);
  const title = (
    <>
      <span className={css.chip}>{form.question(format.count(at + 1))}</span> <bdi>{question.text}</bdi>
    </>
  );
  const n = Object.values(question.values)[0]?.n ?? 0;
  return (
    <Card title={title} stale={stale}>
      {question.ask === 'text' ? (
        <p className={css.comments}>
          <strong>{words.comments(format.count(n), n === 1)}</strong>
          {n === 0 ? null : (
            <Link to="." search={now => ({ ...now, tab: 'comments' })}>
              {words.readComments}
            </Link>
          )}
        </p>
      ) : question.ask === 'score' && question.scores === null ? (
        <p className="note">{words.noScores}</p>
      ) : question.ask === 'choice' && question.choices === null ? (
        <p className="note">{words.noChoices}</p>
      ) : (
        <Bars caption={question.text} rows={question.ask === 'score' ? scores() : choices()} />
      )}
    </Card>
  );

  function rowsOf(given: { key: string; label: string; n: number }[]): BarRow[] {
    const most = Math.max(1, ...given.map(one => one.n));
    const whole = given.reduce((sum, one) => sum + one.n, 0);
    return given.map(one => ({
      key: one.key,
      label: <bdi>{one.label}</bdi>,
      lengths: [one.n / most],
      told: [whole === 0 ? format.count(0) : `${format.count(one.n)} · ${format.percent(one.n / whole)}`],
    }));
  }

  /** The highest first, as a list of grades is read. */
  function scores(): BarRow[] {
    return rowsOf(
      (question.scores ?? []).toReversed().map(one => ({
        key: String(one.score),
        label: isTop(asked, one.score) ? `${one.score} ✓` : String(one.score),
        n: one.n,
      })),
    );
  }

  function choices(): BarRow[] {
    return rowsOf(
      (question.choices ?? []).map(({ id, n: times }) => ({ key: id, label: optionText(id), n: times })),
    );
  }

  function optionText(id: string): string {
    const option = asked?.ask === 'choice' ? asked.options.find(one => one.id === id) : undefined;
    if (option === undefined) return `${id} (${words.gone})`;
    return option.text[language] ?? Object.values(option.text)[0] ?? id;
  }
}

const isTop = (question: Question | undefined, score: number): boolean =>
  question?.ask === 'score' && (question.top ?? USUAL_TOP[question.scale]).includes(score);
