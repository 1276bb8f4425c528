/** Ctrl+K: to any page, number, person or period. */
import { Spotlight, type SpotlightActionGroupData, spotlight } from '@mantine/spotlight';
import { useNavigate } from '@tanstack/react-router';
import { CalendarDays, Hash, Search } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { type Choices, useCatalogue, useChoices } from '../api/catalogue.ts';
import { useNumbersOnly } from '../api/me.ts';
import { PRESETS } from '../filters/presets.data.ts';
import { useFilters } from '../filters/use-filters.ts';
import { useReader } from '../words/words.tsx';
import { PAGES } from './pages.data.ts';
import { onOpenPalette } from './palette-open.ts';

const NONE: Choices['accounts'] = [];

export default function Palette() {
  const { words, language } = useReader();
  const navigate = useNavigate();
  const [, changeFilters] = useFilters();
  const catalogue = useCatalogue().data;
  const numbersOnly = useNumbersOnly();
  const accounts = useChoices().data?.accounts ?? NONE;
  const [typed, setTyped] = useState('');
  useEffect(() => onOpenPalette(spotlight.open), []);
  const actions = useMemo((): SpotlightActionGroupData[] => {
    const address = typed.trim().toLowerCase();
    const person = !numbersOnly && /^\S+@\S+\.\S+$/.test(address);
    const domain = !numbersOnly && /^[^\s@]+\.[^\s@]+$/.test(address);
    return [
      {
        group: words.shell.goTo,
        actions: [
          ...PAGES.filter(page => !(numbersOnly && page.names)).map(page => ({
            id: page.to,
            label: words.pages[page.word],
            leftSection: <page.icon size={17} aria-hidden="true" />,
            onClick: () => void navigate({ to: page.to }),
          })),
          ...(domain
            ? [
                {
                  id: 'company',
                  label: address,
                  onClick: () => void navigate({ to: '/inbox/account', search: { who: address } }),
                },
              ]
            : []),
          ...(person
            ? [
                {
                  id: 'person',
                  label: address,
                  onClick: () => void navigate({ to: '/inbox/person', search: { who: address } }),
                },
              ]
            : []),
        ],
      },
      {
        group: words.people.domains,
        actions: accounts.map(({ name, domains }) => ({
          id: `account-${name}`,
          label: name,
          description: domains.join(', '),
          onClick: () => void navigate({ to: '/inbox/account', search: { who: name } }),
        })),
      },
      {
        group: words.shell.periods,
        actions: PRESETS.map(range => ({
          id: range,
          label: words.filters.presets[range],
          leftSection: <CalendarDays size={17} aria-hidden="true" />,
          onClick: () => changeFilters({ range }),
        })),
      },
      {
        group: words.shell.metrics,
        actions: (catalogue?.metrics ?? []).map(metric => ({
          id: `metric-${metric.id}`,
          label: metric.title[language],
          description: metric.question[language],
          leftSection: <Hash size={17} aria-hidden="true" />,
          onClick: () => void navigate({ to: '/explore', search: now => ({ ...now, m: metric.id }) }),
        })),
      },
    ];
  }, [words, language, navigate, changeFilters, catalogue, accounts, typed, numbersOnly]);
  return (
    <Spotlight
      actions={actions}
      shortcut={['mod + K']}
      query={typed}
      onQueryChange={setTyped}
      highlightQuery
      scrollable
      maxHeight={420}
      limit={60}
      nothingFound={words.shell.nothingFound}
      searchProps={{
        leftSection: <Search size={18} aria-hidden="true" />,
        placeholder: words.shell.searchPlaceholder,
        'aria-label': words.shell.searchPlaceholder,
      }}
    />
  );
}
