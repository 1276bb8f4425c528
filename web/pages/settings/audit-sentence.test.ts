import { expect, test } from 'vitest';
import { AUDITED } from '../../../src/app/people/audit.ts';
import type { AuditEntry } from '../../api/audit.ts';
import { auditSentence } from './audit-sentence.ts';
import { AUDIT_WORDS } from './audit-words.data.ts';
import { SETTINGS_WORDS } from './words.data.ts';

const said = (language: 'en' | 'es', action: AuditEntry['action'], detail = {}, name: string | null = null) =>
  auditSentence(
    { action, detail, member: name === null ? null : { id: 'u', name } },
    AUDIT_WORDS[language],
    SETTINGS_WORDS[language],
  );

test.each([
  ['member-changed', { role: 'viewer', before: 'manager' }, 'changed the rights of Ben (manager → viewer)'],
  ['member-changed', { role: 'viewer' }, 'changed the rights of Ben (viewer)'],
  ['member-invited', { email: 'eve@acme.test', role: 'owner' }, 'invited eve@acme.test as owner'],
  // The person was erased since.
  ['member-invited', { role: 'owner' }, 'invited somebody as owner'],
  [
    'settings-changed',
    { settings: ['calendar', 'rule'] },
    'changed settings: hours and holidays, kinds of mail',
  ],
  ['settings-changed', {}, 'changed settings'],
  ['key-made', { name: 'Grafana', scopes: ['figures'] }, 'made the key Grafana: read figures'],
  [
    'mailbox-changed',
    { address: 'a@acme.test', changed: ['port', 'password'] },
    'changed the mailbox a@acme.test: port, password',
  ],
  // As an older version noted it.
  ['mailbox-removed', { connection: 3 }, 'disconnected the mailbox'],
] as const)('%s %j is told in words', (action, detail, sentence) => {
  expect(said('en', action, detail, 'Ben')).toBe(sentence);
});

test.each(['en', 'es'] as const)('every kind of act has a sentence of its own: %s', language => {
  const sentences = AUDITED.map(action => said(language, action));
  expect(new Set(sentences).size).toBe(AUDITED.length);
  const titles = AUDITED.map(action => AUDIT_WORDS[language].acts[action][0]);
  expect(new Set(titles).size).toBe(AUDITED.length);
});

test('what a newer version noted is shown by its name', () => {
  expect(said('es', 'something-new' as AuditEntry['action'])).toBe('something-new');
});
