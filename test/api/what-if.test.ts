/** How often targets had been kept with others, over the API. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { claimed, joined, serverWorld, type Visitor, type World } from './server-world.ts';
import { SETTINGS, teamMail } from './team-mail.ts';
import { upload } from './upload.ts';

const HOUR = { name: 'An hour', first_minutes: 60, time: 'calendar' };
let world: World;
let owner: Visitor;
const people: Record<string, Visitor> = {};

beforeAll(async () => {
  world = await serverWorld();
  owner = await claimed(world);
  const answer = await owner.ask('PUT', '/settings', { ...SETTINGS, support: { sla: [HOUR] } });
  expect(answer.status).toBe(200);
  await upload(world, owner, 'team.mbox', teamMail());
  const choices = (await owner.ask('GET', '/choices')).body as Record<string, { id: number; name: string }[]>;
  const box = (name: string) => choices.mailboxes?.find(one => one.name === name)?.id;
  const grants = {
    support: { role: 'manager', mailbox_ids: [box('support@acme.test')], team_ids: [] },
    sales: { role: 'manager', mailbox_ids: [box('sales@acme.test')], team_ids: [] },
    member: { role: 'member' },
  };
  people.owner = owner;
  for (const [name, grant] of Object.entries(grants))
    people[name] = await joined(world, owner, `${name}@else.test`, grant);
  const ago = (minutes: number) => world.clock.now.subtract({ minutes }).toString();
  // Answered after 90 minutes; nothing of it paused.
  const made = await owner.ask('POST', '/tickets', {
    ...{ subject: 'Slow', created_at: ago(300), mailbox_id: box('support@acme.test'), tags: ['slow'] },
  });
  await owner.ask('POST', `/tickets/${made.body.id}/messages`, { by: 'agent', at: ago(210) });
});
afterAll(() => world.end());

const SLOW = { filters: [['is', 'tag', ['slow']]] };
const ask = (who: string, body: unknown) => (people[who] as Visitor).ask('POST', '/sla/what-if', body);

test.each([
  [60, 0],
  [89, 0],
  [90, 1],
  [120, 1],
])('with a target of %i minutes, a reply after 90 is in time: %i', async (minutes, share) => {
  const { body } = await ask('owner', { ...SLOW, sla: [{ ...HOUR, first_minutes: minutes }] });
  expect(body).toMatchObject({ share, clocks: 1, before: 0 });
});

test('with the policies that are saved it is what it was', async () => {
  const { body } = await ask('owner', { sla: [HOUR] });
  expect(body.share).toBe(body.before);
  expect(body.share).not.toBeNull();
});

test('the first policy that fits decides, and without one nothing is judged', async () => {
  const never = { ...HOUR, name: 'Urgent', when: { severities: ['urgent'] } };
  const { body } = await ask('owner', { ...SLOW, sla: [never] });
  expect(body).toMatchObject({ share: null, clocks: 1 });
  const order = [{ ...HOUR, name: 'Normal', when: { severities: ['normal'] }, first_minutes: 600 }, HOUR];
  expect((await ask('owner', { ...SLOW, sla: order })).body.share).toBe(1);
});

test('only clocks that opened in the period are judged', async () => {
  const { body } = await ask('owner', { ...SLOW, sla: [HOUR], date_range: '2020' });
  expect(body).toMatchObject({ share: null, clocks: 0 });
});

test('is within reach, and for whoever sees the settings', async () => {
  expect((await ask('support', { ...SLOW, sla: [HOUR] })).body.clocks).toBe(1);
  expect((await ask('sales', { ...SLOW, sla: [HOUR] })).body.clocks).toBe(0);
  expect((await ask('member', { sla: [HOUR] })).status).toBe(403);
});

test('policies that cannot be are refused with the sentence of the settings', async () => {
  const unknown = { ...HOUR, when: { severities: ['hihg'] } };
  const { status, body } = await ask('owner', { sla: [unknown] });
  expect(status).toBe(400);
  expect(body.detail).toContain('did you mean high?');
});

test('nothing of it is saved', async () => {
  const { body } = await owner.ask('GET', '/settings');
  expect((body.config as { support: { sla: unknown[] } }).support.sla).toHaveLength(1);
});
