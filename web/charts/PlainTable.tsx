import css from './Chart.module.css';

export interface TableData {
  head: string[];
  /** The first cell is the row's heading, the others are numbers as they are shown. */
  rows: (string | number)[][];
}

export function PlainTable({ caption, data }: { caption: string; data: TableData }) {
  return (
    <table className={css.table}>
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
              <td key={data.head[column + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
