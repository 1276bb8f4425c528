/** The sections of the settings, in their order, and who finds them. */
import type { Role } from '../../api/me.ts';
import type { SettingsWords } from './words.data.ts';

export type SectionId = keyof SettingsWords['sections'];

export const DOCUMENT_SECTIONS = [
  'company',
  'people',
  'teams',
  'calendars',
  'accounts',
  'rules',
  'targets',
  'support',
  'policy',
  'privacy',
] as const satisfies readonly SectionId[];
export type DocumentSection = (typeof DOCUMENT_SECTIONS)[number];

export function sectionsFor(role: Role): SectionId[] {
  if (role === 'owner')
    return [...DOCUMENT_SECTIONS, 'triage', 'members', 'mail', 'keys', 'audit', 'account'];
  return role === 'manager' ? [...DOCUMENT_SECTIONS, 'account'] : ['account'];
}
