import type { ExportPreview } from '../../api/tickets.ts';
import { useReader } from '../../words/words.tsx';
import css from './Import.module.css';
import { useTicketsWords } from './use-tickets-words.ts';

/** What was recognised, what has no counterpart here, and how the first tickets would look. */
export function ImportPreview({ preview }: { preview: ExportPreview }) {
  const { format } = useReader();
  const { bring: words, channels, noSubject } = useTicketsWords();
  const { rows, new_tickets: fresh, known_tickets: known, columns, unused, left_out: left, first } = preview;
  const fields = Object.entries(columns) as [keyof typeof columns, string | null][];
  return (
    <>
      <p role="status">
        <strong>{words.rows(format.count(rows), format.count(fresh), format.count(known))}</strong>
      </p>
      <section>
        <h3 className={css.title}>{words.columns}</h3>
        <dl className={css.columns}>
          {fields.map(([field, name]) => (
            <div key={field} data-missing={name === null || undefined}>
              <dt>{words.fields[field]}</dt>
              <dd>{name ?? words.missing}</dd>
            </div>
          ))}
        </dl>
        {unused.length === 0 ? null : <p className="note">{words.unused(unused.join(', '))}</p>}
      </section>
      {left.length === 0 ? null : (
        <section>
          <h3 className={css.title}>{words.leftOut}</h3>
          <ul className={css.left}>
            {left.slice(0, MOST_LEFT).map(({ field, value, times }) => (
              <li key={`${field} ${value}`}>
                {words.fields[field]}: <bdi>{value}</bdi>{' '}
                <span className="note">{words.times(format.count(times))}</span>
              </li>
            ))}
          </ul>
          <p className="note">{words.leftOutMore}</p>
        </section>
      )}
      {first.length === 0 ? null : (
        <section className={css.scroll}>
          <h3 className={css.title}>{words.first}</h3>
          <table className={css.first}>
            <thead>
              <tr>
                {[words.line, words.fields.subject, words.fields.requester_email, words.fields.channel].map(
                  title => (
                    <th key={title} scope="col">
                      {title}
                    </th>
                  ),
                )}
                <th scope="col">{words.fields.created_at}</th>
              </tr>
            </thead>
            <tbody>
              {first.map(one => (
                <tr key={one.line}>
                  <td>{format.count(one.line)}</td>
                  <td>
                    <bdi>{one.subject ?? noSubject}</bdi>
                  </td>
                  <td>{one.requester ?? '–'}</td>
                  <td>{channels[one.channel] ?? one.channel}</td>
                  <td>{format.instant(one.created_at)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  );
}

const MOST_LEFT = 12;
