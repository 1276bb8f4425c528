/** A workspace that keeps numbers only: whatever is asked, by whom and in whichever form, nobody is named. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ENGINES } from '../pipeline/engines.ts';
import { claimed, joined, serverWorld, type Visitor, type World } from './server-world.ts';
import { SETTINGS, teamMail } from './team-mail.ts';
import { upload } from './upload.ts';

const OUTSIDE = /north\.test|south\.test|\bkim\b|\blee\b|\bmax@|Order one|Order two|Open question|Prices/i;
const COUNT = { metrics: ['messages_received', 'reply_time', 'awaiting_us'] };

describe.each(ENGINES.filter(engine => engine !== 'folder'))('%s', engine => {
  let world: World;
  let owner: Visitor;
  let manager: Visitor;
  let before: unknown;

  const counted = async () => (await owner.ask('POST', '/query', COUNT)).body.results;
  const save = async (change: object) => owner.ask('PUT', '/settings', { ...SETTINGS, ...change });
  /** Until the background has done it. */
  const reduced = async () => {
    for (;;) {
      const { settings } = await world.server.context.store.db
        .selectFrom('workspace')
        .select('settings')
        .executeTakeFirstOrThrow();
      if (settings.reduced === true) return;
      await new Promise(resolve => setTimeout(resolve, 100));
    }
  };

  beforeAll(async () => {
    world = await serverWorld({ engine });
    owner = await claimed(world);
    await save({});
    await upload(world, owner, 'team.mbox', teamMail());
    manager = await joined(world, owner, 'manager@acme.test', { role: 'manager' });
    before = await counted();
  }, 180_000);
  afterAll(() => world.end());

  test('keeping content is not chosen with the other levels', async () => {
    const { status, body } = await save({ privacy: 'content' });
    expect([status, body.code]).toEqual([400, 'bad-input']);
    expect(body.detail).toContain('privacy');
  });

  test('people, conversations and companies are refused with a sentence, at once, before all is taken away', async () => {
    expect((await save({ privacy: 'aggregates' })).status).toBe(200);
    for (const who of [owner, manager]) {
      for (const [method, path, body] of [
        ['POST', '/conversations', {}],
        ['POST', '/conversations', { of: 'waiting' }],
        ['POST', '/tickets/list', {}],
        ['GET', '/tickets/1', undefined],
        ['POST', '/query', { metrics: ['tickets'], dimensions: ['ticket'] }],
        ['POST', '/query', { metrics: ['tickets'], dimensions: ['account'] }],
        ['POST', '/conversations/1/close', undefined],
        ['POST', '/conversations/1/assign', { teammate_id: null }],
        ['GET', '/people/kim@north.test', undefined],
        ['GET', '/people/nobody@nowhere.test', undefined],
        ['GET', '/when?to=kim@north.test', undefined],
        ['POST', '/query', { metrics: ['messages'], dimensions: ['sender'] }],
        ['POST', '/query', { metrics: ['conversations'], filters: [['is', 'domain', ['north.test']]] }],
        ['POST', '/query', { metrics: ['oldest_waiting'], dimensions: ['conversation'] }],
      ] as const) {
        const answer = await who.ask(method, path, body);
        expect([path, answer.status, answer.body.code]).toEqual([path, 403, 'not-allowed']);
        expect(answer.body.detail).toContain('numbers only');
      }
    }
    await reduced();
  });

  test('figures are what they were', async () => {
    expect(before).toMatchObject([{ metrics: [6, 3600, 1] }]);
    expect(await counted()).toEqual(before);
  });

  test('the filter bar, suggestions, rules, reports, alerts and files name nobody', async () => {
    const rule = { field: 'kind', op: 'contains', value: 'o', kind: 'bulk' };
    await owner.ask('POST', '/alerts', {
      name: 'Late',
      watch: { kind: 'waiting', hours: 1 },
      scope: { of: 'all', id: null, filters: [] },
      channels: [{ kind: 'mail', address: 'ana@acme.test' }],
    });
    const answers = [
      await owner.ask('GET', '/choices'),
      await owner.ask('GET', '/settings/suggestions'),
      await owner.ask('POST', '/settings/rule-preview', { rule: { ...rule, field: 'subject' } }),
      await owner.ask('POST', '/settings/rule-preview', { rule: { ...rule, field: 'address' } }),
      await owner.ask('GET', '/report.json?date_range=all'),
      await owner.ask('GET', '/report.html?date_range=all'),
      await owner.ask('GET', '/report.csv?date_range=all&table=top_senders'),
      await owner.ask('GET', '/alerts/events'),
      await owner.ask('GET', '/me'),
    ];
    for (const { status, body } of answers) {
      expect(status).toBe(200);
      expect(OUTSIDE.exec(JSON.stringify(body))?.[0]).toBeUndefined();
    }
    expect(answers[0]?.body).toMatchObject({ teammates: [], labels: [], mailboxes: expect.any(Array) });
    expect(answers[4]?.body).toMatchObject({
      tables: { top_senders: [], waiting: [], longest_conversations: [] },
    });
    expect(answers[8]?.body).toMatchObject({ workspace: { numbers_only: true } });
  });

  test('changed back, questions by people are answered again, and nobody is named who was taken away', async () => {
    await save({ privacy: 'metadata' });
    const { status, body } = await owner.ask('POST', '/query', {
      metrics: ['messages'],
      dimensions: ['sender'],
    });
    expect(status).toBe(200);
    expect(JSON.stringify(body.results)).toContain('ben@acme.test');
    expect(OUTSIDE.exec(JSON.stringify(body.results))?.[0]).toBeUndefined();
  });
});
