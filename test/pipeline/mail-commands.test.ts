/** Commands at the top of internal mail, from a file to the ticket and its history. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AppContext } from '../../src/app/context.ts';
import { engineFor } from '../../src/app/figures/engine-for.ts';
import { erasePerson, exportPerson } from '../../src/app/people/one-person.ts';
import { readMail, sourcesOf } from '../../src/app/read-mail.ts';
import { openSecrets } from '../../src/app/secrets.ts';
import { deriveTickets } from '../../src/app/tickets/derive-tickets.ts';
import { markAllTickets } from '../../src/app/tickets/mark-tickets.ts';
import { ticketPage } from '../../src/app/tickets/ticket-page.ts';
import { parseConfig } from '../../src/config.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { ENGINES, newPlace } from './engines.ts';
import { KIM, mail, SUPPORT } from './few-mails.ts';
import { empty, NOW } from './read-into.ts';

const toml = (more = '', top = '') => `
zone = "UTC"
domains = ["acme.test"]
${top}
[[teammate]]
name = "Ana Gil"
addresses = ["ana@acme.test"]
[[teammate]]
name = "Bo"
addresses = ["bo@acme.test"]
[[mailbox]]
address = "${SUPPORT}"
kind = "shared"
support = true
[[mailbox]]
address = "ana@acme.test"
[support]
solve_after_days = false
close_after_days = false
categories = [{ name = "Billing" }]
${more}`;

const OWNER = { role: 'owner', teammate_id: null, mailbox_ids: null, team_ids: null } as const;
const signal = new AbortController().signal;
const secrets = openSecrets('a secret of at least thirty-two characters');

/** Hours count from Monday 2026-01-05, 08:00 UTC. */
const question = mail({ id: 'q', hours: 1, from: KIM, to: SUPPORT });
const says = (body: string, more: Partial<Parameters<typeof mail>[0]> = {}) =>
  mail({ id: 'c', hours: 2, from: 'ana@acme.test', to: 'bo@acme.test', refs: 'q', body, ...more });
/** As it lies among what its author has sent. */
const sent = (one: string) => one.replace('Message-ID', 'X-Gmail-Labels: Sent\nMessage-ID');
const checked = (server: string) => ({
  extra: `Authentication-Results: ${server}; dmarc=pass header.from=acme.test\n`,
});

