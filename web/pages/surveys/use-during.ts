/** The period of the pages about surveys: all answers, unless the address says otherwise. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { filtersOf } from '../../filters/filters.ts';

export function useDuring(): [string, (range: string) => void] {
  const { during } = useSearch({ strict: false });
  const navigate = useNavigate();
  const range = during === undefined ? 'all' : filtersOf({ range: during }).range;
  return [
    range,
    chosen =>
      void navigate({
        to: '.',
        search: now => ({ ...now, during: chosen === 'all' ? undefined : chosen }),
      }),
  ];
}
