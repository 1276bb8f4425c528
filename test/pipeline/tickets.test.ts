/** Tickets out of mail: what a customer starts in a support mailbox, and what becomes of it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deriveTickets } from '../../src/app/tickets/derive-tickets.ts';
import { parseConfig } from '../../src/config.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { LASTING, newPlace } from './engines.ts';
import { KIM, mail, SUPPORT } from './few-mails.ts';
import { empty, readInto } from './read-into.ts';

const toml = (more = '', mailbox = 'support = true') => `
zone = "UTC"
domains = ["acme.test"]
[calendar]
hours = "Mon-Fri 09:00-17:00"
[[teammate]]
name = "Ana"
addresses = ["ana@acme.test"]
[[mailbox]]
address = "${SUPPORT}"
kind = "shared"
${mailbox}
${more}`;

/** Hours count from Monday 2026-01-05, 08:00 UTC. */
const question = mail({ id: 'q', hours: 1, from: KIM, to: SUPPORT });
const answer = mail({ id: 'a', hours: 3, from: 'Ana <ana@acme.test>', to: KIM, refs: 'q' });
const again = mail({ id: 'q2', hours: 5, from: KIM, to: SUPPORT, refs: 'q a' });
const thanks = mail({ id: 't', hours: 6, from: KIM, to: SUPPORT, refs: 'q a', body: 'Thanks!' });

