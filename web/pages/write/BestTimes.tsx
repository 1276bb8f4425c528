/** The best hours to write to a person or company, and how sure that is. */
import { useQuery } from '@tanstack/react-query';
import { isProblem } from '../../api/problem.ts';
import { whenQuery } from '../../api/when.ts';
import { Empty, Failed, Loading } from '../../ui/states.tsx';
import { useReader } from '../../words/words.tsx';
import css from './Write.module.css';

export function BestTimes({ who }: { who: string }) {
  const { words, format } = useReader();
  const { data, error, isPending, refetch } = useQuery(whenQuery(who));
  if (isProblem(error, 'bad-input')) return <Empty title={words.write.notKnown} more={who} />;
  if (error !== null && data === undefined) return <Failed problem={error} retry={() => void refetch()} />;
  if (isPending) return <Loading height={160} />;
  const { outcome, zone } = data;
  if (outcome.level === null || outcome.recommended.length === 0)
    return <Empty title={words.write.tooFew} more={words.write.zoneIs(zone)} />;
  return (
    <>
      <p className="note">
        {words.write.zoneIs(zone)} ·{' '}
        {words.write.level(words.write.levels[outcome.level], format.count(outcome.n))}
      </p>
      <ol className={css.slots}>
        {outcome.recommended.map(slot => (
          <li key={`${slot.weekday}-${slot.hour}`}>
            <strong>
              {format.weekday(slot.weekday)}, {format.hour(slot.hour)}–{format.hour((slot.hour + 1) % 24)}
            </strong>
            <Interval low={slot.low} high={slot.high} share={slot.share} />
            <span className={css.share}>{format.percent(slot.share)}</span>
            <span className="note">
              {words.write.interval}: {format.percent(slot.low)} – {format.percent(slot.high)} · n ={' '}
              {format.count(slot.n)}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}

/** 0–100 %, the interval as a bar, the estimate as a dot. */
function Interval({ low, high, share }: { low: number; high: number; share: number }) {
  return (
    <svg className={css.interval} viewBox="0 0 200 12" preserveAspectRatio="none" aria-hidden="true">
      <rect x="0" y="5" width="200" height="2" fill="var(--line)" />
      <rect
        x={low * 200}
        y="3.5"
        width={(high - low) * 200}
        height="5"
        rx="2"
        fill="var(--first)"
        opacity="0.35"
      />
      <rect x={share * 200 - 2} y="1" width="4" height="10" rx="1.5" fill="var(--first)" />
    </svg>
  );
}
