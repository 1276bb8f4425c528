/** Median, p90, mean and share in target of one clock: elapsed and working time side by side. */
import type { Result } from '../../../src/metrics/engine/result.ts';
import { duration } from '../../../src/report/duration.ts';
import { ChangeMark } from '../../figures/ChangeMark.tsx';
import { useInspect } from '../../figures/inspect.tsx';
import { figureOf, shown, UNKNOWN } from '../../figures/shown.ts';
import { Card } from '../../ui/Card.tsx';
import { Loading } from '../../ui/states.tsx';
import { useReader } from '../../words/words.tsx';
import css from './Replies.module.css';
import type { Clock } from './replies.data.ts';

interface Props {
  clock: Clock;
  title: string;
  result: Result | undefined;
  stale: boolean;
}

export function ClockCard({ clock, title, result, stale }: Props) {
  const { words, format } = useReader();
  if (result === undefined)
    return (
      <Card title={title}>
        <Loading height={180} />
      </Card>
    );
  const n = figureOf(result, clock)?.n ?? 0;
  const rows = [
    { key: 'median', title: words.replies.median, elapsed: clock, business: `${clock}.business` },
    { key: 'p90', title: words.replies.p90, elapsed: `${clock}.p90`, business: `${clock}.business_p90` },
    { key: 'mean', title: words.replies.mean, elapsed: `${clock}.mean`, business: `${clock}.business_mean` },
    {
      key: 'within',
      title: words.replies.within(duration(result.query.settings.target_seconds)),
      elapsed: `${clock}.within_target`,
      business: `${clock}.business_within_target`,
    },
  ];
  return (
    <Card title={title} stale={stale}>
      <table className={css.clock}>
        <caption className="unseen">{title}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{words.chart.elapsed}</th>
            <th scope="col">{words.chart.business}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.key} className={row.key === 'median' ? css.median : undefined}>
              <th scope="row">{row.title}</th>
              <td>
                <Value name={row.elapsed} result={result} change={row.key === 'median'} />
              </td>
              <td>
                <Value name={row.business} result={result} change={row.key === 'median'} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note">{words.figure.n(format.count(n))}</p>
    </Card>
  );
}

function Value({ name, result, change }: { name: string; result: Result; change: boolean }) {
  const { words, format, language } = useReader();
  const inspect = useInspect();
  const figure = figureOf(result, name);
  if (figure === null) return UNKNOWN;
  return (
    <>
      <button
        type="button"
        className={css.press}
        title={figure.reason ?? figure.definition.title[language]}
        aria-label={`${shown(name, figure.value, figure.definition.unit, format)}. ${words.figure.open(figure.definition.title[language])}`}
        onClick={() => inspect({ names: [name], result })}
      >
        {shown(name, figure.value, figure.definition.unit, format)}
      </button>
      {change ? (
        <span className={css.change}>
          <ChangeMark figure={figure} />
        </span>
      ) : null}
    </>
  );
}
