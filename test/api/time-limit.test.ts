/** One who asks too much is stopped; everybody else, and the store, go on. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LASTING } from '../pipeline/engines.ts';
import { claimed, HOST, serverWorld, type Visitor, type World } from './server-world.ts';
import { SETTINGS, teamMail } from './team-mail.ts';
import { upload } from './upload.ts';

const HEAVY = {
  metrics: ['words_received', 'words_received.mean'],
  dimensions: ['day', 'hour', 'sender', 'words_bucket'],
};
const LIGHT = { metrics: ['awaiting_us'] };

describe.each(LASTING)('%s', engine => {
  let world: World;
  let owner: Visitor;
  const stopped = async () => {
    const headers = { ...HOST, authorization: 'Bearer of metrics' };
    const text = await (await world.server.app.request('/metrics', { headers })).text();
    return Number(/^pulso_questions_stopped_total (\d+)$/m.exec(text)?.[1]);
  };

  beforeAll(async () => {
    const env = { PULSO_QUERY_SECONDS: '0.2', PULSO_METRICS_TOKEN: 'of metrics' };
    world = await serverWorld({ engine, env });
    owner = await claimed(world);
    await owner.ask('PUT', '/settings', SETTINGS);
    await upload(world, owner, 'team.mbox', teamMail());
    // So much mail that no machine answers in time.
    await sql`insert into message_fact
      select f.workspace_id, i, f.thread_id, f.conversation_id, f.sent_at, f.local_at + make_interval(secs => i % 80000),
        'inbound', 'human', f.author_id, i, 1, 0, 0, true, false, false, false, i % 300, null
      from (select * from message_fact limit 1) f, generate_series(1000000, 1400000) i`.execute(
      world.server.context.store.db,
    );
  }, 180_000);
  afterAll(() => world.end());

  test('a question over the limit is refused with what to do, and counted; the next one is answered', async () => {
    expect(await stopped()).toBe(0);
    const { status, body } = await owner.ask('POST', '/query', HEAVY);
    expect([status, body.code]).toEqual([422, 'too-heavy']);
    expect(body.detail).toContain('took longer than 0.2 s');
    expect(body.detail).toContain('shorter period');
    expect(await stopped()).toBe(1);
    const after = await owner.ask('POST', '/query', LIGHT);
    expect([after.status, after.body.results]).toMatchObject([200, [{ metrics: [1] }]]);
  });

  test('among several questions only the heavy one is refused', async () => {
    const heavy = { ...HEAVY, dimensions: ['hour', 'sender', 'day', 'words_bucket'] };
    const { body } = await owner.ask('POST', '/queries', { requests: [LIGHT, heavy, LIGHT] });
    expect(body.results).toMatchObject([
      { results: [{ metrics: [1] }] },
      { problem: { status: 422, code: 'too-heavy' } },
      { results: [{ metrics: [1] }] },
    ]);
  });

  test('the same question is not tried again at once, even when something has changed', async () => {
    await owner.ask('POST', '/query', HEAVY);
    const before = await stopped();
    world.server.context.tell({ workspaceId: 1, what: 'facts' });
    expect((await owner.ask('POST', '/query', HEAVY)).status).toBe(422);
    expect(await stopped()).toBe(before);
  });

  test('what is being written meanwhile is written', async () => {
    const [asked] = await Promise.all([
      owner.ask('POST', '/query', { ...HEAVY, date_range: ['2026-01-01', '2026-12-31'] }),
      owner.ask('PUT', '/settings', { ...SETTINGS, name: 'Acme anew' }),
    ]);
    expect(asked.status).toBe(422);
    expect((await owner.ask('GET', '/settings')).body).toMatchObject({ config: { name: 'Acme anew' } });
  });

  test('background work has no limit', async () => {
    const { rows } = await sql<{ n: number }>`
      select count(*) as n from message_fact a, generate_series(1, 15) b where (a.message_id + b) % 7 > 0`.execute(
      world.server.context.store.db,
    );
    expect(rows[0]?.n).toBeGreaterThan(5_000_000);
  });
});
