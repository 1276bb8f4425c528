/** The made-up company comes, goes on after a crash, and goes again; nobody's own mail is ever mixed with it. */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { planSurveys, runSurveys } from '../../src/app/surveys/run-surveys.ts';
import { fillDemo } from '../../src/server/jobs/fill-demo.ts';
import { claimed, serverWorld, type Visitor, type World } from './server-world.ts';

const MESSAGES = 400;
const MAILBOX = {
  kind: 'imap',
  address: 'ana@acme.test',
  settings: { host: 'mail.invalid', user: 'ana' },
  secret: 'x',
};
let world: World;
let owner: Visitor;
beforeAll(async () => {
  world = await serverWorld();
  owner = await claimed(world);
});
afterAll(() => world.end());

const signal = new AbortController().signal;
const fill = () => fillDemo(world.server.context, { workspaceId: 1, messages: MESSAGES }, signal);
const count = async () => {
  const { body } = await owner.ask('POST', '/query', { metrics: ['messages'] });
  return (body.results as { metrics: number[] }[])[0]?.metrics[0];
};

const texts = async () => (await owner.ask('GET', '/privacy/content')).body.messages;

test('begun again, it adds nothing, and what was before stays what the first start found', async () => {
  await fill();
  const first = await count();
  expect(first).toBeGreaterThan(MESSAGES / 2);
  await fill();
  expect(await count()).toBe(first);
  expect((await owner.ask('GET', '/me')).body).toMatchObject({ workspace: { demo: true } });
  // Made up, so its text is kept without anybody being asked.
  expect((await owner.ask('GET', '/privacy/content')).body).toMatchObject({ on: true });
  expect(await texts()).toBeGreaterThan(20);
  // Its last mail is from a moment ago, and none is from later today.
  const { rows } = await sql<{ later: boolean }>`select max(sent_at) > now() as later from message`.execute(
    world.server.context.store.db,
  );
  expect(rows[0]?.later).toBe(false);
});

test('its tickets are sorted, assigned and kept to promises; its customers have answered surveys', async () => {
  const ask = async (metrics: string[], dimensions: string[] = []) =>
    (await owner.ask('POST', '/query', { metrics, dimensions, date_range: '400d' })).body.results as {
      dimensions: (string | null)[];
      metrics: (number | null)[];
    }[];
  const categories = (await ask(['tickets'], ['category'])).map(row => row.dimensions[0]);
  expect(categories).toEqual(expect.arrayContaining(['Access', 'Calendar sync', 'Invoices']));
  expect((await ask(['tickets'], ['teammate'])).length).toBeGreaterThan(5);
  const [answered] = await ask(['sla_attainment', 'csat', 'nps', 'survey_response_rate']);
  expect(answered?.metrics.every(value => value !== null && value > 0)).toBe(true);
  const { body } = await owner.ask('GET', '/surveys');
  const surveys = body as unknown as { kind: string; state: string }[];
  expect(surveys.map(one => [one.kind, one.state])).toEqual([
    ['nps', 'open'],
    ['csat', 'open'],
  ]);
});

test('nobody of it is written to: no survey is planned', async () => {
  const planned = async () =>
    (await world.server.context.store.db.selectFrom('survey_invitation').select('invitation_id').execute())
      .length;
  const before = await planned();
  await runSurveys(world.server.context, 1, signal);
  await planSurveys(world.server.context, 1);
  expect(await planned()).toBe(before);
});

test('beside it no mailbox is connected and no file is sent: taking it out would take them along', async () => {
  const connected = await owner.ask('POST', '/mailboxes', MAILBOX);
  expect([connected.status, connected.body.detail]).toEqual([
    409,
    expect.stringContaining('take it out first'),
  ]);
  expect((await owner.ask('POST', '/uploads', { name: 'a.mbox', bytes: 10 })).status).toBe(409);
});

test('taken out, nothing of it is left, and the settings are the owner’s again', async () => {
  expect((await owner.ask('DELETE', '/demo')).status).toBe(204);
  expect(await count()).toBe(0);
  expect(await texts()).toBe(0);
  expect((await owner.ask('GET', '/surveys')).body).toEqual([]);
  expect((await owner.ask('GET', '/privacy/content')).body).toMatchObject({ on: false });
  const { body } = await owner.ask('GET', '/settings');
  expect(body.config).toMatchObject({ name: 'Acme', domains: ['acme.test'], teammate: [], mailbox: [] });
  expect((await owner.ask('DELETE', '/demo')).status).toBe(409);
});

test('where there are tickets or surveys of one’s own it does not come: taking it out would take them along', async () => {
  const made = await owner.ask('POST', '/surveys', { name: 'Ours', kind: 'nps' });
  expect(made.status).toBe(201);
  expect((await owner.ask('POST', '/demo')).status).toBe(409);
  await expect(fill()).rejects.toThrow('needs an empty workspace');
  await sql`delete from survey`.execute(world.server.context.store.db);
  await owner.ask('POST', '/tickets', { subject: 'Ours', requester: { email: 'kim@north.test' } });
  await expect(fill()).rejects.toThrow('needs an empty workspace');
});

test('where a mailbox is connected it does not come', async () => {
  expect((await owner.ask('POST', '/mailboxes', MAILBOX)).status).toBe(201);
  expect((await owner.ask('POST', '/demo')).status).toBe(409);
  await expect(fill()).rejects.toThrow('needs an empty workspace');
});
