/** Who is here, in which company, and what they may see. */
import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Language } from '../../src/report/language.ts';
import { call } from './call.ts';

export type Role = 'owner' | 'manager' | 'member' | 'viewer';

export interface Me {
  user: { id: string; name: string; email: string; two_factor: boolean };
  workspaces: { id: number; name: string; role: Role }[];
  workspace: {
    id: number;
    name: string;
    zone: string;
    role: Role;
    teammate: { id: number; name: string } | null;
    language: Language;
    zone_own: string | null;
    sees: 'all' | 'chosen' | 'own';
    people_figures: boolean;
    managers_see_people: boolean;
    /** Nobody from outside, and no single conversation, is shown to anybody. */
    numbers_only: boolean;
    demo: boolean;
    version: string;
  };
}

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => call<Me>('/me', { signal }),
  staleTime: 60_000,
  retry: false,
});

export const useMe = () => useQuery(meQuery);

export const useNumbersOnly = (): boolean => useMe().data?.workspace.numbers_only === true;

/** Tickets one by one: not for whoever sees totals only, nor where numbers only are kept. */
export function useSeesTickets(): boolean {
  const workspace = useMe().data?.workspace;
  return workspace !== undefined && !workspace.numbers_only && mayChange(workspace.role);
}

export interface Setup {
  needed: boolean;
  code_needed: boolean;
}
export const setupQuery = queryOptions({
  queryKey: ['setup'],
  queryFn: ({ signal }) => call<Setup>('/setup', { signal }),
  retry: false,
});

export interface SignInOptions {
  oidc: { name: string } | null;
  language: Language;
  mail: boolean;
}
export const signInOptionsQuery = queryOptions({
  queryKey: ['sign-in-options'],
  queryFn: ({ signal }) => call<SignInOptions>('/sign-in-options', { signal }),
  retry: false,
});

export const mayChange = (role: Role | undefined): boolean => role !== undefined && role !== 'viewer';
export const mayManage = (role: Role | undefined): boolean => role === 'owner' || role === 'manager';
