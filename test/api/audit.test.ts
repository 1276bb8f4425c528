/** Who did what: every act that matters for safety is noted with it, and owners alone read it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AUDITED } from '../../src/app/people/audit.ts';
import type { AuditEntry } from '../../src/app/people/read-audit.ts';
import { rotateSecret } from '../../src/app/rotate-secret.ts';
import { openSecrets } from '../../src/app/secrets.ts';
import { newPassword } from '../../src/server/auth/new-password.ts';
import { fillDemo } from '../../src/server/jobs/fill-demo.ts';
import { alert, PASSWORD, report, smtp } from './audit-bodies.ts';
import { claimed, joined, serverWorld, type Visitor, type World } from './server-world.ts';
import { SETTINGS, teamMail } from './team-mail.ts';
import { upload } from './upload.ts';

let world: World;
let owner: Visitor;
let manager: Visitor;
let root: string;
const people: Record<string, string> = {};

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'pulso-audit-'));
  process.env.PULSO_WATCHED_FOLDERS = root;
  world = await serverWorld();
  owner = await claimed(world);
});
afterAll(async () => {
  delete process.env.PULSO_WATCHED_FOLDERS;
  await world.end();
  rmSync(root, { recursive: true });
});

const page = async (query = ''): Promise<{ entries: AuditEntry[]; next: string | null }> => {
  const { status, body } = await owner.ask('GET', `/audit${query}`);
  expect(status).toBe(200);
  return body as never;
};
const last = async (): Promise<AuditEntry | undefined> => (await page('?limit=1')).entries[0];
const did = async (method: string, path: string, body?: unknown): Promise<Record<string, unknown>> => {
  const answer = await owner.ask(method, path, body);
  expect(answer.status, `${method} ${path}: ${JSON.stringify(answer.body)}`).toBeLessThan(300);
  return answer.body;
};

let made: Record<string, unknown> = {};

const ACTS: [what: string, act: () => Promise<unknown>, noted: Partial<AuditEntry>][] = [
  ['a new company', async () => {}, { action: 'workspace-made', detail: { company: 'Acme' } }],
  [
    'the demo company out',
    async () => {
      await fillDemo(world.server.context, { workspaceId: 1, messages: 60 }, new AbortController().signal);
      await did('DELETE', '/demo');
    },
    { action: 'demo-removed' },
  ],
  [
    'settings, by the names of what changed',
    () => did('PUT', '/settings', SETTINGS),
    { action: 'settings-changed', detail: { settings: ['mailbox', 'team', 'teammate'] } },
  ],
  [
    'an invitation',
    async () => {
      made = await did('POST', '/invitations', { email: 'eve@else.test', role: 'viewer' });
    },
    { action: 'member-invited', detail: { email: 'eve@else.test', role: 'viewer' } },
  ],
  [
    'its end',
    () => did('DELETE', `/invitations/${made.id}`),
    { action: 'invitation-withdrawn', detail: { email: 'eve@else.test' } },
  ],
  [
    'who comes in',
    async () => {
      manager = await joined(world, owner, 'boss@else.test', { role: 'manager' });
      people.boss = String(((await manager.ask('GET', '/me')).body.user as { id: string }).id);
    },
    { action: 'member-joined', detail: { role: 'manager' } },
  ],
  [
    'another role, and the one before',
    () => did('PATCH', `/members/${people.boss}`, { role: 'viewer' }),
    { action: 'member-changed', detail: expect.objectContaining({ role: 'viewer', before: 'manager' }) },
  ],
  [
    'a password from the command line',
    () => newPassword(world.server.context.store, 'boss@else.test', false),
    { action: 'password-set', by: null, member: { id: expect.any(String), name: 'boss@else.test' } },
  ],
  [
    'a key',
    async () => {
      made = await did('POST', '/keys', { name: 'Grafana', scopes: ['figures'] });
    },
    { action: 'key-made', detail: { name: 'Grafana', scopes: ['figures'] } },
  ],
  [
    'its end, by its name',
    () => did('DELETE', `/keys/${made.id}`),
    { action: 'key-removed', detail: { name: 'Grafana' } },
  ],
  [
    'a mail server, without its password',
    () => did('PUT', '/smtp', smtp),
    { action: 'mail-server-set', detail: { host: 'mail.acme.test' } },
  ],
  ['its end', () => did('DELETE', '/smtp'), { action: 'mail-server-removed' }],
  [
    'a mailbox',
    async () => {
      made = await did('POST', '/mailboxes', {
        kind: 'folder',
        address: 'ana@acme.test',
        settings: { path: root },
      });
    },
    { action: 'mailbox-connected', detail: { kind: 'folder', address: 'ana@acme.test' } },
  ],
  ['its pause', () => did('POST', `/mailboxes/${made.id}/pause`), { action: 'mailbox-paused' }],
  ['its going on', () => did('POST', `/mailboxes/${made.id}/resume`), { action: 'mailbox-resumed' }],
  [
    'a change of it, by the names of what changed',
    () => did('PATCH', `/mailboxes/${made.id}`, { name: 'Ana', secret: PASSWORD }),
    { action: 'mailbox-changed', detail: { address: 'ana@acme.test', changed: ['name', 'password'] } },
  ],
  ['its end', () => did('DELETE', `/mailboxes/${made.id}`), { action: 'mailbox-removed' }],
  [
    'a report, and to how many',
    async () => {
      made = await did('POST', '/reports', report);
    },
    { action: 'report-made', detail: { name: 'Monday', recipients: 1, active: true } },
  ],
  [
    'a change of it',
    () => did('PUT', `/reports/${made.id}`, { ...report, active: false }),
    { action: 'report-changed', detail: { name: 'Monday', recipients: 1, active: false } },
  ],
  [
    'its end',
    () => did('DELETE', `/reports/${made.id}`),
    { action: 'report-removed', detail: { name: 'Monday' } },
  ],
  [
    'reports that go on to somebody who had ended them',
    () => did('POST', '/reports/resubscribe', { email: 'kim@north.test' }),
    { action: 'report-resubscribed', detail: {} },
  ],
  [
    'an alert',
    async () => {
      made = await did('POST', '/alerts', alert);
    },
    { action: 'alert-made', detail: { name: 'Waits', active: true } },
  ],
  [
    'a change of it',
    () => did('PUT', `/alerts/${made.id}`, { ...alert, name: 'Waits long' }),
    { action: 'alert-changed', detail: { name: 'Waits long', active: true } },
  ],
  [
    'its end',
    () => did('DELETE', `/alerts/${made.id}`),
    { action: 'alert-removed', detail: { name: 'Waits long' } },
  ],
  [
    'a download',
    async () => {
      await upload(world, owner, 'team.mbox', teamMail());
      await did('GET', '/report.json');
    },
    { action: 'report-downloaded', detail: { format: 'json' } },
  ],
  [
    'what is kept of a person handed out, without their address',
    () => did('POST', '/privacy/export', { email: 'lee@north.test' }),
    { action: 'person-exported', detail: {} },
  ],
  [
    'a person erased, without their address',
    () => did('POST', '/privacy/erase', { email: 'lee@north.test' }),
    { action: 'person-erased', detail: {} },
  ],
  [
    'somebody who goes',
    () => did('DELETE', `/members/${people.boss}`),
    { action: 'member-removed', member: { id: expect.any(String), name: 'boss@else.test' } },
  ],
  [
    'another secret',
    async () => {
      const { store, secrets } = world.server.context;
      await rotateSecret(store, secrets, openSecrets('another secret of at least 32 characters'));
      await rotateSecret(store, openSecrets('another secret of at least 32 characters'), secrets);
    },
    { action: 'secret-rotated', by: null, detail: {} },
  ],
];

test.each(ACTS)('%s is noted', async (_, act, noted) => {
  await act();
  expect(await last()).toMatchObject({
    by: { name: 'Ana' },
    ...(noted.action === 'member-joined' ? { by: { name: 'boss@else.test' } } : {}),
    ...noted,
  });
});

test('nothing else is ever noted, and no password or token with it', async () => {
  const { entries } = await page('?limit=200');
  const seen = new Set(entries.map(entry => entry.action));
  // The demo comes into an empty company only: shown below. Acts of support are shown where they are tested.
  const ofSupport = /^(survey|task|ticket|tickets|content|triage)-/;
  expect(AUDITED.filter(one => !seen.has(one) && !ofSupport.test(one))).toEqual(['demo-added']);
  const text = JSON.stringify(entries);
  expect(text).not.toContain(PASSWORD);
  expect(text).not.toMatch(/invitation_|pulso_/);
  expect(text).not.toContain('kim@north.test');
});

test('a page after the other gives everything once, newest first; a cursor of somebody else is refused', async () => {
  const { entries: all } = await page('?limit=200');
  const ids = all.map(entry => entry.id);
  expect(ids).toEqual(ids.toSorted((a, b) => b - a));
  const seen: number[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const { entries, next }: Awaited<ReturnType<typeof page>> = await page(
      `?limit=7${cursor === '' ? '' : `&cursor=${cursor}`}`,
    );
    seen.push(...entries.map(entry => entry.id));
    cursor = next;
  }
  expect(seen).toEqual(ids);
  expect((await owner.ask('GET', '/audit?cursor=!!')).status).toBe(400);
});

test('it is narrowed to a person, to whoever runs this Pulso, and to a kind of act', async () => {
  const { entries: all } = await page('?limit=200');
  const { entries: boss } = await page(`?user=${people.boss}`);
  expect(boss.map(entry => entry.action)).toEqual(['member-joined']);
  const { entries: machine } = await page('?user=none');
  expect(machine).toEqual(all.filter(entry => entry.by === null));
  expect(machine.length).toBeGreaterThan(2);
  const { entries: keys } = await page('?action=key-made');
  expect(keys).toEqual(all.filter(entry => entry.action === 'key-made'));
  expect((await owner.ask('GET', '/audit?action=nothing')).status).toBe(400);
});

test('looking for new mail at once, or ending what has ended, is nothing to note', async () => {
  const before = await last();
  await owner.ask('DELETE', '/keys/99');
  await owner.ask('DELETE', '/invitations/99');
  await owner.ask('PUT', '/settings', (await owner.ask('GET', '/settings')).body.config);
  expect(await last()).toEqual(before);
});

test('whoever is erased is in no note either', async () => {
  await did('POST', '/invitations', { email: 'kim@north.test', role: 'viewer' });
  expect((await last())?.detail).toMatchObject({ email: 'kim@north.test' });
  await did('POST', '/privacy/erase', { email: 'kim@north.test' });
  expect(JSON.stringify(await page('?limit=200'))).not.toContain('kim@north.test');
});

test('only owners read it, and keys with the scope of members', async () => {
  const boss = await joined(world, owner, 'cleo@else.test', { role: 'manager' });
  expect((await boss.ask('GET', '/audit')).status).toBe(403);
  for (const [scope, status] of [
    ['members', 200],
    ['settings', 403],
  ] as const) {
    const { key } = await did('POST', '/keys', { name: scope, scopes: [scope] });
    expect((await world.withKey(String(key)).ask('GET', '/audit')).status).toBe(status);
  }
});

test('the demo company is noted when it is asked for', async () => {
  const empty = await serverWorld();
  const asking = await claimed(empty);
  expect((await asking.ask('POST', '/demo')).status).toBe(202);
  const { body } = await asking.ask('GET', '/audit?limit=1');
  expect(body.entries).toMatchObject([{ action: 'demo-added', by: { name: 'Ana' } }]);
  await empty.end();
});
