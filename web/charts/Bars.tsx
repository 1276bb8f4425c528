/** Rows with one or two bars: buckets, kinds, top lists. */
import type { ReactNode } from 'react';
import { Empty } from '../ui/states.tsx';
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
}

const TEXT = [css.firstText, css.secondText];

export function Bars({ caption, rows }: { caption: string; rows: BarRow[] }) {
  if (rows.length === 0) return <Empty />;
  return (
    <table className={css.bars}>
      <caption className="unseen">{caption}</caption>
      <tbody>
        {rows.map(({ key, label, lengths, told, target = false }) => (
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
                  {text}
                </span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
