/** Who answers how fast, and what came of the questions: asked when it comes near the screen. */
import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { type First, useFurther } from '../../api/further.ts';
import { useMe } from '../../api/me.ts';
import { useNarrowed } from '../../filters/use-filters.ts';
import { Stack } from '../../ui/Card.tsx';
import { Failed } from '../../ui/states.tsx';
import { Asked } from './Asked.tsx';
import { furtherAsks, SPLITS, type Split } from './replies.data.ts';
import { SplitTable } from './SplitTable.tsx';

export function Further({ first }: { first: First }) {
  const { by } = useSearch({ strict: false });
  const people = useMe().data?.workspace.people_figures !== false;
  const split: Split = SPLITS.find(one => one === by) ?? (people ? 'teammate' : 'team');
  const asks = useNarrowed(useMemo(() => furtherAsks(split), [split]));
  const [ref, answers] = useFurther(asks, first);
  const { stale } = answers;
  return (
    <div ref={ref}>
      {answers.problem !== null && answers.pending ? (
        <Failed problem={answers.problem} retry={answers.retry} />
      ) : (
        <Stack>
          <SplitTable
            split={split}
            result={answers.of('split')}
            problem={answers.problemOf('split')}
            stale={stale}
          />
          <Asked result={answers.of('asked')} problem={answers.problemOf('asked')} stale={stale} />
        </Stack>
      )}
    </div>
  );
}
