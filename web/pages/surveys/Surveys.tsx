/** All surveys, each with its figure and how many answered. */
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useMemo } from 'react';
import { useAnswers } from '../../api/answers.ts';
import { mayManage, useMe } from '../../api/me.ts';
import { surveysQuery } from '../../api/surveys.ts';
import { RangePicker } from '../../filters/RangePicker.tsx';
import { Card, PageHead, Stack } from '../../ui/Card.tsx';
import { Empty, Failed, Loading } from '../../ui/states.tsx';
import { useWords } from '../../words/words.tsx';
import { NoMailCard } from '../reports/NoMailCard.tsx';
import { ListTable } from './ListTable.tsx';
import { listAsks } from './survey-figures.data.ts';
import { Templates } from './Templates.tsx';
import { useDuring } from './use-during.ts';
import { useSurveysWords } from './use-surveys-words.ts';

export function Surveys() {
  const all = useWords();
  const words = useSurveysWords();
  const manages = mayManage(useMe().data?.workspace.role);
  const surveys = useQuery(surveysQuery);
  const list = surveys.data ?? [];
  const [range, setRange] = useDuring();
  const answers = useAnswers(useMemo(() => listAsks(surveys.data ?? [], range), [surveys.data, range]));
  return (
    <Stack>
      <PageHead
        title={all.pages.surveys}
        lead={all.leads.surveys}
        actions={
          list.length === 0 ? undefined : (
            <>
              <RangePicker range={range} onChange={setRange} />
              {manages ? (
                <Button
                  size="sm"
                  leftSection={<Plus size={15} aria-hidden="true" />}
                  renderRoot={props => <Link to="/support/surveys/new" {...props} />}
                >
                  {words.list.new}
                </Button>
              ) : null}
            </>
          )
        }
      />
      {manages ? <NoMailCard /> : null}
      {surveys.isPending ? (
        <Card>
          <Loading height={240} />
        </Card>
      ) : surveys.data === undefined ? (
        <Card>
          <Failed problem={surveys.error} retry={() => void surveys.refetch()} />
        </Card>
      ) : list.length > 0 ? (
        <Card stale={answers.stale}>
          {answers.problem !== null ? <Failed problem={answers.problem} retry={answers.retry} /> : null}
          <ListTable surveys={list} answers={answers} />
        </Card>
      ) : manages ? (
        <Card>
          <Empty title={words.list.none} more={words.list.noneMore} />
          <Templates />
        </Card>
      ) : (
        <Card>
          <Empty title={words.list.none} more={words.list.noneReader} />
        </Card>
      )}
    </Stack>
  );
}
