/** What a calendar said when: versions with their author, what changed, and how much is counted by each. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CalendarVersion } from '../../src/app/company/calendar-versions.ts';
import { claimed, joined, serverWorld, type Visitor, type World } from './server-world.ts';
import { SETTINGS, teamMail } from './team-mail.ts';
import { upload } from './upload.ts';

let world: World;
let owner: Visitor;
beforeAll(async () => {
  world = await serverWorld();
  owner = await claimed(world);
  await save({ calendar: { hours: 'Mon-Fri 09:00-17:00' } });
  await upload(world, owner, 'team.mbox', teamMail());
});
afterAll(() => world.end());

const save = async (more: Record<string, unknown>) => {
  const { status, body } = await owner.ask('PUT', '/settings', { ...SETTINGS, ...more });
  expect(status, JSON.stringify(body)).toBe(200);
};
const versions = async (who = owner): Promise<CalendarVersion[]> =>
  (await who.ask('GET', '/settings/calendars')).body as never;

test('the first version is by whoever set the company up, with everything that is counted by it', async () => {
  const [first, ...others] = await versions();
  expect(others).toEqual([]);
  expect(first).toMatchObject({
    version: 1,
    of: { kind: 'company', name: 'Acme' },
    in_force: true,
    by: { name: 'Ana' },
    made_at: expect.stringMatching(/^\d{4}-/),
    changed: [],
    zone: 'Europe/Madrid',
    holidays: 0,
  });
  expect(first?.questions).toBeGreaterThan(5);
});

test('a change says what changed, and what was counted by the old version is counted by the new one', async () => {
  const before = (await versions())[0]?.questions;
  const calendar = { hours: 'Mon-Fri 08:00-16:00', holidays: ['2026-12-25', '2026-01-06'] };
  await save({ calendar });
  await expect.poll(async () => (await versions())[0]?.questions, { timeout: 20_000 }).toBe(before);
  expect(await versions()).toMatchObject([
    {
      version: 2,
      in_force: true,
      changed: ['hours', 'holidays'],
      holidays: 2,
      added: { count: 2, some: ['2026-01-06', '2026-12-25'] },
      removed: { count: 0, some: [] },
    },
    { version: 1, in_force: false, changed: [], questions: 0 },
  ]);
  await save({ calendar: { ...calendar, holidays: ['2026-12-25'], zone: 'Europe/Lisbon' } });
  expect((await versions())[0]).toMatchObject({
    version: 3,
    changed: ['zone', 'holidays'],
    removed: { count: 1, some: ['2026-01-06'] },
  });
});

test('the same hours saved again are no new version', async () => {
  const before = await versions();
  await save({
    calendar: { hours: 'Mon-Fri 08:00-16:00', holidays: ['2026-12-25'], zone: 'Europe/Lisbon' },
    target_minutes: 30,
  });
  expect((await versions()).map(one => one.version)).toEqual(before.map(one => one.version));
});

test('hours of a team and a mailbox have versions of their own, until they are taken away', async () => {
  const own = { calendar: { hours: 'Mon-Sun 00:00-24:00' } };
  const [support, ...boxes] = SETTINGS.mailbox;
  await save({
    team: [{ name: 'Support', ...own }, { name: 'Sales' }],
    mailbox: [{ ...support, ...own }, ...boxes],
  });
  const mine = (list: CalendarVersion[]) => list.filter(one => one.of.kind !== 'company');
  expect(mine(await versions())).toMatchObject([
    { version: 1, of: { kind: 'team', name: 'Support' }, in_force: true },
    { version: 1, of: { kind: 'mailbox', name: 'support@acme.test' }, in_force: true },
  ]);
  await save({});
  expect(mine(await versions()).map(one => one.in_force)).toEqual([false, false]);
});

test('managers read them, without how much is counted; members do not', async () => {
  const boss = await joined(world, owner, 'boss@else.test', { role: 'manager' });
  const list = await versions(boss);
  expect(list.length).toBeGreaterThan(3);
  expect(list.every(one => one.questions === null)).toBe(true);
  const ben = await joined(world, owner, 'ben@else.test', { role: 'member' });
  expect((await ben.ask('GET', '/settings/calendars')).status).toBe(403);
});
