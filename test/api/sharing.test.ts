/** What a manager gets through what others have set up, or through lists: never more than by asking. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storedReport } from '../../src/app/reports/stored-report.ts';
import { claimed, joined, OWNER, serverWorld, type Visitor, type World } from './server-world.ts';
import { SETTINGS, teamMail } from './team-mail.ts';
import { upload } from './upload.ts';

let world: World;
let owner: Visitor;
let boss: Visitor;
let support: Visitor;
const ids: Record<string, number> = {};
const users: Record<string, string> = {};

beforeAll(async () => {
  world = await serverWorld();
  owner = await claimed(world);
  await owner.ask('PUT', '/settings', SETTINGS);
  await upload(world, owner, 'team.mbox', teamMail());
  const choices = (await owner.ask('GET', '/choices')).body as Record<string, { id: number; name: string }[]>;
  for (const list of ['mailboxes', 'teams', 'teammates'])
    for (const { id, name } of choices[list] ?? []) ids[name] = id;
  boss = await joined(world, owner, 'boss@else.test', { role: 'manager' });
  support = await joined(world, owner, 'support@else.test', {
    role: 'manager',
    mailbox_ids: [ids['support@acme.test']],
  });
  const members = (await owner.ask('GET', '/members')).body as unknown as {
    user_id: string;
    email: string;
  }[];
  for (const { user_id, email } of members) users[email] = user_id;
});
afterAll(() => world.end());

const schedule = (recipients: unknown[], more = {}) => ({
  name: 'Week',
  cadence: { every: 'week', weekday: 1, hour: 8 },
  scope: {},
  recipients,
  ...more,
});
const to = (email: string, user_id: string | null = null) => ({
  email,
  user_id,
  language: 'en',
  zone: 'UTC',
});
const alert = (more = {}) => ({
  name: 'Waiting',
  watch: { kind: 'waiting', hours: 1 },
  channels: [{ kind: 'email', address: 'x@else.test' }],
  language: 'en',
  zone: 'UTC',
  ...more,
});

describe('reports', () => {
  test('go by a member’s rights to that member’s own address alone', async () => {
    const boss_id = users['boss@else.test'] ?? '';
    const owner_id = users[OWNER.email] ?? '';
    for (const recipients of [
      [to('elsewhere@evil.test', owner_id)],
      [to('boss@else.test', owner_id)],
      [to('a@b.test', 'nobody')],
    ]) {
      const { status, body } = await boss.ask('POST', '/reports', schedule(recipients));
      expect([status, body.code]).toEqual([400, 'bad-input']);
    }
    const made = await boss.ask(
      'POST',
      '/reports',
      schedule([to('boss@else.test', boss_id), to(OWNER.email, owner_id)]),
    );
    expect(made.status).toBe(201);
    const bent = schedule([to('elsewhere@evil.test', owner_id)]);
    expect((await boss.ask('PUT', `/reports/${made.body.id}`, bent)).status).toBe(400);
    await boss.ask('DELETE', `/reports/${made.body.id}`);
  });

  test('that somebody has set up who sees more are not changed, and an owner changes all', async () => {
    const { body } = await owner.ask('POST', '/reports', schedule([to('kim@north.test')]));
    const mine = schedule([to('elsewhere@evil.test')], { scope: { of: 'person', id: ids.Ben } });
    for (const who of [boss, support]) {
      const { status, body: problem } = await who.ask('PUT', `/reports/${body.id}`, mine);
      expect([status, problem.code]).toEqual([403, 'not-allowed']);
    }
    const own = await support.ask('POST', '/reports', schedule([to('kim@north.test')]));
    expect(
      (await support.ask('PUT', `/reports/${own.body.id}`, schedule([to('lee@north.test')]))).status,
    ).toBe(204);
    expect((await owner.ask('PUT', `/reports/${own.body.id}`, schedule([to('lee@north.test')]))).status).toBe(
      204,
    );
  });

  test('are read as they were sent by their reader, and by who sees everything', async () => {
    const { store } = world.server.context;
    const report = await storedReport(world.server.context, 1, { range: 'all', zone: null, lang: 'en' });
    const run = async (maker: Visitor, recipient: string) => {
      const { body } = await maker.ask('POST', '/reports', schedule([to(recipient)]));
      const row = await store.db
        .insertInto('report_run')
        .values({
          workspace_id: 1,
          schedule_id: Number(body.id),
          period_from: '2026-03-02',
          period_to: '2026-03-08',
          recipient,
          due_at: '2026-03-09T08:00:00Z',
          state: 'sent',
          created_at: '2026-03-09T08:00:00Z',
          report: JSON.stringify(report),
        })
        .returning('run_id')
        .executeTakeFirstOrThrow();
      return row.run_id;
    };
    const seen = async (id: number) => {
      const statuses = [];
      for (const who of [owner, boss, support])
        statuses.push((await who.ask('GET', `/reports/runs/${id}`)).status);
      return statuses;
    };
    expect(await seen(await run(owner, 'kim@north.test'))).toEqual([200, 404, 404]);
    expect(await seen(await run(owner, 'boss@else.test'))).toEqual([200, 200, 404]);
    expect(await seen(await run(support, 'lee@north.test'))).toEqual([200, 404, 200]);
    // Made by one who sees less, for one who sees more.
    expect(await seen(await run(support, OWNER.email))).toEqual([200, 404, 404]);
  });
});

describe('alerts', () => {
  test('of somebody who sees more are neither bent nor read', async () => {
    const { body } = await owner.ask('POST', '/alerts', alert({ name: 'Of the owner' }));
    for (const who of [boss, support])
      expect((await who.ask('PUT', `/alerts/${body.id}`, alert())).status).toBe(403);
    const own = await support.ask('POST', '/alerts', alert({ name: 'Of support' }));
    const rules = async (who: Visitor) => {
      const events = (await who.ask('GET', '/alerts/events')).body as unknown as {
        rule: string;
        lines: string[];
      }[];
      return [...new Set(events.map(event => event.rule))].toSorted();
    };
    await expect.poll(() => rules(owner), { timeout: 20_000 }).toEqual(['Of support', 'Of the owner']);
    expect(await rules(support)).toEqual(['Of support']);
    expect(await rules(boss)).toEqual([]);
    for (const id of [body.id, own.body.id]) await owner.ask('DELETE', `/alerts/${id}`);
  });
});

describe('where managers do not see people', () => {
  test('a list of conversations names neither teammates nor their own mailboxes', async () => {
    const list = async (who: Visitor) =>
      (await who.ask('POST', '/conversations', { of: 'replies', date_range: 'all' })).body.conversations as {
        teammate: unknown;
        mailbox: { name: string } | null;
      }[];
    expect((await list(owner)).map(one => one.mailbox?.name)).toContain('ben@acme.test');
    const shown = await list(boss);
    expect(shown.length).toBeGreaterThan(3);
    expect(shown.filter(one => one.teammate !== null)).toEqual([]);
    const boxes = shown.map(one => one.mailbox?.name);
    expect(boxes).toContain('support@acme.test');
    expect(boxes).not.toContain('ben@acme.test');
    for (const [who, named] of [
      [owner, true],
      [boss, false],
    ] as const) {
      const report = await who.ask('GET', '/report.json?date_range=all');
      const { longest_conversations: rows } = report.body.tables as Record<
        string,
        { mailbox: string | null }[]
      >;
      expect(rows?.some(row => row.mailbox === 'ben@acme.test')).toBe(named);
    }
  });

  test('nor does an alert say in whose own mailbox somebody waits', async () => {
    const text = [
      'From zed@west.test Sat Mar 21 09:00:00 2026',
      'From: zed@west.test',
      'To: ben@acme.test',
      'Date: Sat, 21 Mar 2026 09:00:00 +0000',
      'Subject: Unanswered',
      'Message-ID: <waiting@west.test>',
      '',
      'Could you help me, please?',
      '',
      '',
    ].join('\n');
    await upload(world, owner, 'waiting.mbox', text);
    for (const [who, named] of [
      [owner, true],
      [boss, false],
    ] as const) {
      const { body } = await who.ask('POST', '/alerts', alert());
      const mailboxes = async () => {
        const events = await who.ask('GET', `/alerts/events?rule_id=${body.id}`);
        const all = events.body as unknown as { detail: { who: string; mailbox: string | null } }[];
        return all.filter(one => one.detail.who === 'zed@west.test').map(one => one.detail.mailbox !== null);
      };
      await expect.poll(mailboxes, { timeout: 20_000 }).toEqual([named]);
      await who.ask('DELETE', `/alerts/${body.id}`);
    }
  });
});

describe('whoever sees a part', () => {
  test('learns nothing of people whom only others write with', async () => {
    expect((await owner.ask('GET', '/when?to=max@south.test')).status).toBe(200);
    for (const who of ['max@south.test', 'south.test']) {
      const { status, body } = await support.ask('GET', `/when?to=${who}`);
      expect([status, body.code]).toEqual([400, 'bad-input']);
    }
    expect((await support.ask('GET', '/when?to=kim@north.test')).status).toBe(200);
    expect((await support.ask('GET', '/people/max@south.test')).status).toBe(404);
    expect((await support.ask('GET', '/people/kim@north.test')).body).toMatchObject({
      first_seen: null,
      last_seen: null,
    });
    expect((await owner.ask('GET', '/people/kim@north.test')).body.first_seen).not.toBeNull();
  });

  test('sees nothing where the lists of their rights are empty', async () => {
    const none = await joined(world, owner, 'none@else.test', { role: 'viewer', team_ids: [] });
    const { body } = await none.ask('POST', '/query', { metrics: ['messages'] });
    expect((body.results as { metrics: number[] }[])[0]?.metrics[0] ?? 0).toBe(0);
  });
});
