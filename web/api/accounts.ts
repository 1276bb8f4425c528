/** A customer company: several domains with a name of the settings, or a bare domain. */
import { queryOptions } from '@tanstack/react-query';
import type { AccountPage } from '../../src/app/figures/account-page.ts';
import { call } from './call.ts';

export const accountQuery = (who: string) =>
  queryOptions({
    queryKey: ['facts', 'account', who],
    queryFn: ({ signal }) => call<AccountPage>(`/accounts/${encodeURIComponent(who)}`, { signal }),
    enabled: who !== '',
  });
