/** Any number, split by anything it can be split by. */
import { Button, SegmentedControl } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Download } from 'lucide-react';
import { useMemo } from 'react';
import type { Result } from '../../../src/metrics/engine/result.ts';
import { useAnswers } from '../../api/answers.ts';
import { call } from '../../api/call.ts';
import { useCatalogue } from '../../api/catalogue.ts';
import { useNarrowed } from '../../filters/use-filters.ts';
import { useNotice } from '../../filters/use-notice.ts';
import { PageHead, Stack } from '../../ui/Card.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { Empty, Failed, Loading } from '../../ui/states.tsx';
import { useReader } from '../../words/words.tsx';
import { Choose } from './Choose.tsx';
import { Explored } from './Explored.tsx';
import { csvOf, exploreAsk, exploringOf, SHOWN_ROWS } from './explore.data.ts';

/** What a spreadsheet still opens. */
const EXPORTED_ROWS = 100_000;

export function Explore() {
  const { words, format } = useReader();
  const search = useSearch({ strict: false });
  const navigate = useNavigate();
  const catalogue = useCatalogue();
  const notice = useNotice();
  const { m, by, view } = search;
  const exploring = useMemo(() => exploringOf({ m, by, view }), [m, by, view]);
  const asks = useMemo(() => ({ explored: exploreAsk(exploring) }), [exploring]);
  const requests = useNarrowed(asks);
  const answers = useAnswers(exploring.metrics.length === 0 ? null : requests);
  const result = answers.of('explored');
  const problem = answers.problem ?? answers.problemOf('explored');
  const change = (next: Partial<Record<'m' | 'by' | 'view', string>>): void =>
    void navigate({ to: '.', search: now => ({ ...now, ...next }) });
  const save = async (): Promise<void> => {
    if (requests === null) return;
    const whole = await call<Result>('/query', {
      body: { ...requests.explored, pagination: { limit: EXPORTED_ROWS, offset: 0 } },
    });
    saveFile(`pulso-${exploring.metrics[0]}.csv`, 'text/csv', csvOf(whole));
  };
  const total = result?.meta.total_rows ?? 0;
  const notices = exploring.metrics.map(notice).filter(one => one !== null);
  return (
    <Stack>
      <PageHead
        title={words.pages.explore}
        lead={words.leads.explore}
        actions={
          <>
            <SegmentedControl
              size="xs"
              aria-label={words.explore.view}
              value={exploring.view}
              data={(['auto', 'table'] as const).map(value => ({ value, label: words.explore.views[value] }))}
              onChange={value => change({ view: value })}
            />
            <Button
              variant="default"
              size="xs"
              disabled={result === undefined}
              leftSection={<Download size={15} aria-hidden="true" />}
              onClick={() => void save()}
            >
              {words.explore.export}
            </Button>
          </>
        }
      />
      {catalogue.data === undefined ? (
        <Loading height={70} />
      ) : (
        <Choose catalogue={catalogue.data} exploring={exploring} onChange={change} />
      )}
      {notices[0] === undefined ? null : <p className="note">{notices[0]}</p>}
      {exploring.metrics.length === 0 ? (
        <Empty title={words.explore.pick} more="" />
      ) : problem !== null && problem !== undefined ? (
        <Failed problem={problem} retry={answers.retry} />
      ) : result === undefined || catalogue.data === undefined ? (
        <Loading height={360} />
      ) : (
        <Explored result={result} exploring={exploring} catalogue={catalogue.data} stale={answers.stale} />
      )}
      {total > SHOWN_ROWS ? (
        <p className="note">{words.explore.truncated(format.count(SHOWN_ROWS))}</p>
      ) : null}
    </Stack>
  );
}