describe.each(ENGINES.filter(one => one !== 'folder'))('%s', engine => {
  let store: Store;
  let folder: string;
  let forget: () => Promise<void>;
  let context: AppContext;
  beforeAll(async () => {
    const place = await newPlace(engine);
    forget = place.forget;
    store = await openStore(place.where);
    folder = mkdtempSync(join(tmpdir(), 'pulso-commands-'));
    context = {
      ...{ store, secrets, folder, registrations: { gmail: null, graph: null }, allowedHosts: [] },
      ...{ now: () => Temporal.Instant.fromEpochMilliseconds(NOW * 1000), questionMs: 10_000 },
      ...{ publicUrl: 'https://pulso.acme.test', tell: () => {}, log: () => {} },
    };
  });
  beforeEach(() => empty(store));
  afterAll(async () => {
    await store.close();
    await forget();
    rmSync(folder, { recursive: true });
  });

  let files = 0;
  const read = async (mails: string[], settings = toml()) => {
    const path = join(folder, `${++files}.mbox`);
    writeFileSync(path, mails.join(''));
    const config = parseConfig(settings, 'pulso.toml');
    await sql`insert into workspace (workspace_id, name, zone, settings, config, created_at) values (1, '', 'UTC', '{}', ${JSON.stringify(config)}::jsonb, now())
      on conflict (workspace_id) do update set config = excluded.config`.execute(store.db);
    const keeps = config.privacy === 'content';
    await readMail(store, await sourcesOf(mails.length === 0 ? [] : [path]), {
      ...{ workspaceId: 1, config, folder: '.', zone: 'UTC', now: NOW, signal, secrets },
      ...{ withText: keeps, textSecrets: keeps ? secrets : null, onProgress: () => {} },
    });
  };
  const ticket = (number = 1) =>
    store.db.selectFrom('ticket_fact').selectAll().where('number', '=', number).executeTakeFirstOrThrow();
  const history = async (id = 1) => {
    const asking = await engineFor(context, 1, OWNER);
    const acting = { workspaceId: 1, userId: 'u', teammateId: null, origin: 'person' as const, asking };
    const { history: lines } = await ticketPage(context, acting, id);
    return lines
      .filter(line => line.type !== 'message')
      .map(line => [line.type, line.field, line.value, line.user, line.origin]);
  };
  const kept = () => store.db.selectFrom('message_command').selectAll().orderBy('message_id').execute();

  test('a colleague solves a ticket by mail, at the time of the mail', async () => {
    await read([
      question,
      sent(says('#solved\n#tag refund\n#severity HIGH\n#category billing\n\nHe called.')),
    ]);
    expect(await ticket()).toMatchObject({
      status: 'solved',
      severity: 'high',
      category: 'Billing',
      first_solved_at: new Date(Date.UTC(2026, 0, 5, 10)),
      solved_by_id: 1,
    });
    expect(await history()).toEqual([
      ['status', null, 'solved', 'Ana Gil', 'command'],
      ['tag', null, 'refund', 'Ana Gil', 'command'],
      ['set', 'severity', 'high', 'Ana Gil', 'command'],
      ['set', 'category', 'Billing', 'Ana Gil', 'command'],
    ]);
    expect(await store.db.selectFrom('ticket_tag').select('tag').execute()).toEqual([{ tag: 'refund' }]);
  });

  test.each([
    ['#assign bo@acme.test', 2],
    ['#asignar Bo', 2],
    ['#assign ana', 1],
    ['#assign me', 1],
    ['#assign bo@acme.test\n#unassign', null],
    ['#assign bo@acme.test\n#asignar nadie', null],
  ])('%j', async (body, mate) => {
    await read([question, sent(says(body))]);
    expect(await ticket()).toMatchObject({ teammate_id: mate });
  });

  test('read twice, from two mailboxes, or derived again, it is done once', async () => {
    const asked = sent(says('#solved'));
    await read([question, asked, asked]);
    await read([question, says('#solved'), asked.replace('Sent', 'Archive')]);
    const before = [await history(), await store.db.selectFrom('ticket_span').selectAll().execute()];
    await markAllTickets(store.db, 1);
    await deriveTickets(store, 1, { now: context.now(), signal });
    expect([await history(), await store.db.selectFrom('ticket_span').selectAll().execute()]).toEqual(before);
    expect(before[0]).toHaveLength(1);
    expect(await kept()).toHaveLength(1);
  });

  test('what comes later counts later, in whatever order it is read', async () => {
    const reopens = sent(says('#open', { id: 'c2', hours: 3 }));
    await read([reopens]);
    await read([sent(says('#solved'))]);
    await read([question]);
    expect(await ticket()).toMatchObject({ status: 'open', reopenings: 1 });
  });

  test('a customer who writes #solved solves nothing, and nothing of it is kept', async () => {
    const by = { from: KIM, to: SUPPORT, ...checked('mx.acme.test') };
    const settings = toml('commands_checked_by = ["mx.acme.test"]');
    await read([question, says('#solved', by), sent(says('#tag secret', { ...by, id: 'c2' }))], settings);
    expect(await ticket()).toMatchObject({ status: 'new', customer_messages: 3 });
    expect(await history()).toEqual([]);
    expect(await kept()).toEqual([]);
  });

  test('a colleague who writes to the customer as well gives no command', async () => {
    await read([question, sent(says('#closed', { to: `bo@acme.test, ${KIM}` }))]);
    expect(await ticket()).toMatchObject({ status: 'pending' });
    expect(await kept()).toEqual([]);
  });

  test('a mail that only says it is from a colleague does nothing, and says so', async () => {
    await read([
      question,
      says('#solved', { to: SUPPORT }),
      says('#closed', { ...checked('mx.evil.test'), id: 'c2' }),
    ]);
    expect(await ticket()).toMatchObject({ status: 'new' });
    expect(await history()).toEqual([
      ['refused', 'unproven', 'solved', 'Ana Gil', 'command'],
      ['refused', 'unproven', 'closed', 'Ana Gil', 'command'],
    ]);
  });

  test('a receiving server that the settings believe vouches for it, also afterwards', async () => {
    await read([question, says('#solved', { to: SUPPORT, ...checked('MX.acme.test') })]);
    expect(await ticket()).toMatchObject({ status: 'new' });
    await read([], toml('commands_checked_by = ["mx.acme.test"]'));
    expect(await ticket()).toMatchObject({ status: 'solved' });
  });

  test('a forged copy that comes first is replaced by what its author has sent', async () => {
    await read([question, says('#spam\n#closed')]);
    await read([sent(says('#pending'))]);
    expect(await ticket()).toMatchObject({ status: 'pending', counted: true });
    await read([says('#spam')]);
    expect(await ticket()).toMatchObject({ status: 'pending', counted: true });
  });

  test('what is not understood stands in the history by its word, and nothing of it is done', async () => {
    await read([question, sent(says('#sovled now\n#severity huge\n#assign Zoe\n#solved'))]);
    expect(await ticket()).toMatchObject({ status: 'solved', severity: 'normal', teammate_id: null });
    const words = (await kept())[0]?.commands as { word: string; value: string | null }[];
    expect(words.map(one => [one.word, one.value])).toEqual([
      ['sovled', null],
      ['severity', 'huge'],
      ['assign', 'Zoe'],
      ['solved', 'solved'],
    ]);
    expect((await history()).map(line => line.slice(0, 2))).toEqual([
      ['refused', 'word'],
      ['refused', 'value'],
      ['refused', 'value'],
      ['status', null],
    ]);
  });

  test('from a shared address it is not known who asks', async () => {
    await read([question, sent(says('#solved', { from: SUPPORT, to: 'bo@acme.test' }))]);
    expect(await history()).toEqual([['refused', 'nobody', 'solved', null, 'command']]);
  });

  test('after a long silence the last ticket of the thread is meant', async () => {
    await read([question, sent(says('#solved', { hours: 24 * 90 }))]);
    expect(await ticket()).toMatchObject({ status: 'solved' });
  });

  test('switched off, such lines are text like any other', async () => {
    await read([question, sent(says('#solved'))], toml('commands = false'));
    expect(await ticket()).toMatchObject({ status: 'new' });
    expect(await kept()).toEqual([]);
    await read([sent(says('#solved', { id: 'c2' }))]);
    expect(await ticket()).toMatchObject({ status: 'solved' });
    await read([], toml('commands = false'));
    expect(await ticket()).toMatchObject({ status: 'new' });
    expect(await history()).toEqual([]);
  });

  test('the text of a note is there as long as texts of support mail are kept', async () => {
    const settings = toml('', 'privacy = "content"');
    await read([question, sent(says('#note He called.\nWants 20 back.'))], settings);
    const text = 'He called.\nWants 20 back.';
    expect(await history()).toEqual([['note', null, text, 'Ana Gil', 'command']]);
    const { tickets } = await exportPerson(context, 1, 'u', KIM);
    expect(tickets[0]?.notes).toEqual([text]);
    const own = await exportPerson(context, 1, 'u', 'ana@acme.test');
    expect(own.messages[0]?.commands).toMatchObject([{ word: 'note', value: null }]);
    await erasePerson(context, 1, 'u', KIM);
    expect(await store.db.selectFrom('ticket_text').select('message_id').execute()).toEqual([]);
    expect(await history()).toEqual([['note', null, null, 'Ana Gil', 'command']]);
  });

  test('without texts a note says only that there is one', async () => {
    await read([question, sent(says('#note Secret.'))]);
    expect(JSON.stringify(await kept())).not.toContain('Secret');
    expect(await history()).toHaveLength(1);
  });

  test('where numbers only are kept, what is no command goes', async () => {
    const settings = toml('', 'privacy = "aggregates"');
    await read(
      [question, sent(says('#unheard\n#note Secret\n#x')), sent(says('#solved\n#word', { id: 'c2' }))],
      settings,
    );
    expect(await ticket()).toMatchObject({ status: 'solved' });
    expect((await kept()).flatMap(row => row.commands.map(one => (one as { word: string }).word))).toEqual([
      'solved',
    ]);
  });

  test('a colleague who is erased is named in no command, and has the ticket all the same', async () => {
    await read([
      question,
      sent(says('#assign BO@acme.test', { to: SUPPORT })),
      mail({ id: 'b', hours: 5, from: 'bo@acme.test', to: KIM, refs: 'q' }),
    ]);
    await erasePerson(context, 1, 'u', 'bo@acme.test');
    expect(JSON.stringify(await kept())).not.toContain('bo@acme.test');
    await markAllTickets(store.db, 1);
    await deriveTickets(store, 1, { now: context.now(), signal });
    expect(await ticket()).toMatchObject({ teammate_id: 2 });
  });
});
