/** Everybody at one company's domain. */
import { useSearch } from '@tanstack/react-router';
import { PersonPage } from './PersonPage.tsx';

export function Account() {
  const { who: domain = '' } = useSearch({ strict: false });
  return <PersonPage dimension="domain" who={domain} title={<bdi>{domain}</bdi>} />;
}
