/** Role × route × metric: who sees what, and what nobody gets by asking otherwise. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ACTS } from '../../src/app/rights.ts';
import { METRICS } from '../../src/metrics/catalogue.ts';
import { DIMENSIONS } from '../../src/metrics/dimensions.ts';
import { reaches } from '../../src/metrics/engine/plan.ts';
import { apiV1, openApiDocument } from '../../src/server/api/create-api.ts';
import { type Answer, claimed, joined, serverWorld, type Visitor, type World } from './server-world.ts';
import { SETTINGS, teamMail } from './team-mail.ts';
import { upload } from './upload.ts';

let world: World;
let owner: Visitor;
const people: Record<string, Visitor> = {};
const ids: Record<string, number> = {};

beforeAll(async () => {
  world = await serverWorld();
  owner = await claimed(world);
  expect((await owner.ask('PUT', '/settings', SETTINGS)).status).toBe(200);
  expect(await upload(world, owner, 'team.mbox', teamMail())).toMatchObject({ state: 'done', added: 12 });
  const choices = (await owner.ask('GET', '/choices')).body as Record<string, { id: number; name: string }[]>;
  for (const list of ['mailboxes', 'teams', 'teammates'])
    for (const { id, name } of choices[list] ?? []) ids[name] = id;
  const grants = {
    manager: { role: 'manager', mailbox_ids: [ids['support@acme.test']], team_ids: [] },
    boss: { role: 'manager' },
    ben: { role: 'member', teammate_id: ids.Ben },
    nobody: { role: 'member' },
    viewer: { role: 'viewer', mailbox_ids: [ids['support@acme.test'], ids['ben@acme.test']] },
  };
  people.owner = owner;
  for (const [name, grant] of Object.entries(grants))
    people[name] = await joined(world, owner, `${name}@else.test`, grant);
});
afterAll(() => world.end());

const ask = async (who: string, metrics: string[], more: Record<string, unknown> = {}): Promise<Answer> =>
  (people[who] as Visitor).ask('POST', '/query', { metrics, ...more });
const rowsOf = ({ body }: Answer) => body.results as { dimensions: unknown[]; metrics: (number | null)[] }[];
const value = async (who: string, metric: string, more = {}) =>
  rowsOf(await ask(who, [metric], more))[0]?.metrics[0];

describe('reach', () => {
  test.each([
    ['owner', 12, 5, 1],
    ['boss', 12, 5, 1],
    // Support's questions, and the answers that lie in its threads' mailboxes.
    ['manager', 3, 2, 1],
    // His own two answers, what came to his own mailbox, and the mail between the two.
    ['ben', 4, 2, 0],
    ['nobody', 0, 0, 0],
  ])('%s sees %i messages, %i replies, %i waiting', async (who, messages, replies, waiting) => {
    expect([
      await value(who, 'messages'),
      await value(who, 'replies'),
      await value(who, 'awaiting_us'),
    ]).toEqual([messages, replies, waiting]);
  });

  test.each(['manager', 'ben', 'nobody', 'viewer'])(
    'whatever %s asks by, no figure is above their own and no filter widens it',
    async who => {
      for (const metric of METRICS.filter(
        one => ['messages', 'replies', 'tickets', 'targets'].includes(one.unit) && one.cumulative !== true,
      )) {
        const own = await ask(who, [metric.id]);
        if (own.status === 403) continue;
        const mine = rowsOf(own)[0]?.metrics[0] ?? 0;
        for (const dimension of DIMENSIONS.filter(one => reaches(metric.fact, one))) {
          const split = await ask(who, [metric.id], { dimensions: [dimension.id] });
          if (split.status === 403) continue;
          expect(split.status, `${metric.id} by ${dimension.id}: ${JSON.stringify(split.body)}`).toBe(200);
          for (const row of rowsOf(split))
            expect(row.metrics[0] ?? 0, `${metric.id} by ${dimension.id}`).toBeLessThanOrEqual(mine);
        }
        const kind = DIMENSIONS.find(one => one.id === 'kind');
        if (kind === undefined || !reaches(metric.fact, kind)) continue;
        for (const filters of [
          [
            [
              'or',
              [
                ['is', 'kind', ['human']],
                ['is_not', 'kind', ['human']],
              ],
            ],
          ],
          [['not', ['is', 'kind', ['bulk']]]],
        ])
          expect((await value(who, metric.id, { filters })) ?? 0).toBeLessThanOrEqual(mine);
      }
    },
  );

  test('of several mailboxes one sees the chosen ones, by their names or not', async () => {
    const boxes = rowsOf(await ask('manager', ['messages'], { dimensions: ['mailbox'] }));
    expect(boxes.map(row => row.dimensions[0])).toEqual(['support@acme.test']);
    const sales = { filters: [['is', 'mailbox', ['sales@acme.test']]] };
    expect(await value('manager', 'messages', sales)).toBe(0);
    const { body } = await (people.manager as Visitor).ask('GET', '/choices');
    expect(body.mailboxes).toEqual([{ id: ids['support@acme.test'], name: 'support@acme.test' }]);
  });
});

describe('figures of single people', () => {
  test('a manager sees them only where the workspace says so', async () => {
    for (const question of [{ dimensions: ['teammate'] }, { filters: [['is', 'teammate', ['Ben']]] }]) {
      const { status, body } = await ask('boss', ['replies'], question);
      expect([status, body.code]).toEqual([403, 'not-allowed']);
    }
    const { body } = await owner.ask('GET', '/settings');
    await owner.ask('PUT', '/settings', { ...(body.config as object), managers_see_people: true });
    expect(rowsOf(await ask('boss', ['replies'], { dimensions: ['teammate'] }))).toHaveLength(3);
    expect((await (people.ben as Visitor).ask('GET', '/me')).body).toMatchObject({
      workspace: { managers_see_people: true },
    });
    await owner.ask('PUT', '/settings', body.config as object);
    expect((await ask('boss', ['replies'], { dimensions: ['teammate'] })).status).toBe(403);
  });

  test('nor by the address they send from, their own mailbox, whom they are copied, or a team of one', async () => {
    const senders = rowsOf(await ask('boss', ['messages'], { dimensions: ['sender'] })).map(
      row => row.dimensions[0],
    );
    expect(senders.filter(name => String(name).endsWith('@acme.test'))).toEqual([]);
    expect(senders).toContain('kim@north.test');
    expect(await value('boss', 'messages', { filters: [['is', 'sender', ['ben@acme.test']]] })).toBe(0);
    const boxes = rowsOf(await ask('boss', ['messages'], { dimensions: ['mailbox'] })).map(
      row => row.dimensions[0],
    );
    expect(boxes).not.toContain('ben@acme.test');
    expect(await value('viewer', 'messages', { filters: [['is', 'mailbox', ['ben@acme.test']]] })).toBe(0);
    const got = rowsOf(await ask('boss', ['deliveries_received'], { dimensions: ['recipient'] }));
    expect(got.filter(row => String(row.dimensions[0]).endsWith('@acme.test'))).toEqual([]);
    const teams = rowsOf(await ask('boss', ['replies'], { dimensions: ['team'] })).map(
      row => row.dimensions[0],
    );
    expect(teams).toContain('Support');
    expect(teams).not.toContain('Sales');
  });

  test('one’s own one always sees', async () => {
    const mine = rowsOf(await ask('ben', ['replies'], { dimensions: ['teammate'] }));
    expect(mine.map(row => row.dimensions[0])).toEqual(['Ben']);
  });
});

describe('conversations', () => {
  const subjects = async (who: string) => {
    const { body } = await (people[who] as Visitor).ask('POST', '/conversations', {});
    return ((body.conversations ?? []) as { subject: string }[]).map(one => one.subject).toSorted();
  };

  test('behind a figure stand only those within reach', async () => {
    expect(await subjects('manager')).toEqual(['Open question', 'Order one', 'Order two']);
    expect(await subjects('ben')).toEqual(['Between us', 'For Ben alone', 'Order one']);
    expect((await (people.viewer as Visitor).ask('POST', '/conversations', {})).status).toBe(403);
  });

  test('who may not see them reads no subject out of a figure either: a viewer, a key for figures', async () => {
    const split = { dimensions: ['conversation'] };
    const { status, body } = await ask('viewer', ['messages'], split);
    expect([status, body.code]).toEqual([403, 'not-allowed']);
    const one = { filters: [['contains', 'conversation', ['Order']]] };
    expect((await ask('viewer', ['messages'], one)).status).toBe(403);
    const keyFor = async (scopes: string[]) => {
      const { body: made } = await owner.ask('POST', '/keys', { name: scopes.join(' '), scopes });
      return world.withKey(String(made.key)).ask('POST', '/query', { metrics: ['messages'], ...split });
    };
    expect((await keyFor(['figures'])).status).toBe(403);
    expect((await keyFor(['figures', 'conversations'])).status).toBe(200);
  });

  test.each([
    ['owner', 'replies', {}],
    ['owner', 'messages_received', { filters: [['is', 'hour', [10]]] }],
    ['manager', 'messages', {}],
    ['manager', 'deliveries_received', {}],
    ['ben', 'first_reply_time.p90', {}],
    ['ben', 'reply_rate.answered', { filters: [['is', 'weekday', [4]]] }],
  ])('behind a number of %s stand the conversations it counted: %s %j', async (who, metric, more) => {
    const told = rowsOf(await ask(who, [metric], more))[0] as unknown as { n: number[] };
    const { body } = await (people[who] as Visitor).ask('POST', '/conversations', { metric, ...more });
    const list = body.conversations as { counted: number; value: number | null }[];
    expect(list.reduce((all, one) => all + one.counted, 0)).toBe(told.n[0]);
    expect(told.n[0]).toBeGreaterThan(0);
    expect(body.total).toBe(list.length);
    expect(list.every(one => one.counted > 0)).toBe(true);
  });

  test('what one does not see one does not close, and closing is no reply', async () => {
    const { body } = await owner.ask('POST', '/conversations', { of: 'waiting' });
    const [open] = body.conversations as { id: number; subject: string }[];
    expect(open?.subject).toBe('Open question');
    expect((await (people.ben as Visitor).ask('POST', `/conversations/${open?.id}/close`)).status).toBe(404);
    expect((await (people.viewer as Visitor).ask('POST', `/conversations/${open?.id}/close`)).status).toBe(
      403,
    );
    const assigned = await (people.manager as Visitor).ask('POST', `/conversations/${open?.id}/assign`, {
      teammate_id: ids.Cleo,
    });
    expect(assigned.status).toBe(204);
    expect((await owner.ask('POST', '/conversations', { of: 'waiting' })).body.conversations).toMatchObject([
      { assignee: { name: 'Cleo' } },
    ]);
    await (people.manager as Visitor).ask('POST', `/conversations/${open?.id}/close`);
    await expect.poll(() => value('owner', 'awaiting_us'), { timeout: 10_000 }).toBe(0);
    expect(await value('owner', 'replies')).toBe(5);
    await owner.ask('POST', `/conversations/${open?.id}/reopen`);
    await expect.poll(() => value('owner', 'awaiting_us'), { timeout: 10_000 }).toBe(1);
  });
});

test('how long somebody has waited is counted in the hours of the mailbox, not of the company', async () => {
  const { body } = await owner.ask('GET', '/settings');
  const config = body.config as typeof SETTINGS;
  const night = { calendar: { hours: 'Mon-Sun 00:00-24:00' } };
  const waited = async () => {
    const { body: list } = await owner.ask('POST', '/conversations', { of: 'waiting' });
    return (list.conversations as { waited_seconds: number; waited_business_seconds: number }[])[0];
  };
  const today = world.clock.now;
  // A Monday morning after the open question of Friday.
  world.clock.now = Temporal.Instant.from('2026-03-23T08:00:00Z');
  const before = await waited();
  expect(before?.waited_business_seconds).toBeLessThan(before?.waited_seconds ?? 0);
  const mailbox = config.mailbox.map(box =>
    box.address === 'support@acme.test' ? { ...box, ...night } : box,
  );
  await owner.ask('PUT', '/settings', { ...config, mailbox });
  const after = await waited();
  expect(after?.waited_business_seconds).toBe(after?.waited_seconds);
  await owner.ask('PUT', '/settings', config);
  expect((await waited())?.waited_business_seconds).toBe(before?.waited_business_seconds);
  world.clock.now = today;
});

describe('every route', () => {
  const document = () => openApiDocument(apiV1(world.server.parts), 'test');
  const BODIES: Record<string, unknown> = {
    '/query': { metrics: ['messages'] },
    '/queries': { requests: [{ metrics: ['messages'] }] },
  };

  test('is closed to strangers, except those that say so', async () => {
    for (const [path, methods] of Object.entries(document().paths ?? {})) {
      for (const [method, { security }] of Object.entries(
        methods as Record<string, { security?: unknown }>,
      )) {
        if (security === undefined) continue;
        const { status } = await world.guest.ask(
          method.toUpperCase(),
          path.replaceAll(/\{\w+\}/g, '1'),
          method === 'get' ? undefined : (BODIES[path] ?? {}),
        );
        expect(status, `${method} ${path}`).toBe(401);
      }
    }
  });

  test.each(['boss', 'ben', 'viewer'] as const)(
    '%s comes into those alone that the role may use',
    async who => {
      const role = who === 'boss' ? 'manager' : who === 'ben' ? 'member' : 'viewer';
      for (const one of world.server.parts.operations) {
        if (one.act === null || one.path === '/events') continue;
        const allowed = (ACTS[one.act] as readonly string[]).includes(role);
        const path = one.path.replaceAll(/\{\w+\}/g, '999999');
        const body = one.method === 'get' ? undefined : (BODIES[one.path] ?? {});
        const { status } = await (people[who] as Visitor).ask(one.method.toUpperCase(), path, body);
        if (allowed) expect(status, `${one.method} ${one.path}`).not.toBe(403);
        else expect(status, `${one.method} ${one.path}`).toBe(403);
      }
    },
  );
});
