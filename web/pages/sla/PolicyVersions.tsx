/** What the policies promised before: read-only, each with when, what changed, and how much was judged by it. */
import { useQuery } from '@tanstack/react-query';
import { duration, workDuration } from '../../../src/report/duration.ts';
import { type PolicyVersion, policyVersionsQuery } from '../../api/settings.ts';
import { Card } from '../../ui/Card.tsx';
import { Failed, Loading } from '../../ui/states.tsx';
import { useReader } from '../../words/words.tsx';
import settings from '../settings/Settings.module.css';
import { useSlaWords } from './use-sla-words.ts';

export function PolicyVersions() {
  const { versions: words } = useSlaWords();
  const { data, error, isPending, refetch } = useQuery(policyVersionsQuery);
  if (data?.length === 0) return null;
  return (
    <Card title={words.title} note={words.lead}>
      {isPending ? (
        <Loading height={120} />
      ) : data === undefined ? (
        <Failed problem={error} retry={() => void refetch()} />
      ) : (
        <ol className={settings.list}>
          {data.map(one => (
            <Version key={`${one.policy_id}.${one.version}`} one={one} />
          ))}
        </ol>
      )}
    </Card>
  );
}

function Version({ one }: { one: PolicyVersion }) {
  const { format } = useReader();
  const { versions: words } = useSlaWords();
  const from = one.from === null ? null : format.instant(one.from);
  const until = one.until === null ? null : format.instant(one.until);
  const when =
    from === null
      ? until === null
        ? words.beginning
        : words.until(until)
      : until === null
        ? words.since(from)
        : words.between(from, until);
  return (
    <li className={settings.version}>
      <p>
        <strong>
          <bdi>{one.name}</bdi>, {words.version(one.version)}
        </strong>
        {one.in_force ? <span className={settings.inForce}>{words.inForce}</span> : null}
      </p>
      <p className="note">{when}</p>
      <p>
        {one.changed.length === 0
          ? words.first
          : words.changed(one.changed.map(part => words.parts[part]).join(' · '))}
      </p>
      <p className="note">
        {one.targets
          .map(({ clock, seconds, business }) =>
            words.target(words.clocks[clock], (business ? workDuration : duration)(seconds), business),
          )
          .join(' · ')}
      </p>
      {one.judged === null ? null : (
        <p className="note">
          {one.judged === 0 ? words.nothing : words.judged(format.count(one.judged), one.judged)}
        </p>
      )}
    </li>
  );
}