describe.each(LASTING)('%s', engine => {
  let store: Store;
  let folder: string;
  let forget: () => Promise<void>;
  beforeAll(async () => {
    const place = await newPlace(engine);
    forget = place.forget;
    store = await openStore(place.where);
    folder = mkdtempSync(join(tmpdir(), 'pulso-tickets-'));
  });
  afterAll(async () => {
    await store.close();
    await forget();
    rmSync(folder, { recursive: true });
  });

  let files = 0;
  /** Reads mail as one more file. */
  const read = async (mails: string[], settings = toml()) => {
    const path = join(folder, `${++files}.mbox`);
    writeFileSync(path, mails.join('').replaceAll('X-File', `X-File-${files}`));
    await readInto(store, [path], settings);
  };
  const facts = () => store.db.selectFrom('ticket_fact').selectAll().orderBy('number').execute();
  const clocks = () =>
    store.db.selectFrom('ticket_clock').selectAll().orderBy('opened_at').orderBy('kind').execute();
  const hour = (hours: number) => new Date(Date.UTC(2026, 0, 5, 8 + hours));

  test('the language of a ticket is the one that its first mail says it is in; otherwise it is not known', async () => {
    await empty(store);
    const said = (id: string, hours: number, extra: string) =>
      mail({ id, hours, from: KIM, to: SUPPORT, subject: `About ${id}`, extra });
    await read([
      said('s1', 1, 'Content-Language: es-MX\n'),
      said('s2', 2, 'Content-Language: en, fr\n'),
      said('s3', 3, ''),
      mail({
        id: 'r1',
        hours: 4,
        from: 'Ana <ana@acme.test>',
        to: KIM,
        refs: 's3',
        extra: 'Content-Language: en\n',
      }),
    ]);
    expect((await facts()).map(one => one.language)).toEqual(['es', null, null]);
  });

  test('what a customer starts in a support mailbox is a ticket, whose clocks follow the mail', async () => {
    await empty(store);
    await read([question, answer, again]);
    const [ticket, ...others] = await facts();
    expect(others).toEqual([]);
    expect(ticket).toMatchObject({
      number: 1,
      status: 'open',
      channel: 'email',
      severity: 'normal',
      replies: 1,
      customer_messages: 2,
      counted: true,
      fcr: 'pending',
      created_at: hour(1),
      waiting_since: hour(5),
      account: 'north.test',
    });
    expect(await clocks()).toMatchObject([
      { kind: 'first', opened_at: hour(1), ended_at: hour(3), ended_by: 'reply', elapsed_seconds: 7200 },
      { kind: 'resolution', ended_at: null },
      { kind: 'next', opened_at: hour(5), ended_at: null, verdict: null },
    ]);
  });

  test('mail that comes later goes on with the same ticket', async () => {
    await empty(store);
    await read([question]);
    expect(await facts()).toMatchObject([{ status: 'new', number: 1 }]);
    await read([answer]);
    expect(await facts()).toMatchObject([{ status: 'pending', number: 1, replies: 1 }]);
    await read([thanks]);
    expect(await facts()).toMatchObject([{ status: 'solved', number: 1, first_solved_at: hour(6) }]);
  });

  test('a mailbox that is no support mailbox has no tickets, and leaving off takes them out of every count', async () => {
    await empty(store);
    await read([question], toml('', ''));
    expect(await facts()).toEqual([]);
    await read([answer], toml());
    expect(await facts()).toMatchObject([{ counted: true }]);
    await read([thanks], toml('', ''));
    expect(await facts()).toMatchObject([{ counted: false }]);
  });

  test('two tickets whose threads turn out to be one are one: the younger is merged away', async () => {
    await empty(store);
    const second = mail({ id: 's', hours: 2, from: KIM, to: SUPPORT, subject: 'Another matter' });
    await read([question, second]);
    expect(await facts()).toHaveLength(2);
    await read([mail({ id: 'j', hours: 4, from: KIM, to: SUPPORT, refs: 'q s' })]);
    expect(await facts()).toMatchObject([
      { number: 1, counted: true, customer_messages: 3 },
      { number: 2, counted: false },
    ]);
  });

  test('a message written after the ticket was closed begins a ticket of its own', async () => {
    await empty(store);
    await read([question, answer], toml('[support]\nsolve_after_days = 1\nclose_after_days = 1'));
    await read(
      [mail({ id: 'later', hours: 24 * 5, from: KIM, to: SUPPORT, refs: 'q a' })],
      toml('[support]\nsolve_after_days = 1\nclose_after_days = 1'),
    );
    expect(await facts()).toMatchObject([
      { number: 1, status: 'closed', customer_messages: 1, first_solved_at: hour(27) },
      { number: 2, status: 'new', customer_messages: 1, created_at: hour(24 * 5) },
    ]);
  });

  test('a ticket is judged by the policy in force when its clock opened; the first ones judge what was before', async () => {
    await empty(store);
    const policy = (minutes: number) =>
      toml(
        `[[support.sla]]\nname = "All"\nfirst_minutes = ${minutes}\nresolution_minutes = 600\ntime = "calendar"`,
      );
    await read([question, answer], policy(120));
    const verdicts = async () =>
      (await clocks()).map(one => [one.kind, one.verdict, one.target_seconds, one.policy_version]);
    expect(await verdicts()).toEqual([
      ['first', 'met', 7200, 1],
      ['resolution', 'running', 36_000, 1],
    ]);
    await read([again], policy(60));
    expect((await verdicts()).slice(0, 2)).toEqual([
      ['first', 'met', 7200, 1],
      ['resolution', 'running', 36_000, 1],
    ]);
    const versions = await store.db.selectFrom('sla_policy').selectAll().orderBy('version').execute();
    expect(versions).toMatchObject([
      { policy_id: 1, version: 1, valid_from: new Date(0) },
      { policy_id: 1, version: 2, valid_to: null },
    ]);
    expect(versions[0]?.valid_to).toEqual(versions[1]?.valid_from);
  });

  test('rules give severity, category, assignee, tags; a changed rule counts for all tickets', async () => {
    await empty(store);
    const rule = (set: string) =>
      toml(
        `[support]\ncategories = [{name="login", first_contact=false}]\n[[support.rules]]\nfield="subject"\nop="contains"\nvalue="login"\nset={${set}}`,
      );
    await read([question], rule('severity="high",category="login",assignee="Ana",tag="vip"'));
    expect(await facts()).toMatchObject([
      { severity: 'high', category: 'login', first_contact_category: false, teammate_id: expect.any(Number) },
    ]);
    expect(await store.db.selectFrom('ticket_tag').select('tag').execute()).toEqual([{ tag: 'vip' }]);
    await read([answer], rule('spam=true'));
    expect(await facts()).toMatchObject([{ severity: 'normal', counted: false, teammate_id: null }]);
    expect(await store.db.selectFrom('ticket_tag').select('tag').execute()).toEqual([]);
  });

  test('deriving twice gives the same, and nothing is left to do', async () => {
    await empty(store);
    await read([question, answer, again, thanks]);
    const before = [await facts(), await clocks()];
    await store.db.insertInto('dirty_ticket').values({ workspace_id: 1, ticket_id: 1 }).execute();
    const now = Temporal.Instant.from('2026-06-01T00:00:00Z');
    const config = parseConfig(toml(), 'pulso.toml');
    const options = { now, config, signal: new AbortController().signal };
    expect(await deriveTickets(store, 1, options)).toBe(1);
    expect([await facts(), await clocks()]).toEqual(before);
    expect(await deriveTickets(store, 1, options)).toBe(0);
  });
});
