/** What a policy promised when: versions, what changed, and how much was judged by each. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PolicyVersion } from '../../src/app/policy/policy-versions.ts';
import { claimed, joined, serverWorld, type Visitor, type World } from './server-world.ts';

const QUICK = { name: 'Quick', when: { severities: ['urgent'] }, first_minutes: 30, time: 'calendar' };
const USUAL = { name: 'Usual', first_minutes: 240, resolution_minutes: 2400 };

let world: World;
let owner: Visitor;
beforeAll(async () => {
  world = await serverWorld();
  owner = await claimed(world);
  await save([QUICK, USUAL]);
});
afterAll(() => world.end());

const save = async (sla: Record<string, unknown>[]) => {
  const { config } = (await owner.ask('GET', '/settings')).body as { config: Record<string, unknown> };
  const { status, body } = await owner.ask('PUT', '/settings', { ...config, support: { sla } });
  expect(status, JSON.stringify(body)).toBe(200);
};
const versions = async (who = owner): Promise<PolicyVersion[]> =>
  (await who.ask('GET', '/settings/policies')).body as never;
const ticket = () =>
  owner.ask('POST', '/tickets', { subject: 'Broken', requester: { email: 'kim@north.test' } });
/** A change counts from its second on: what was opened in it is judged by the new one. */
const nextSecond = () => {
  world.clock.now = world.clock.now.add({ seconds: 1 });
};
const judged = async () => (await versions()).map(one => [one.name, one.version, one.judged]);

test('the first ones count from the beginning', async () => {
  await ticket();
  await expect.poll(judged, { timeout: 20_000 }).toEqual([
    ['Quick', 1, 0],
    ['Usual', 1, 2],
  ]);
  expect((await versions())[1]).toEqual({
    policy_id: expect.any(Number),
    version: 1,
    name: 'Usual',
    in_force: true,
    from: null,
    until: null,
    changed: [],
    targets: [
      { clock: 'first', seconds: 14_400, business: true },
      { clock: 'resolution', seconds: 144_000, business: true },
    ],
    judged: 2,
  });
});

test('a change says what changed and from when; what was judged stays with the old version', async () => {
  nextSecond();
  await save([{ ...QUICK, when: { severities: ['urgent', 'high'] }, first_minutes: 60 }, USUAL]);
  const [newest, before] = await versions();
  expect(newest).toMatchObject({
    version: 2,
    in_force: true,
    from: expect.stringMatching(/^\d{4}-/),
    until: null,
    changed: ['targets', 'conditions'],
  });
  expect(before).toMatchObject({ version: 1, in_force: false, from: null, until: newest?.from });
  await save([
    { ...QUICK, when: { severities: ['urgent', 'high'] }, first_minutes: 60 },
    { ...USUAL, first_minutes: 120 },
  ]);
  await ticket();
  await expect.poll(judged, { timeout: 20_000 }).toEqual([
    ['Quick', 2, 0],
    ['Quick', 1, 0],
    ['Usual', 2, 2],
    ['Usual', 1, 2],
  ]);
});

test('the same policies saved again are no new version; one that is gone comes last, ended', async () => {
  const before = await versions();
  await save([
    { ...QUICK, when: { severities: ['urgent', 'high'] }, first_minutes: 60 },
    { ...USUAL, first_minutes: 120 },
  ]);
  expect(await versions()).toEqual(before);
  await save([{ ...USUAL, first_minutes: 120 }]);
  const after = await versions();
  expect(after.map(one => [one.name, one.version, one.in_force])).toEqual([
    ['Usual', 3, true],
    ['Usual', 2, false],
    ['Usual', 1, false],
    ['Quick', 2, false],
    ['Quick', 1, false],
  ]);
  expect(after[0]?.changed).toEqual(['place']);
  expect(after[3]?.until).not.toBeNull();
});

test('a manager of a part sees versions, and not how much everybody’s clocks were judged', async () => {
  const manager = await joined(world, owner, 'boss@else.test', { role: 'manager' });
  const seen = await versions(manager);
  expect(seen.length).toBe(5);
  expect(seen.every(one => one.judged === null)).toBe(true);
  const member = await joined(world, owner, 'eve@else.test', { role: 'member' });
  expect((await member.ask('GET', '/settings/policies')).status).toBe(403);
});
