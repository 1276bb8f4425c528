/** A number of one row in a table; pressing it opens what is behind it. */
import type { Result, ResultRow } from '../../src/metrics/engine/result.ts';
import { CELL } from '../ui/use-cells.ts';
import { useReader } from '../words/words.tsx';
import css from './Figure.module.css';
import { useInspectSlice } from './inspect.tsx';
import { shown } from './shown.ts';
import { wordsOf } from './slice.ts';

interface Props {
  result: Result;
  row: ResultRow;
  metric: string;
}

export function SliceNumber({ result, row, metric }: Props) {
  const reader = useReader();
  const inspect = useInspectSlice();
  const value = row.metrics[result.query.metrics.indexOf(metric)] ?? null;
  const unit = result.meta.definitions[metric]?.unit ?? 'messages';
  const text = shown(metric, value, unit, reader.format);
  return (
    <button
      type="button"
      {...CELL}
      className={css.number}
      aria-label={reader.words.figure.slice(wordsOf(result, row.dimensions, reader), text)}
      onClick={() => inspect(result, row, [metric])}
    >
      {text}
    </button>
  );
}
