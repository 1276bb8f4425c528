/** Who did what. */
import { infiniteQueryOptions } from '@tanstack/react-query';
import type { AuditEntry, AuditPage } from '../../src/app/people/read-audit.ts';
import { call } from './call.ts';

export type { AuditEntry };
export type Action = AuditEntry['action'];

/** Null: of everybody, of every kind. */
export const auditQuery = (user: string | null, action: Action | null) =>
  infiniteQueryOptions({
    queryKey: ['audit', user, action],
    queryFn: ({ pageParam, signal }) => {
      const asked = { user, action, cursor: pageParam };
      const given = Object.entries(asked).filter((one): one is [string, string] => one[1] !== null);
      return call<AuditPage>(`/audit?${new URLSearchParams(given)}`, { signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: page => page.next,
  });
