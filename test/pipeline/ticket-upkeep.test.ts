/** What becomes of tickets with time, and when people or mail have to go. */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deleteOld } from '../../src/app/company/retention.ts';
import { removeDemo } from '../../src/app/demo.ts';
import { loadSettings, saveSettings } from '../../src/app/open-workspace.ts';
import { erasePerson, exportPerson } from '../../src/app/people/one-person.ts';
import { saveConfig } from '../../src/app/settings.ts';
import { deriveDue } from '../../src/app/tickets/derive-due.ts';
import { deriveTickets } from '../../src/app/tickets/derive-tickets.ts';
import { configSchema, parseConfig } from '../../src/config.ts';
import { type ActWorld, actWorld } from './act-context.ts';

const TABLES = [
  'ticket',
  'ticket_event',
  'ticket_fact',
  'ticket_span',
  'ticket_change',
  'ticket_clock',
  'ticket_tag',
];
const support = (toml: string) =>
  toml.replaceAll('support = true\n', '').replaceAll('kind = "shared"', 'kind = "shared"\nsupport = true');
const signal = new AbortController().signal;
let on: ActWorld;
let settings = configSchema.parse({});

beforeAll(async () => {
  on = await actWorld('folder', 1500, toml => {
    settings = parseConfig(support(toml), 'pulso.toml');
    return support(toml);
  });
  await saveConfig(on.context, 1, settings, null);
});
afterAll(() => on.end());

const count = async (table: string, where = sql`true`) => {
  const { rows } = await sql<{
    n: number;
  }>`select count(*)::int as n from ${sql.table(table)} where ${where}`.execute(on.store.db);
  return rows[0]?.n ?? 0;
};

test('every customer-started conversation of a support mailbox is one ticket', async () => {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from conversation c
    join mailbox b on b.workspace_id = c.workspace_id and b.mailbox_id = c.mailbox_id
    where c.started_by = 'them' and b.kind = 'shared'`.execute(on.store.db);
  const split = await count('ticket', sql`split_from is not null`);
  expect((await count('ticket')) - split).toBe(rows[0]?.n);
  expect(await count('ticket')).toBeGreaterThan(50);
  expect(await count('ticket_fact')).toBe(await count('ticket'));
});

test('a ticket solves and closes itself when its time has come, at that moment and not when somebody looked', async () => {
  await saveConfig(
    on.context,
    1,
    { ...settings, support: { ...settings.support, solve_after_days: 4 } },
    null,
  );
  const asked = on.clock.now.subtract({ hours: 30 });
  const said = asked.add({ hours: 1 });
  const id = 100_000;
  await on.store.db
    .insertInto('ticket')
    .values({
      ...{
        workspace_id: 1,
        ticket_id: id,
        number: id,
        message_id: null,
        mailbox_id: null,
        requester_id: null,
      },
      ...{ channel: 'phone', started_by_us: false, subject: null, external_id: null, split_from: null },
      ...{ created_at: asked.toString(), created_by: 'test' },
    })
    .execute();
  for (const [i, at, by] of [
    [1, asked, 'customer'],
    [2, said, 'agent'],
  ] as const)
    await sql`insert into ticket_event (workspace_id, ticket_id, event_id, at, type, origin, by, public, acknowledgement)
      values (1, ${id}, ${i}, ${at.toString()}::timestamptz, 'message', 'api', ${by}, true, false)`.execute(
      on.store.db,
    );
  await sql`insert into dirty_ticket values (1, ${id})`.execute(on.store.db);
  const mail = on.clock.now;
  await deriveTickets(on.store, 1, { now: mail, signal });
  const state = async () =>
    on.store.db.selectFrom('ticket_fact').selectAll().where('ticket_id', '=', id).executeTakeFirstOrThrow();
  const before = await state();
  expect(before).toMatchObject({ status: 'pending' });
  const solves = said.add({ hours: 96 });
  expect(before.next_change_at?.toISOString()).toBe(new Date(solves.epochMilliseconds).toISOString());
  // Something happens now and then, or the store would be an archive, judged as of its end.
  on.clock.now = solves.add({ hours: 5 });
  await sql`insert into ticket_event (workspace_id, ticket_id, event_id, at, type, origin)
    values (1, 1, 900, ${on.clock.now.toString()}::timestamptz, 'note', 'api')`.execute(on.store.db);
  expect(await deriveDue(on.context, 1, signal)).toBeGreaterThan(0);
  const after = await state();
  expect(after.status).toBe('solved');
  expect(after.first_solved_at?.getTime()).toBe(solves.epochMilliseconds);
});

test('of a person everything about their tickets is handed over, and erased', async () => {
  const { rows } = await sql<{ email: string; id: number }>`
    select a.email, a.address_id as id from ticket_fact f join address a on a.address_id = f.contact_id
    group by 1, 2 order by count(*) desc, 2 limit 1`.execute(on.store.db);
  const person = rows[0] ?? { email: '', id: 0 };
  const [first] = await on.store.db
    .selectFrom('ticket_fact')
    .select('ticket_id')
    .where('contact_id', '=', person.id)
    .execute();
  await sql`insert into ticket_event (workspace_id, ticket_id, event_id, at, type, origin, value)
    values (1, ${first?.ticket_id}, 901, now(), 'note', 'person', 'Lives in Vigo')`.execute(on.store.db);
  const { tickets } = await exportPerson(on.context, 1, 'owner', person.email);
  expect(tickets.length).toBe(await count('ticket_fact', sql`contact_id = ${person.id}`));
  expect(tickets.flatMap(one => one.notes)).toContain('Lives in Vigo');
  await erasePerson(on.context, 1, 'owner', person.email);
  await deriveTickets(on.store, 1, { now: on.clock.now, signal });
  expect(await count('ticket_event', sql`value = 'Lives in Vigo'`)).toBe(0);
  expect(await count('ticket_fact', sql`contact_id = ${person.id} and account is not null`)).toBe(0);
  expect(await count('ticket_fact', sql`contact_id = ${person.id}`)).toBe(tickets.length);
});

test('what is older than a workspace keeps goes with its tickets', async () => {
  await saveConfig(on.context, 1, { ...settings, retention_days: 200 }, null);
  const before = await count('ticket');
  expect(await deleteOld(on.context, 1, signal)).toBeGreaterThan(0);
  const left = await count('ticket');
  expect(left).toBeLessThan(before);
  expect(left).toBeGreaterThan(0);
  for (const table of TABLES.slice(1))
    expect(
      await count(
        table,
        sql`not exists (select 1 from ticket t where t.ticket_id = ${sql.table(table)}.ticket_id)`,
      ),
      table,
    ).toBe(0);
});

test('taking the demo company out leaves no ticket behind', async () => {
  await saveSettings(on.store.db, 1, { ...(await loadSettings(on.store.db, 1)), demo: true });
  await removeDemo(on.context, 1);
  for (const table of [...TABLES, 'dirty_ticket', 'sla_policy']) expect(await count(table), table).toBe(0);
});
