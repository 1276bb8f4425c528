/** The company's settings, its members, invitations and keys. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { CalendarVersion } from '../../src/app/company/calendar-versions.ts';
import type { RulePreview } from '../../src/app/company/rule-preview.ts';
import type { Suggestions } from '../../src/app/company/suggestions.ts';
import type { Key } from '../../src/app/people/keys.ts';
import type { Grant, Member } from '../../src/app/people/members.ts';
import type { PolicyVersion } from '../../src/app/policy/policy-versions.ts';
import type { PolicyPreview } from '../../src/app/policy/published.ts';
import type { Config } from '../../src/config.ts';
import type { SurveyLanguage } from '../../src/derive/surveys/survey.ts';
import { call } from './call.ts';
import type { Role } from './me.ts';

export type { CalendarVersion, Config, Grant, Key, Member, PolicyVersion, RulePreview, Suggestions };
export type PublishedPolicy = Config['support']['policy'];
export type Rule = Config['rule'][number];

export interface SettingsDocument {
  config: Config;
  etag: string;
}

export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: ({ signal }) => call<SettingsDocument>('/settings', { signal }),
});

export const saveSettings = ({ config, etag }: SettingsDocument): Promise<SettingsDocument> =>
  call<SettingsDocument>('/settings', { method: 'PUT', body: config, headers: { 'If-Match': `"${etag}"` } });

export const calendarVersionsQuery = queryOptions({
  // How much is counted by each changes with the facts.
  queryKey: ['facts', 'calendars'],
  queryFn: ({ signal }) => call<CalendarVersion[]>('/settings/calendars', { signal }),
});

export const policyVersionsQuery = queryOptions({
  queryKey: ['facts', 'policies'],
  queryFn: ({ signal }) => call<PolicyVersion[]>('/settings/policies', { signal }),
});

export const suggestionsQuery = queryOptions({
  queryKey: ['settings', 'suggestions'],
  queryFn: ({ signal }) => call<Suggestions>('/settings/suggestions', { signal }),
  staleTime: 60_000,
});

export const rulePreviewQuery = (rule: Rule) =>
  queryOptions({
    queryKey: ['settings', 'rule-preview', rule],
    queryFn: ({ signal }) => call<RulePreview>('/settings/rule-preview', { body: { rule }, signal }),
    enabled: rule.value.trim() !== '',
  });

export const policyPreviewQuery = (policy: PublishedPolicy, language: SurveyLanguage) =>
  queryOptions({
    queryKey: ['settings', 'service-policy', policy, language],
    queryFn: ({ signal }) =>
      call<PolicyPreview>('/settings/service-policy', { body: { policy, language }, signal }),
    placeholderData: keepPreviousData,
  });

export const membersQuery = queryOptions({
  queryKey: ['members'],
  queryFn: ({ signal }) => call<Member[]>('/members', { signal }),
});

export interface Invitation {
  id: number;
  email: string;
  role: Role;
  created_at: string;
  expires_at: string;
}
export const invitationsQuery = queryOptions({
  queryKey: ['members', 'invitations'],
  queryFn: ({ signal }) => call<Invitation[]>('/invitations', { signal }),
});

export const keysQuery = queryOptions({
  queryKey: ['keys'],
  queryFn: ({ signal }) => call<Key[]>('/keys', { signal }),
});
