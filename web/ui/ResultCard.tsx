import type { ReactNode } from 'react';
import type { Result } from '../../src/metrics/engine/result.ts';
import type { Problem } from '../api/problem.ts';
import { Card } from './Card.tsx';
import { Empty, Failed, Loading } from './states.tsx';

interface Props {
  title?: ReactNode;
  result: Result | undefined;
  problem: Problem | undefined;
  stale: boolean;
  actions?: ReactNode;
  height?: number;
  children: (result: Result) => ReactNode;
}

/** A card that waits for its result, and says where there is none. */
export function ResultCard({ title, result, problem, stale, actions, height = 240, children }: Props) {
  return (
    <Card title={title} stale={stale} actions={actions}>
      {problem !== undefined ? (
        <Failed problem={problem} />
      ) : result === undefined ? (
        <Loading height={height} />
      ) : result.results.length === 0 ? (
        <Empty />
      ) : (
        children(result)
      )}
    </Card>
  );
}
