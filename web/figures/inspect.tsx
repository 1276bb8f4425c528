/** Every number opens a drawer: what it means, and what is behind it. */
import { createContext, lazy, type ReactNode, Suspense, use, useMemo, useRef, useState } from 'react';
import type { Filter } from '../../src/metrics/engine/request.ts';
import type { DimensionValue, Result, ResultRow } from '../../src/metrics/engine/result.ts';
import { useReader } from '../words/words.tsx';
import { sliceOf } from './slice.ts';

export interface Inspected {
  /** As requested: `reply_time.p90`. The first is shown; the drawer offers the others, of the same row. */
  names: readonly string[];
  result: Result;
  /** Which row of the result; without it the only one, −1 where nothing was counted. */
  row?: number;
  /** Narrows the conversations behind it: the slice that was pressed. */
  also?: readonly Filter[];
  /** The slice in words. */
  of?: string;
}

const InspectContext = createContext<(what: Inspected) => void>(() => {});
const Inspector = lazy(() => import('./Inspector.tsx'));

export const useInspect = () => use(InspectContext);

/** Opens one row of a result that was split: by its place, or by the values of its dimensions. */
export function useInspectSlice() {
  const reader = useReader();
  const inspect = useInspect();
  return (result: Result, at: ResultRow | number | readonly DimensionValue[], names: readonly string[]) => {
    const row = rowAt(result, at);
    const values = row?.dimensions ?? (Array.isArray(at) ? at : []);
    inspect(sliceOf(result, row, names, values, reader));
  };
}

function rowAt(result: Result, at: ResultRow | number | readonly DimensionValue[]): ResultRow | undefined {
  if (typeof at === 'number') return result.results[at];
  if ('dimensions' in at) return at;
  return result.results.find(row => row.dimensions.every((value, i) => value === at[i]));
}

export function InspectProvider({ children }: { children: ReactNode }) {
  const [what, setWhat] = useState<Inspected | null>(null);
  const [open, setOpen] = useState(false);
  // A drawer that is opened for another number begins anew.
  const [opened, setOpened] = useState(0);
  const from = useRef<Element | null>(null);
  const show = useMemo(
    () => (inspected: Inspected) => {
      from.current = document.activeElement;
      setWhat(inspected);
      setOpened(times => times + 1);
      setOpen(true);
    },
    [],
  );
  return (
    <InspectContext value={show}>
      {children}
      {what === null ? null : (
        <Suspense>
          <Inspector
            times={opened}
            what={what}
            opened={open}
            onClose={() => setOpen(false)}
            onClosed={() => from.current instanceof HTMLElement && from.current.focus()}
          />
        </Suspense>
      )}
    </InspectContext>
  );
}
