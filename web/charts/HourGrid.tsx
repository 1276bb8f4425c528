/** A real table whose cells are coloured by their value. */
import { CELL, useCells } from '../ui/use-cells.ts';
import { useReader } from '../words/words.tsx';
import css from './Chart.module.css';
import type { HourCell, HourGridData } from './hour-grid.data.ts';

interface Props {
  caption: string;
  data: HourGridData;
  /** As it is told in a cell's title. */
  value(cell: HourCell): string;
  onCell?: (cell: HourCell) => void;
}

export function HourGrid({ caption, data, value, onCell }: Props) {
  const { format } = useReader();
  const ref = useCells<HTMLTableElement>();
  return (
    <table ref={ref} className={css.grid}>
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          <td />
          {data.rows[0]?.map(({ hour }) => (
            <th key={hour} scope="col" className={hour % 6 === 0 ? '' : css.between}>
              {String(hour).padStart(2, '0')}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {data.rows.map(row => (
          <tr key={row[0]?.weekday}>
            <th scope="row">{format.shortWeekday(row[0]?.weekday ?? 1)}</th>
            {row.map(cell => {
              const told = `${format.weekday(cell.weekday)} ${format.hour(cell.hour)}: ${value(cell)}`;
              return (
                <td
                  key={cell.hour}
                  className={css.cell}
                  title={told}
                  style={{ '--level': cell.level } as React.CSSProperties}
                >
                  {onCell === undefined ? (
                    <span className="unseen">{value(cell)}</span>
                  ) : (
                    <button type="button" {...CELL} aria-label={told} onClick={() => onCell(cell)} />
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
