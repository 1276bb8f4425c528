/** One person. */
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { call } from '../../api/call.ts';
import { Problem } from '../../api/problem.ts';
import { Empty } from '../../ui/states.tsx';
import { useReader } from '../../words/words.tsx';
import { PersonPage } from './PersonPage.tsx';

export interface ContactFacts {
  email: string;
  name: string | null;
  domain: string;
  account: string | null;
  zone: string | null;
  first_seen: string | null;
  last_seen: string | null;
}

export function Contact() {
  const { words, format } = useReader();
  const { who: email = '' } = useSearch({ strict: false });
  const { data, error } = useQuery({
    queryKey: ['people', email],
    queryFn: ({ signal }) => call<ContactFacts>(`/people/${encodeURIComponent(email)}`, { signal }),
  });
  const whose = useMemo(() => [email], [email]);
  if (error instanceof Problem && error.status === 404)
    return <Empty small={false} title={words.people.notFound} more={email} />;
  const domain = data?.domain ?? email.slice(email.lastIndexOf('@') + 1);
  const seen = [
    data?.first_seen == null ? null : `${words.people.firstSeen}: ${format.instant(data.first_seen)}`,
    data?.last_seen == null ? null : `${words.people.lastSeen}: ${format.instant(data.last_seen)}`,
    data?.zone == null ? null : `${words.people.zone}: ${data.zone}`,
  ].filter(one => one !== null);
  return (
    <PersonPage
      dimension="contact"
      who={email}
      whose={whose}
      title={<bdi>{data?.name || email}</bdi>}
      lead={
        <>
          <bdi>{email}</bdi> ·{' '}
          <Link to="/inbox/account" search={{ who: domain }}>
            {words.people.allAt(data?.account ?? domain)}
          </Link>
          {seen.map(one => ` · ${one}`)}
        </>
      }
    />
  );
}
