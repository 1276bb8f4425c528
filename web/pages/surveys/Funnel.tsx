import type { NotSent, SurveyResults } from '../../api/surveys.ts';
import { type BarRow, Bars } from '../../charts/Bars.tsx';
import { Card } from '../../ui/Card.tsx';
import { Loading } from '../../ui/states.tsx';
import { useReader } from '../../words/words.tsx';
import { funnelSteps } from './funnel.data.ts';
import { reasonWords } from './reason-words.ts';
import css from './Surveys.module.css';
import { useSurveysWords } from './use-surveys-words.ts';

/** Who was to be asked, who was, and what came of it. */
export function Funnel({ results, stale }: { results: SurveyResults | undefined; stale: boolean }) {
  const { format } = useReader();
  const all = useSurveysWords();
  const words = all.results;
  if (results === undefined)
    return (
      <Card title={words.funnel}>
        <Loading height={220} />
      </Card>
    );
  const { response, not_sent: left } = results;
  if (response === null)
    return (
      <Card title={words.funnel}>
        <p className="note">{words.funnelHidden}</p>
      </Card>
    );
  const steps = funnelSteps(response, left ?? []);
  const whole = steps[0]?.n ?? 0;
  if (whole === 0)
    return (
      <Card title={words.funnel} stale={stale}>
        <p className="note">{words.linkOnly}</p>
      </Card>
    );
  const rows = steps.map(
    ({ step, n, of }): BarRow => ({
      key: step,
      label: words.steps[step],
      lengths: [n / whole],
      told: [of === null || of === 0 ? format.count(n) : `${format.count(n)} · ${format.percent(n / of)}`],
    }),
  );
  return (
    <Card title={words.funnel} stale={stale}>
      <div className={css.funnel}>
        <Bars caption={words.funnel} rows={rows} />
      </div>
      {left === null || left.length === 0 ? null : (
        <div className={css.left}>
          <h3>{words.left}</h3>
          <dl>
            {left.map(one => (
              <div key={`${one.state} ${one.reason}`}>
                <dt>{why(one)}</dt>
                <dd>{format.count(one.n)}</dd>
              </div>
            ))}
          </dl>
          <p className="note">{words.leftNote}</p>
        </div>
      )}
    </Card>
  );

  function why({ state, reason }: NotSent): string {
    if (state === 'waiting') return words.waitingToSend;
    return state === 'failed' ? words.failed : reasonWords(reason, all.invitations.reasons);
  }
}
