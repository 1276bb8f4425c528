/** What a number means, how it was counted, what was left out, and the conversations behind it. */
import { Drawer } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { sentenceIn } from '../../src/report/words/catalogue-words.ts';
import { useCatalogue } from '../api/catalogue.ts';
import { datesWords } from '../filters/range-words.ts';
import { useReader } from '../words/words.tsx';
import { Behind } from './Behind.tsx';
import { BehindAnswers, OF_SURVEYS } from './BehindAnswers.tsx';
import css from './Inspector.module.css';
import type { Inspected } from './inspect.tsx';
import { shown } from './shown.ts';

interface Props {
  what: Inspected;
  opened: boolean;
  onClose(): void;
}

export default function Inspector({ what, opened, onClose }: Props) {
  const { words, format, language, report } = useReader();
  const catalogue = useCatalogue().data;
  const { name, result, row = 0, of } = what;
  const definition = result.meta.definitions[name];
  const i = result.query.metrics.indexOf(name);
  const value = result.results[row]?.metrics[i] ?? null;
  const n = result.results[row]?.n[i] ?? 0;
  if (definition === undefined) return null;
  const told = words.figure;
  const excluded = Object.entries(result.meta.excluded[name] ?? {}).filter(([, count]) => count > 0);
  const { parts = [], fact = '' } = catalogue?.metrics.find(one => one.id === name.split('.')[0]) ?? {};
  const ofSurveys = fact in OF_SURVEYS;
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size="min(560px, 100vw)"
      title={definition.title[language]}
      closeButtonProps={{ 'aria-label': words.waiting.close }}
    >
      <div className={css.body}>
        {of === undefined ? null : <p className="note">{of}</p>}
        <p className={css.value}>{shown(name, value, definition.unit, format)}</p>
        {value === null && result.meta.reasons[name] !== undefined ? (
          <p className="note">{sentenceIn(language, result.meta.reasons[name])}</p>
        ) : null}
        <p className="note">{told.observationsAre(format.count(n))}</p>
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
        <h3 className={css.heading}>{ofSurveys ? told.behindAnswers : told.behind}</h3>
        {ofSurveys ? <BehindAnswers what={what} fact={fact} /> : <Behind what={what} />}
      </div>
    </Drawer>
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
