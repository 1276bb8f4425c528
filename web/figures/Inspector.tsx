/** What a number means, how it was counted, what was left out, and the conversations behind it. */
import { Button, Drawer, SegmentedControl } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Filter as Funnel } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { sentenceIn } from '../../src/report/words/catalogue-words.ts';
import { useCatalogue } from '../api/catalogue.ts';
import { datesWords } from '../filters/range-words.ts';
import { useFilters } from '../filters/use-filters.ts';
import { useReader } from '../words/words.tsx';
import { Behind } from './Behind.tsx';
import { BehindAnswers, OF_SURVEYS } from './BehindAnswers.tsx';
import { BehindTickets, ofTickets } from './BehindTickets.tsx';
import { metricIn } from './behind.ts';
import css from './Inspector.module.css';
import type { Inspected } from './inspect.tsx';
import { shown } from './shown.ts';
import { narrowing } from './slice.ts';

interface Props {
  what: Inspected;
  /** How often the drawer was opened. */
  times: number;
  opened: boolean;
  onClose(): void;
  /** Gone from the screen: whoever opened it goes on where they were. */
  onClosed(): void;
}

export default function Inspector({ what, times, opened, onClose, onClosed }: Props) {
  const { language, words } = useReader();
  const [chosen, setChosen] = useState({ times, i: 0 });
  const i = chosen.times === times ? chosen.i : 0;
  const name = what.names[i] ?? '';
  const { definitions } = what.result.meta;
  const definition = definitions[name];
  if (definition === undefined) return null;
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      onExitTransitionEnd={onClosed}
      returnFocus={false}
      position="right"
      size="min(560px, 100vw)"
      title={definition.title[language]}
      closeButtonProps={{ 'aria-label': words.waiting.close }}
    >
      <div className={css.body}>
        {what.names.length < 2 ? null : (
          <SegmentedControl
            fullWidth
            size="xs"
            aria-label={words.figure.which}
            value={name}
            data={what.names.map(value => ({ value, label: definitions[value]?.title[language] ?? value }))}
            onChange={value => setChosen({ times, i: what.names.indexOf(value) })}
          />
        )}
        <Told what={what} name={name} onClose={onClose} />
      </div>
    </Drawer>
  );
}

function Told({ what, name, onClose }: { what: Inspected; name: string; onClose(): void }) {
  const { words, format, language, report } = useReader();
  const catalogue = useCatalogue().data;
  const [, change] = useFilters();
  const { result, row = 0, of, also = [] } = what;
  const definition = result.meta.definitions[name];
  const i = result.query.metrics.indexOf(name);
  const value = result.results[row]?.metrics[i] ?? null;
  const n = result.results[row]?.n[i] ?? 0;
  if (definition === undefined) return null;
  const told = words.figure;
  const excluded = Object.entries(result.meta.excluded[name] ?? {}).filter(([, count]) => count > 0);
  const { parts = [], fact = '' } = metricIn(catalogue, name) ?? {};
  const ofSurveys = fact in OF_SURVEYS;
  const narrower = narrowing(also);
  return (
    <>
      {of === undefined ? null : (
        <p className={css.slice}>
          <bdi>{of}</bdi>
          {narrower === null ? null : (
            <Button
              variant="light"
              size="compact-sm"
              leftSection={<Funnel size={14} aria-hidden="true" />}
              onClick={() => {
                change(narrower);
                onClose();
              }}
            >
              {told.onlyThis}
            </Button>
          )}
        </p>
      )}
      <p className={css.value}>{shown(name, value, definition.unit, format)}</p>
      {value === null && result.meta.reasons[name] !== undefined ? (
        <p className="note">{sentenceIn(language, result.meta.reasons[name])}</p>
      ) : null}
      <p className="note">{told.observationsAre(format.count(n), n)}</p>
      <dl className={css.list}>
        <Item title={told.definition}>{definition.question[language]}</Item>
        <Item title={told.formula}>{sentenceIn(language, definition.formula)}</Item>
        <Item title={told.source}>{definition.source}</Item>
        <Item title={told.range}>
          {definition.when === 'now'
            ? told.asOf(format.instant(result.meta.now))
            : `${datesWords(result.query.range, words, format)} · ${result.query.zone}`}
        </Item>
        {excluded.length === 0 ? null : (
          <Item title={told.kinds}>
            {excluded
              .map(
                ([kind, count]) =>
                  `${report.kinds[kind as keyof typeof report.kinds] ?? kind}: ${format.count(count)}`,
              )
              .join(' · ')}
          </Item>
        )}
        {result.meta.calendars.length === 0 ? null : (
          <Item title={told.calendars}>
            {result.meta.calendars.map(one => told.calendarIs(one.calendar_id, one.version)).join(' · ')}
          </Item>
        )}
        {parts.length === 0 ? null : (
          <Item title={told.parts}>{parts.map(part => part.title[language]).join(' · ')}</Item>
        )}
      </dl>
      <p>
        <Link to="/explore" search={now => ({ ...now, m: name })} onClick={onClose}>
          {told.explore}
        </Link>
      </p>
      <h3 className={css.heading}>
        {ofSurveys ? told.behindAnswers : ofTickets(fact) ? told.behindTickets : told.behind}
      </h3>
      {ofSurveys ? (
        <BehindAnswers what={what} fact={fact} />
      ) : ofTickets(fact) ? (
        <BehindTickets name={name} what={what} onGo={onClose} />
      ) : (
        <Behind name={name} result={result} also={also} n={n} />
      )}
    </>
  );
}

function Item({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}
