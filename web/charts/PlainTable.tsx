import { CELL, useCells } from '../ui/use-cells.ts';
import { useWords } from '../words/words.tsx';
import css from './Chart.module.css';

export interface TableData {
  head: string[];
  /** The first cell is the row's heading, the others are numbers as they are shown. */
  rows: (string | number)[][];
}

interface Props {
  caption: string;
  data: TableData;
  /** A number was pressed: its row, and which of the first columns of numbers. */
  onCell?: ((row: number, column: number) => void) | undefined;
  /** How many columns of numbers can be pressed. */
  pressable?: number;
}

export function PlainTable({ caption, data, onCell, pressable = 0 }: Props) {
  const ref = useCells<HTMLTableElement>();
  const { figure } = useWords();
  return (
    <table ref={ref} className={css.table}>
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          {data.head.map(cell => (
            <th key={cell} scope="col">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {data.rows.map(([first = '', ...rest], i) => (
          // Two groups can have the same name.
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other identity
          <tr key={i}>
            <th scope="row">
              <bdi>{first}</bdi>
            </th>
            {rest.map((cell, column) => (
              <td key={data.head[column + 1]}>
                {onCell === undefined || column >= pressable ? (
                  cell
                ) : (
                  <button
                    type="button"
                    {...CELL}
                    className={css.link}
                    aria-label={figure.slice(`${first}, ${data.head[column + 1]}`, String(cell))}
                    onClick={() => onCell(i, column)}
                  >
                    {cell}
                  </button>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
