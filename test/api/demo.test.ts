/** The made-up company comes, goes on after a crash, and goes again; nobody's own mail is ever mixed with it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
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
  expect((await owner.ask('GET', '/privacy/content')).body).toMatchObject({ on: false });
  const { body } = await owner.ask('GET', '/settings');
  expect(body.config).toMatchObject({ name: 'Acme', domains: ['acme.test'], teammate: [], mailbox: [] });
  expect((await owner.ask('DELETE', '/demo')).status).toBe(409);
});

test('where a mailbox is connected it does not come', async () => {
  expect((await owner.ask('POST', '/mailboxes', MAILBOX)).status).toBe(201);
  expect((await owner.ask('POST', '/demo')).status).toBe(409);
  await expect(fill()).rejects.toThrow('needs an empty workspace');
});
