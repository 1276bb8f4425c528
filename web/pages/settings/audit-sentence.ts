/** One entry of the audit as a sentence without its subject. Pure. */
import type { AuditEntry } from '../../api/audit.ts';
import type { AuditWords, Noted } from './audit-words.data.ts';
import type { SettingsWords } from './words.data.ts';

/** What older versions noted differently, and what a newer one may note, is told as far as it is understood. */
export function auditSentence(
  { action, detail, member }: Pick<AuditEntry, 'action' | 'detail' | 'member'>,
  words: AuditWords,
  { members, keys }: Pick<SettingsWords, 'members' | 'keys'>,
): string {
  const text = (name: string): string | null => {
    const value = detail[name];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const wordOf = (value: string): string =>
    (keys.scopeNames as Record<string, string>)[value] ?? words.settings[value] ?? value;
  const noted: Noted = {
    member: member === null ? null : (member.name ?? words.gone),
    text,
    list: name => {
      const value = detail[name];
      return Array.isArray(value) ? value.map(one => wordOf(String(one))) : [];
    },
    role: name => {
      const role = text(name);
      return role === null ? null : ((members.roles as Record<string, string>)[role] ?? role).toLowerCase();
    },
  };
  return words.acts[action]?.[1](noted) ?? action;
}
