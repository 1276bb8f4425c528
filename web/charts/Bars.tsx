/** Rows with one or two bars: buckets, kinds, top lists. */
import type { ReactNode } from 'react';
import { Empty } from '../ui/states.tsx';
import { CELL, useCells } from '../ui/use-cells.ts';
import { useWords } from '../words/words.tsx';
import css from './Chart.module.css';

export interface BarRow {
  key: string;
  label: ReactNode;
  /** 0–1 of the longest; the second bar only where there is one. */
  lengths: [number] | [number, number];
  /** As told at the end of the row. */
  told: [string] | [string, string];
  /** The target lies below this row. */
  target?: boolean;
  /** The row's name as text, and what pressing its first or second bar does. */
  press?: { name: string; open(bar: number): void };
}

const TEXT = [css.firstText, css.secondText];
/** The whole row can be pressed; of two bars each has its half. */
const HALF = [css.upper, css.lower];

export function Bars({ caption, rows }: { caption: string; rows: BarRow[] }) {
  const ref = useCells<HTMLTableElement>();
  const { figure } = useWords();
  if (rows.length === 0) return <Empty />;
  return (
    <table ref={ref} className={css.bars}>
      <caption className="unseen">{caption}</caption>
      <tbody>
        {rows.map(({ key, label, lengths, told, target = false, press }) => (
          <tr key={key} {...(target ? { 'data-target': '' } : {})}>
            <th scope="row">{label}</th>
            <td className={css.track}>
              {lengths.map((length, i) => (
                <span
                  key={i === 0 ? 'first' : 'second'}
                  className={css.bar}
                  data-colour={i === 0 ? 'first' : 'second'}
                  hidden={length === 0}
                  style={{ width: `${Math.round(length * 1000) / 10}%` }}
                />
              ))}
            </td>
            <td className={css.count}>
              {told.map((text, i) => (
                <span key={i === 0 ? 'first' : 'second'} className={told.length === 2 ? TEXT[i] : undefined}>
                  {press === undefined ? (
                    text
                  ) : (
                    <button
                      type="button"
                      {...CELL}
                      className={told.length === 2 ? HALF[i] : css.whole}
                      aria-label={figure.slice(press.name, text)}
                      onClick={() => press.open(i)}
                    >
                      {text}
                    </button>
                  )}
                </span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
