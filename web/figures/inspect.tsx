/** Every number opens a drawer: what it means, and what is behind it. */
import { createContext, lazy, type ReactNode, Suspense, use, useMemo, useState } from 'react';
import type { Filter } from '../../src/metrics/engine/request.ts';
import type { Result } from '../../src/metrics/engine/result.ts';

export interface Inspected {
  /** As requested: `reply_time.p90`. */
  name: string;
  result: Result;
  /** Which row of the result; without it the only one. */
  row?: number;
  /** Narrows the conversations behind it: the bucket or person that was pressed. */
  also?: Filter[];
  /** What was pressed, where it is one row of many. */
  of?: string;
}

const InspectContext = createContext<(what: Inspected) => void>(() => {});
const Inspector = lazy(() => import('./Inspector.tsx'));

export const useInspect = () => use(InspectContext);

export function InspectProvider({ children }: { children: ReactNode }) {
  const [what, setWhat] = useState<Inspected | null>(null);
  const [open, setOpen] = useState(false);
  const show = useMemo(
    () => (inspected: Inspected) => {
      setWhat(inspected);
      setOpen(true);
    },
    [],
  );
  return (
    <InspectContext value={show}>
      {children}
      {what === null ? null : (
        <Suspense>
          <Inspector what={what} opened={open} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </InspectContext>
  );
}
