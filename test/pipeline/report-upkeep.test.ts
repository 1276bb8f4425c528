/** What is kept of reports and alerts survives a restore and a new secret, and forgets who is to be forgotten. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { rulesOf } from '../../src/app/alerts/alerts.ts';
import { secretOf } from '../../src/app/alerts/channels.ts';
import { historyQuery, listEvents } from '../../src/app/alerts/history.ts';
import { restoreBackup } from '../../src/app/backup/restore-backup.ts';
import { writeBackup } from '../../src/app/backup/write-backup.ts';
import { failing } from '../../src/app/failing.ts';
import { saveSmtp, smtpOf } from '../../src/app/mail-out/settings.ts';
import { erasePerson } from '../../src/app/people/one-person.ts';
import { addSchedule, listSchedules, schedulesOf } from '../../src/app/reports/schedules.ts';
import { rotateSecret } from '../../src/app/rotate-secret.ts';
import { openSecrets } from '../../src/app/secrets.ts';
import { openStore } from '../../src/store/open.ts';
import { type AlertWorld, alertWorld } from './alert-world.ts';
import { ENGINES, newPlace } from './engines.ts';
import { weekly } from './report-world.ts';

describe.each(ENGINES.filter(engine => engine !== 'folder'))('%s', engine => {
  let on: AlertWorld;
  beforeAll(async () => {
    on = await alertWorld(engine);
  });
  afterEach(async () => {
    await on.reset();
    for (const table of ['report_run', 'report_schedule'] as const)
      await on.store.db.deleteFrom(table).execute();
  });
  afterAll(() => on.end());

  test('after a restore new reports and alerts get new numbers', async () => {
    const first = await addSchedule(on.context, 1, null, weekly());
    const second = await addSchedule(on.context, 1, null, weekly());
    expect(second.id).toBeGreaterThan(first.id);
    const folder = mkdtempSync(join(tmpdir(), 'pulso-restore-'));
    const file = join(folder, 'backup');
    await writeBackup(on.store, file, { version: '0', now: on.clock.now, onProgress: () => {} });
    const { where, forget } = await newPlace(engine);
    const store = await openStore(where);
    await restoreBackup(store, file, () => {});
    const context = { ...on.context, store };
    expect((await addSchedule(context, 1, null, weekly())).id).toBe(second.id + 1);
    expect(await listSchedules(context, 1)).toHaveLength(3);
    await store.close();
    await forget();
    rmSync(folder, { recursive: true });
  });

  test('with another secret, passwords and hooks open as before', async () => {
    await saveSmtp(on.context, 1, {
      host: '127.0.0.1',
      port: on.smtp.port,
      security: 'none',
      username: 'u',
      password: 'word',
      from_address: 'a@acme.test',
      from_name: 'A',
    });
    const { id, secrets } = await on.add();
    const fresh = openSecrets('another secret of at least thirty-two characters');
    expect(await rotateSecret(on.store, on.context.secrets, fresh)).toBeGreaterThanOrEqual(2);
    const context = { ...on.context, secrets: fresh };
    expect((await smtpOf(context, 1))?.password).toBe('word');
    const [rule] = await rulesOf(context, 1, id);
    const [channel] = rule?.channels ?? [];
    if (channel === undefined || channel.kind === 'email') throw new Error('expected a webhook');
    expect(secretOf(context, 1, channel)).toBe(secrets[channel.id]);
    await rotateSecret(on.store, fresh, on.context.secrets);
  });

  test('an erased person is in no kept report, alert or list of recipients', async () => {
    const { db } = on.store;
    await on.add({ watch: { kind: 'waiting', hours: 8 } });
    await on.check();
    const told = async () =>
      JSON.stringify(await listEvents(on.context, 1, historyQuery.parse({ limit: 200 }), 'en', null));
    const { rows } = await sql<{ email: string; name: string; subject: string }>`
      select a.email, a.name, t.subject from alert_event e
        join conversation c on c.conversation_id = (e.detail->>'conversation')::bigint
        join address a on a.address_id = c.contact_id join thread t on t.thread_id = c.thread_id limit 1`.execute(
      db,
    );
    const person = rows[0] ?? { email: '', name: '', subject: '' };
    expect(await told()).toContain(person.name);
    const { id } = await addSchedule(on.context, 1, null, {
      ...weekly(),
      recipients: [
        { ...weekly().recipients[0], email: person.email, user_id: null, language: 'en', zone: 'UTC' },
      ],
    });
    const run = (email: string, day: string) => ({
      workspace_id: 1,
      schedule_id: id,
      period_from: day,
      period_to: day,
      recipient: email,
      due_at: on.clock.now.toString(),
      state: 'sent' as const,
      created_at: on.clock.now.toString(),
    });
    await db
      .insertInto('report_run')
      .values([
        {
          ...run(person.email, '2025-12-01'),
          ...failing({ en: `It refused ${person.email}.`, es: `Rechazó a ${person.email}.` }),
          report: '{"any": "thing"}',
        },
        {
          ...run('ana@acme.test', '2025-12-02'),
          report: JSON.stringify({ waiting: [{ address: person.email }] }),
        },
      ])
      .execute();
    await erasePerson(on.context, 1, 'owner', person.email);
    expect(await told()).not.toContain(person.email);
    const kept = await db.selectFrom('report_run').selectAll().orderBy('period_from').execute();
    expect(kept.map(row => [row.recipient.includes('erased'), row.report])).toEqual([
      [true, { any: 'thing' }],
      [false, null],
    ]);
    expect(kept[0]).toMatchObject({ error: null, said: null });
    expect((await schedulesOf(on.context, 1))[0]?.recipients).toEqual([]);
    const ofPerson = await sql<{
      n: number;
    }>`select count(*)::int as n from alert_event where detail::text like ${`%${person.name}%`}
      and detail->>'subject' = ${person.subject}`.execute(db);
    expect(ofPerson.rows[0]?.n).toBe(0);
  });
});
