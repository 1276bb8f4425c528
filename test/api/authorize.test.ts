/** A person signs in at a provider, and the mailbox is read: from the button to the figures. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CALLBACK_PATH } from '../../src/app/sync/providers.ts';
import { serverSettings } from '../../src/server/server-settings.ts';
import { mail } from '../pipeline/keep-changes.ts';
import { type GmailServer, startGmail } from '../servers/gmail.ts';
import { type OAuthServer, startOAuth } from '../servers/oauth.ts';
import { claimed, joined, serverWorld, type Visitor, type World } from './server-world.ts';

let oauth: OAuthServer;
let gmail: GmailServer;
let world: World;
let owner: Visitor;
beforeEach(async () => {
  oauth = await startOAuth();
  Object.assign(oauth.client, { redirectUrl: `http://localhost:7070${CALLBACK_PATH}` });
  oauth.grants = 'https://www.googleapis.com/auth/gmail.readonly';
  gmail = await startGmail(oauth);
  const { authorizationUrl, tokenUrl, id, secret } = oauth.client;
  world = await serverWorld({
    settings: (env, where) => ({
      ...serverSettings(env, where),
      registrations: {
        gmail: { id, secret: secret ?? '', at: { authorizationUrl, tokenUrl, api: gmail.url } },
        graph: null,
      },
    }),
  });
  owner = await claimed(world);
});
afterEach(async () => {
  await world.end();
  await gmail.stop();
  await oauth.stop();
});

/** Where the provider sends the person back to, and the cookie they bring. */
async function begun(visitor: Visitor): Promise<{ path: string; cookie: string }> {
  const { body, headers } = await visitor.ask('POST', '/mailboxes/authorize', {
    kind: 'gmail',
    mailbox: 'shared',
  });
  const cookie = headers
    .getSetCookie()
    .map(one => one.split(';')[0])
    .join('; ');
  const there = await fetch(String(body.url), { redirect: 'manual' });
  const back = new URL(there.headers.get('location') ?? '');
  return { path: `${back.pathname}${back.search}`, cookie };
}

const returned = (visitor: Visitor, { path, cookie }: { path: string; cookie: string }) =>
  visitor.ask('GET', path, undefined, {
    cookie: [visitor.headers.cookie, cookie].filter(Boolean).join('; '),
  });

test('signed in there, the mailbox is connected and read, and its tokens are nowhere in the clear', async () => {
  for (let n = 0; n < 5; n++) gmail.add(mail(n), ['INBOX']);
  const done = await returned(owner, await begun(owner));
  expect(done.status).toBe(303);
  expect(done.headers.get('location')).toMatch(/^\/mailboxes\?connected=/);
  await expect
    .poll(async () => (await owner.ask('GET', '/mailboxes')).body, { timeout: 20_000 })
    .toMatchObject([{ kind: 'gmail', state: 'live', messages: 5 }]);
  const { body } = await owner.ask('POST', '/query', { metrics: ['messages'] });
  expect((body.results as { metrics: number[] }[])[0]?.metrics).toEqual([5]);
  const rows = await world.server.context.store.db.selectFrom('connection').selectAll().execute();
  expect(JSON.stringify(rows)).not.toMatch(/access-|refresh-/);
});

test('what somebody else has begun does not end here: not by another person, not without the cookie, not twice', async () => {
  const other = await joined(world, owner, 'ben@acme.test', { role: 'owner' });
  const mine = await begun(owner);
  for (const [visitor, pending] of [
    [other, mine],
    [owner, { ...mine, cookie: '' }],
    [owner, { ...mine, path: mine.path.replace(/state=[^&]+/, 'state=guessed') }],
  ] as const) {
    const answer = await returned(visitor, pending);
    expect(answer.headers.get('location')).toMatch(/^\/mailboxes\?problem=/);
  }
  expect((await owner.ask('GET', '/mailboxes')).body).toEqual([]);
  expect((await world.guest.ask('GET', mine.path, undefined, { cookie: mine.cookie })).status).toBe(401);
});

test('somebody who says no there is told so here', async () => {
  oauth.denies = true;
  const answer = await returned(owner, await begun(owner));
  expect(decodeURIComponent(answer.headers.get('location') ?? '')).toContain('was not allowed to read');
});
