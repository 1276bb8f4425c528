/** What came back: the figure, its months, every question, who answered, and by whom. */
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useAnswers } from '../../api/answers.ts';
import { useMe } from '../../api/me.ts';
import { resultsQuery, type Survey, type SurveyResults } from '../../api/surveys.ts';
import { ChartCard } from '../../charts/ChartCard.tsx';
import { timeSeries } from '../../charts/time-series.data.ts';
import { useTold } from '../../charts/use-told.ts';
import { Figure } from '../../figures/Figure.tsx';
import { Figures } from '../../figures/Figures.tsx';
import { RangePicker } from '../../filters/RangePicker.tsx';
import { Card, Columns, Stack } from '../../ui/Card.tsx';
import { Empty, Failed, Loading } from '../../ui/states.tsx';
import { useReader } from '../../words/words.tsx';
import { BySplit } from './BySplit.tsx';
import { Flagged } from './Flagged.tsx';
import { Funnel } from './Funnel.tsx';
import { QuestionCard } from './QuestionCard.tsx';
import css from './Surveys.module.css';
import { everyMonth, headlineOf, PARTS_OF, resultsAsks, SPLITS, splitsOf } from './survey-figures.data.ts';
import { useDuring } from './use-during.ts';
import { useSurveysWords } from './use-surveys-words.ts';
import { Versions } from './Versions.tsx';

export function Results({ survey }: { survey: Survey }) {
  const { format, language } = useReader();
  const words = useSurveysWords();
  const [range, setRange] = useDuring();
  const people = useMe().data?.workspace.people_figures !== false;
  const { by } = useSearch({ strict: false });
  const splits = splitsOf(survey, people);
  const split = splits.find(one => one === by) ?? splits[0] ?? SPLITS[0];
  const asks = useMemo(() => resultsAsks(survey, range, split), [survey, range, split]);
  const answers = useAnswers(asks);
  const results = useQuery(resultsQuery(survey.id, range));
  const metric = headlineOf(survey);
  const figures = answers.of('figures');
  const definition = metric === null ? undefined : figures?.meta.definitions[metric];
  const title = definition?.title[language] ?? '';
  const told = useTold('month', definition?.unit ?? 'points', metric ?? '');
  const series =
    metric === null
      ? null
      : timeSeries([{ result: everyMonth(answers.of('trend')), metric, name: title, colour: 'first' }], told);
  if (answers.problem !== null && answers.pending)
    return <Failed problem={answers.problem} retry={answers.retry} />;
  const { data } = results;
  const refused = answers.problemOf('figures');
  const nothing = data !== undefined && isNothing(data);
  const picker = (
    <div className={css.toolbar}>
      <RangePicker range={range} onChange={setRange} />
      {data === undefined || data.waiting_for_group === 0 ? null : (
        <p className="note" role="status">
          {words.results.waiting(format.count(data.waiting_for_group), data.waiting_for_group === 1)}
        </p>
      )}
      {data === undefined || data.unconfirmed === 0 ? null : (
        <p className="note">
          {words.results.unconfirmed(format.count(data.unconfirmed), data.unconfirmed === 1)}
        </p>
      )}
    </div>
  );
  if (nothing)
    return (
      <Stack>
        {range === 'all' && data.waiting_for_group === 0 ? null : picker}
        <Card>
          <Empty
            small={false}
            title={range === 'all' ? words.results.none : words.results.noneRange}
            {...(range !== 'all'
              ? { more: '' }
              : { more: survey.state === 'draft' ? words.results.noneDraft : words.results.noneOpen })}
          />
        </Card>
        <Flagged survey={survey} />
        <Versions survey={survey} />
      </Stack>
    );
  if (refused !== undefined)
    return (
      <Stack>
        <Card>
          <Failed problem={refused} />
        </Card>
        <Versions survey={survey} />
      </Stack>
    );
  return (
    <Stack>
      {picker}
      <Figures label={words.results.figures}>
        {metric === null ? null : <Figure name={metric} result={figures} />}
        {metric === null
          ? null
          : (PARTS_OF[metric] ?? []).map(part => <Figure key={part} name={part} result={figures} />)}
        {answers.problemOf('response') === undefined ? (
          <Figure name="survey_response_rate" result={answers.of('response')} />
        ) : null}
        {survey.kind === 'agent' || (PARTS_OF[metric ?? ''] ?? []).length > 1 ? null : (
          <Figure name="survey_answers.people" result={answers.of('answers')} title={words.results.answers} />
        )}
      </Figures>
      <Columns wide>
        {metric === null ? null : (
          <ChartCard
            title={words.results.trend(title)}
            problem={answers.problemOf('trend')}
            option={series?.option ?? null}
            table={series?.table ?? { head: [], rows: [] }}
            height={heightBeside(data)}
            stale={answers.stale}
          />
        )}
        <Funnel results={data} stale={results.isPlaceholderData} />
      </Columns>
      {results.isError && data === undefined ? (
        <Failed problem={results.error} retry={() => void results.refetch()} />
      ) : data === undefined ? (
        <Loading height={240} />
      ) : (
        <div className={css.cards}>
          {data.questions.map((question, at) => (
            <QuestionCard
              key={question.id}
              at={at}
              question={question}
              survey={survey}
              stale={results.isPlaceholderData}
            />
          ))}
        </div>
      )}
      {metric === null || (splits.length === 1 && survey.version === 1) ? null : (
        <BySplit
          survey={survey}
          metric={metric}
          split={split}
          splits={splits}
          result={answers.of('split')}
          problem={answers.problemOf('split')}
          stale={answers.stale}
        />
      )}
      <Flagged survey={survey} />
      <Versions survey={survey} />
    </Stack>
  );
}

/** As high as the list of who was left out, which stands beside it. */
function heightBeside(results: SurveyResults | undefined): number {
  const lines = results?.not_sent?.length ?? 0;
  return lines === 0 ? 260 : Math.min(460, 320 + 24 * lines);
}

/** Nobody was asked, and nobody answered. */
function isNothing({ response, not_sent, questions }: SurveyResults): boolean {
  const asked = (response?.delivered ?? 0) + (not_sent ?? []).reduce((sum, one) => sum + one.n, 0);
  return asked === 0 && questions.every(question => Object.values(question.values).every(one => one.n === 0));
}
