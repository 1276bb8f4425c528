import { SegmentedControl } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { valueWords } from '../../../src/report/value-words.ts';
import { useAnswers } from '../../api/answers.ts';
import { useMe } from '../../api/me.ts';
import { Figure } from '../../figures/Figure.tsx';
import { Figures } from '../../figures/Figures.tsx';
import { useNarrowed } from '../../filters/use-filters.ts';
import { useNotice } from '../../filters/use-notice.ts';
import { Card, Stack } from '../../ui/Card.tsx';
import { RowTable } from '../../ui/RowTable.tsx';
import { Empty, Failed, Loading } from '../../ui/states.tsx';
import { useReader } from '../../words/words.tsx';
import css from './Sla.module.css';
import { CLOCKS, SPLITS, slaAsks } from './sla.data.ts';
import { Trend } from './Trend.tsx';
import { useSlaWords } from './use-sla-words.ts';

const KEPT = ['met', 'breached', 'running'] as const;
const PARTS = KEPT.map(one => `sla_attainment.${one}`);

/** How often targets are kept, by policy, kind, month, severity and person. */
export function Attainment() {
  const reader = useReader();
  const words = useSlaWords();
  const notice = useNotice();
  const navigate = useNavigate();
  const people = useMe().data?.workspace.people_figures !== false;
  const { by } = useSearch({ strict: false });
  const splits = SPLITS.filter(one => people || one !== 'teammate');
  const split = splits.find(one => one === by) ?? 'policy';
  const answers = useAnswers(useNarrowed(useMemo(() => slaAsks(split), [split])));
  const result = answers.of('split');
  const problem = answers.problem ?? answers.problemOf('split');
  const asked = result?.query.dimensions[0] ?? split;
  return (
    <Stack>
      <Figures label={words.title}>
        <Figure
          name="sla_attainment"
          also={PARTS}
          result={answers.of('figures')}
          notice={notice('sla_attainment')}
        />
        {KEPT.map(one => (
          <Figure
            key={one}
            name={`sla_attainment.${one}`}
            title={words.columns[one]}
            result={answers.of('figures')}
          />
        ))}
        {CLOCKS.map(kind => (
          <Figure
            key={kind}
            name={`sla_attainment.${kind}`}
            title={words.whatIf.kinds[kind]}
            result={answers.of('kinds')}
          />
        ))}
      </Figures>
      <Trend result={answers.of('trend')} problem={answers.problemOf('trend')} stale={answers.stale} />
      <Card
        title={words.title}
        stale={answers.stale}
        actions={
          <SegmentedControl
            size="xs"
            className={css.splits ?? ''}
            aria-label={words.by}
            value={split}
            data={splits.map(value => ({ value, label: words.splits[value] }))}
            onChange={value =>
              void navigate({ to: '.', search: now => ({ ...now, by: value }), replace: true })
            }
          />
        }
      >
        {problem !== undefined && problem !== null && result === undefined ? (
          <Failed problem={problem} retry={answers.retry} />
        ) : result === undefined ? (
          <Loading height={220} />
        ) : result.results.length === 0 ? (
          <Empty title={words.none} more={words.noneMore} />
        ) : (
          <RowTable
            key={asked}
            caption={`${words.title}: ${words.splits[split]}`}
            title={words.splits[split]}
            result={result}
            label={row => {
              const [value = null] = row.dimensions;
              const kind =
                asked === 'clock_kind'
                  ? words.whatIf.kinds[value as keyof typeof words.whatIf.kinds]
                  : undefined;
              return <bdi>{kind ?? valueWords(asked, value, reader)}</bdi>;
            }}
            numbers={[
              { metric: 'sla_attainment', title: words.columns.share },
              { metric: 'sla_attainment.met', title: words.columns.met },
              { metric: 'sla_attainment.breached', title: words.columns.breached },
              { metric: 'sla_attainment.running', title: words.columns.running, extra: true },
            ]}
          />
        )}
      </Card>
    </Stack>
  );
}
