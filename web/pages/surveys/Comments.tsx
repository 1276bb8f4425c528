/** What people wrote with their answers, to be read, filtered, tagged and taken along. */
import { Button, Chip, Select } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { FileDown, X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { SCALE_ENDS } from '../../../src/derive/surveys/survey.ts';
import type { Filter } from '../../../src/metrics/engine/request.ts';
import { useAnswers } from '../../api/answers.ts';
import { everyVerbatim, type Survey, type VerbatimQuestion, verbatimsQuery } from '../../api/surveys.ts';
import { RangePicker } from '../../filters/RangePicker.tsx';
import { Card, Stack } from '../../ui/Card.tsx';
import { FormProblem } from '../../ui/FormProblem.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { Empty, Failed, Loading } from '../../ui/states.tsx';
import { useAct } from '../../ui/use-act.ts';
import { useReader } from '../../words/words.tsx';
import { Comment } from './Comment.tsx';
import { commentsCsv } from './comments-csv.ts';
import css from './Surveys.module.css';
import { useDuring } from './use-during.ts';
import { useSurveysWords } from './use-surveys-words.ts';

export function Comments({ survey }: { survey: Survey }) {
  const { format } = useReader();
  const all = useSurveysWords();
  const words = all.comments;
  const navigate = useNavigate();
  const [range, setRange] = useDuring();
  const { score, tag } = useSearch({ strict: false });
  const scores = useMemo(() => scoresIn(score), [score]);
  const question = useMemo(() => questionOf(survey.id, range, scores, tag), [survey.id, range, scores, tag]);
  const comments = useInfiniteQuery(verbatimsQuery(question));
  const list = comments.data?.pages.flat() ?? [];
  const tags = useTags(survey);
  const [saved, setSaved] = useState<string | null>(null);
  const put = (changed: { score?: string | undefined; tag?: string | undefined }): void =>
    void navigate({ to: '.', search: now => ({ ...now, ...changed }), replace: true });
  const save = useAct(async () => {
    setSaved(null);
    const { rows, whole } = await everyVerbatim(question);
    saveFile(`pulso-${survey.id}.csv`, 'text/csv;charset=utf-8', commentsCsv(rows, words.columns));
    setSaved(whole ? words.exported(format.count(rows.length)) : words.cut(format.count(rows.length)));
  });
  const filtered = scores.length > 0 || tag !== undefined || range !== 'all';
  const [main] = survey.questions;
  const [low, high] = main?.ask === 'score' ? SCALE_ENDS[main.scale] : [0, -1];
  return (
    <Stack>
      <div className={css.toolbar}>
        <RangePicker range={range} onChange={setRange} />
        {survey.anonymous || high < low ? null : (
          <Chip.Group
            multiple
            value={scores.map(String)}
            onChange={values => put({ score: values.length === 0 ? undefined : values.join(',') })}
          >
            <fieldset className={css.chips}>
              <legend className={css.inline}>{words.scores}</legend>
              {Array.from({ length: high - low + 1 }, (_, i) => String(low + i)).map(one => (
                <Chip key={one} value={one} size="xs">
                  {one}
                </Chip>
              ))}
            </fieldset>
          </Chip.Group>
        )}
        {tags.length === 0 ? null : (
          <Select
            size="xs"
            aria-label={words.tag}
            placeholder={words.anyTag}
            data={tags}
            value={tag ?? null}
            clearable
            onChange={value => put({ tag: value ?? undefined })}
          />
        )}
        {filtered ? (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<X size={14} aria-hidden="true" />}
            onClick={() =>
              void navigate({
                to: '.',
                search: now => ({ ...now, score: undefined, tag: undefined, during: undefined }),
                replace: true,
              })
            }
          >
            {words.clear}
          </Button>
        ) : null}
      </div>
      <Card
        title={words.title}
        stale={comments.isPlaceholderData}
        actions={
          list.length === 0 ? null : (
            <Button
              size="xs"
              variant="default"
              loading={save.busy}
              leftSection={<FileDown size={15} aria-hidden="true" />}
              onClick={() => save.run()}
            >
              {words.export}
            </Button>
          )
        }
      >
        <p className="note" role="status">
          {saved ?? ''}
        </p>
        <FormProblem problem={save.problem} />
        {survey.anonymous ? <p className="note">{words.noTags}</p> : null}
        {comments.isPending ? (
          <Loading height={240} />
        ) : comments.data === undefined ? (
          <Failed problem={comments.error} retry={() => void comments.refetch()} />
        ) : list.length === 0 ? (
          <Empty title={filtered ? words.noneFiltered : words.none} more={filtered ? '' : words.noneMore} />
        ) : (
          <ul className={css.verbatims}>
            {list.map(one => (
              <Comment key={one.id} one={one} survey={survey} tags={tags} />
            ))}
          </ul>
        )}
        {comments.hasNextPage ? (
          <Button
            mt="sm"
            size="xs"
            variant="default"
            loading={comments.isFetchingNextPage}
            onClick={() => void comments.fetchNextPage()}
          >
            {all.more}
          </Button>
        ) : null}
      </Card>
    </Stack>
  );
}

const scoresIn = (text: string | undefined): number[] =>
  (text ?? '')
    .split(',')
    .filter(one => /^\d{1,2}$/.test(one))
    .map(Number)
    .filter(one => one <= 10);

function questionOf(
  surveyId: number,
  range: string,
  scores: readonly number[],
  tag: string | undefined,
): VerbatimQuestion {
  const filters: Filter[] = [
    ['is', 'survey', [surveyId]],
    ...(tag === undefined ? [] : [['is', 'survey_tag', [tag]] satisfies Filter]),
  ];
  return { filters, date_range: range, ...(scores.length === 0 ? {} : { scores: [...scores] }) };
}

/** Those that stand under its comments, the most used first. */
function useTags(survey: Survey): string[] {
  const asks = useMemo(
    () =>
      survey.anonymous
        ? null
        : {
            tags: {
              metrics: ['survey_answers'],
              dimensions: ['survey_tag'],
              filters: [['is', 'survey', [survey.id]] satisfies Filter],
              include: { excluded: false },
            },
          },
    [survey.anonymous, survey.id],
  );
  const rows = useAnswers(asks).of('tags')?.results ?? [];
  return rows.flatMap(({ dimensions: [tag] }) => (typeof tag === 'string' ? [tag] : []));
}
