/** Says that figures are being worked out again, while any page's answer says so. */
import { useQueryClient } from '@tanstack/react-query';
import { RefreshCw } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import type { Answer } from '../api/answers.ts';
import { useReader } from '../words/words.tsx';
import css from './Shell.module.css';

type Told = { meta?: { recomputing?: { done: number } | null } };

export function Recomputing() {
  const client = useQueryClient();
  const { words, format } = useReader();
  const done = useSyncExternalStore(
    changed => client.getQueryCache().subscribe(changed),
    () => newest(client.getQueryCache().findAll({ queryKey: ['facts', 'queries'], type: 'active' })),
  );
  if (done === null) return null;
  return (
    <p className={css.banner} role="status">
      <RefreshCw size={15} aria-hidden="true" />
      {words.shell.recomputing(format.percent(done))}
    </p>
  );
}

function newest(queries: { state: { data: unknown } }[]): number | null {
  for (const { state } of queries) {
    for (const answer of Object.values((state.data ?? {}) as Record<string, Answer>)) {
      const recomputing = (answer as Told).meta?.recomputing;
      if (recomputing !== null && recomputing !== undefined) return recomputing.done;
    }
  }
  return null;
}
