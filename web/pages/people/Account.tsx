/** One customer company: everybody at its domains. */
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { accountQuery } from '../../api/accounts.ts';
import { useMe } from '../../api/me.ts';
import { Problem } from '../../api/problem.ts';
import { Empty, Failed, LoadingPage } from '../../ui/states.tsx';
import { useReader } from '../../words/words.tsx';
import { NameAccount } from './NameAccount.tsx';
import { PersonPage } from './PersonPage.tsx';

export function Account() {
  const { words, format } = useReader();
  const { who = '' } = useSearch({ strict: false });
  const owner = useMe().data?.workspace.role === 'owner';
  const { data, error, refetch } = useQuery(accountQuery(who));
  if (error instanceof Problem && error.status === 404)
    return <Empty small={false} title={words.people.noCompany} more={who} />;
  if (data === undefined)
    return error === null ? <LoadingPage /> : <Failed problem={error} retry={() => void refetch()} />;
  const { name, domains, contacts, nameable, first_seen: first, last_seen: last } = data;
  const [domain = who] = domains;
  const lead = [
    words.people.contactsThere(format.count(contacts), contacts === 1),
    first === null ? null : `${words.people.firstSeen}: ${format.instant(first)}`,
    last === null ? null : `${words.people.lastSeen}: ${format.instant(last)}`,
  ].filter(one => one !== null);
  return (
    <PersonPage
      dimension="domain"
      who={name ?? domain}
      whose={domains}
      title={<bdi>{name ?? domain}</bdi>}
      lead={
        <>
          {name === null ? null : (
            <>
              <bdi>{domains.join(', ')}</bdi> ·{' '}
            </>
          )}
          {lead.join(' · ')}
        </>
      }
      actions={owner && nameable ? <NameAccount domain={domain} /> : null}
    />
  );
}
