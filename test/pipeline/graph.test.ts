/** Microsoft Graph: everything once, then what changes, whatever goes wrong on the way. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { stableNumber } from '../../src/connect/changes/stable-number.ts';
import { openGraph } from '../../src/connect/graph/open-graph.ts';
import type { Tokens } from '../../src/connect/oauth/tokens.ts';
import type { Fault } from '../servers/faults.ts';
import { type GraphServer, startGraph } from '../servers/graph.ts';
import { type OAuthServer, startOAuth } from '../servers/oauth.ts';
import { type Keeper, mail, openKeeper, quickWorld } from './keep-changes.ts';

const INBOX = 'folder-inbox';
const SENT = 'folder-sentitems';
const JUNK = 'folder-junkemail';
let oauth: OAuthServer;
let graph: GraphServer;
beforeEach(async () => {
  oauth = await startOAuth('Microsoft');
  graph = await startGraph(oauth);
});
afterEach(async () => {
  await graph.stop();
  await oauth.stop();
});

/** Each opened anew, as by a process of its own. */
function reader(keeper: Keeper, bodies = true) {
  const { world, waits } = quickWorld();
  const told: Tokens[] = [];
  const settings = { name: 'ana@acme.test', client: oauth.client, bodies, api: graph.api };
  const mailbox = openGraph(settings, oauth.issue(), {
    onTokens: fresh => {
      told.push(fresh);
    },
    stored: keeper.stored,
    world,
  });
  return { mailbox, waits, told };
}
const HIDDEN = [JUNK, 'folder-drafts', 'folder-outbox'];
const visible = () =>
  [...graph.kept.values()].filter(one => !one.isDraft && !HIDDEN.includes(one.folder)).map(({ id }) => id);
function expectTheSame(keeper: Keeper): void {
  expect([...keeper.messages.keys()].sort()).toEqual(visible().sort());
}
function expectNothingTwice(keeper: Keeper): void {
  expect(new Set(keeper.given).size).toBe(keeper.given.length);
}

describe('reading', () => {
  test('folders by their purpose, newest first, the conversation as thread; drafts and junk are not read', async () => {
    const nested = graph.addFolder('2026', graph.addFolder('Kunden'));
    const conversationId = 'AAQkADtogether';
    const old = graph.add(INBOX, mail(1), { conversationId, isRead: false });
    const young = graph.add(INBOX, mail(2));
    const sent = graph.add(SENT, mail(3), { conversationId });
    const filed = graph.add(nested, mail(4));
    graph.add('folder-drafts', mail(5), { isDraft: true });
    graph.add(INBOX, mail(6), { isDraft: true });
    graph.add(JUNK, mail(7));
    const keeper = openKeeper();
    const steps = await keeper.read(reader(keeper).mailbox);
    expect([...keeper.messages.keys()]).toEqual([young, old, sent, filed]);
    expect(keeper.messages.get(old)).toMatchObject({
      id: 'm1@north.test',
      labels: ['Bandeja de entrada', 'Unread'],
      flags: ['unread'],
      words: 4,
      size: mail(1).length,
      problems: [],
    });
    expect(keeper.messages.get(filed)?.labels).toEqual(['Kunden/2026']);
    expect(keeper.messages.get(sent)?.providerThread).toMatch(/^gm:\d+$/);
    expect(keeper.messages.get(sent)?.providerThread).toBe(keeper.messages.get(old)?.providerThread);
    expect(steps.at(-1)).toMatchObject({ total: 5, done: 5 });
    expect(await reader(keeper).mailbox.address(new AbortController().signal)).toBe('ana@acme.test');
  });

  test('headers only, also of what was sent and has none', async () => {
    const got = graph.add(INBOX, mail(1));
    const sent = graph.add(SENT, mail(2, 'In-Reply-To: <m1@north.test>\r\n'));
    for (let n = 3; n < 60; n++) graph.add(INBOX, mail(n));
    graph.faults.push({ part: 429, retryAfter: '4' }, { part: 0 });
    const keeper = openKeeper(true);
    const { mailbox, waits } = reader(keeper, false);
    await keeper.read(mailbox);
    expect(keeper.messages.get(got)).toMatchObject({
      id: 'm1@north.test',
      words: null,
      size: mail(1).length,
    });
    expect(keeper.messages.get(sent)).toMatchObject({
      id: 'm2@north.test',
      author: { email: 'ana@acme.test', name: 'Ana, Acme' },
      to: [{ email: 'kim@north.test' }],
      references: ['m1@north.test'],
      sentAt: Date.UTC(2026, 1, 2) / 1000 + 120,
      subject: 'Order 2',
    });
    expectTheSame(keeper);
    expect(waits).toContain(4000);
    expect(graph.asked.join()).not.toContain('$value');
  });

  test('300 messages with every kind of fault on the way: nothing lost, nothing twice', async () => {
    for (let n = 0; n < 300; n++) graph.add(n % 3 === 0 ? SENT : INBOX, mail(n));
    const some: Fault[] = [
      'drop',
      'none',
      'expire',
      'none',
      { status: 500 },
      'cut',
      'none',
      { status: 429, retryAfter: '3' },
      'none',
      'none',
      { status: 504 },
      { status: 503, retryAfter: '9' },
      'none',
      { status: 509 },
    ];
    graph.faults.push(...some, { part: 401 }, ...some, ...some, ...some, ...some);
    const keeper = openKeeper();
    const { mailbox, waits, told } = reader(keeper);
    await keeper.read(mailbox);
    expectTheSame(keeper);
    expectNothingTwice(keeper);
    expect(keeper.messages.size).toBe(300);
    expect(told.length).toBe(oauth.refreshes);
    expect(told.length).toBeGreaterThan(2);
    expect(waits).toContain(3000);
    expect(waits).toContain(9000);
  });

  test('killed after each batch it goes on where it was', async () => {
    const keeper = openKeeper();
    for (let n = 0; n < 250; n++) graph.add(n % 3 === 0 ? SENT : INBOX, mail(n));
    for (let runs = 0; runs < 12; runs++) {
      await keeper.read(reader(keeper).mailbox, 1);
      graph.add(INBOX, mail(300 + runs));
    }
    await keeper.read(reader(keeper).mailbox);
    await keeper.read(reader(keeper).mailbox);
    expectTheSame(keeper);
    expectNothingTwice(keeper);
  });
});

describe('changes', () => {
  test('new mail, a moved one keeps its id, junk and back, removal', async () => {
    const work = graph.addFolder('Arbeit');
    const [first = '', second = '', third = ''] = Array.from({ length: 5 }, (_, n) =>
      graph.add(INBOX, mail(n)),
    );
    const keeper = openKeeper();
    await keeper.read(reader(keeper).mailbox);
    graph.move(first, work);
    graph.move(second, JUNK);
    graph.remove(third);
    const fresh = graph.add(INBOX, mail(9));
    graph.mark(fresh, { isRead: true });
    const steps = await keeper.read(reader(keeper).mailbox);
    expect(steps.flatMap(({ removed }) => removed).sort()).toEqual([second, third].map(stableNumber).sort());
    expectTheSame(keeper);
    expectNothingTwice(keeper);
    expect(keeper.messages.get(first)?.labels).toEqual(['Arbeit']);
    graph.move(second, INBOX);
    await keeper.read(reader(keeper).mailbox);
    expectTheSame(keeper);
    expect(await keeper.read(reader(keeper).mailbox)).not.toHaveLength(0);
  });

  test('a message that is read, flagged, or the reverse elsewhere follows, and is not fetched again', async () => {
    const id = graph.add(INBOX, mail(1), { isRead: false });
    const other = graph.add(SENT, mail(2));
    const keeper = openKeeper();
    await keeper.read(reader(keeper).mailbox);
    const labels = () => [keeper.messages.get(id)?.labels, keeper.messages.get(other)?.labels];
    expect(labels()).toEqual([['Bandeja de entrada', 'Unread'], ['Elementos enviados']]);
    graph.mark(id, { isRead: true });
    graph.mark(other, { isFlagged: true });
    await keeper.read(reader(keeper).mailbox);
    expect(labels()).toEqual([['Bandeja de entrada'], ['Elementos enviados', 'Starred']]);
    graph.mark(id, { isRead: false, isFlagged: true });
    graph.mark(other, { isFlagged: false });
    graph.move(id, SENT);
    await keeper.read(reader(keeper).mailbox);
    expect(labels()).toEqual([['Elementos enviados', 'Unread', 'Starred'], ['Elementos enviados']]);
    expectNothingTwice(keeper);
  });

  test('a mailbox that was read before marks were kept gets them without being fetched again', async () => {
    const id = graph.add(INBOX, mail(1), { isRead: false });
    const keeper = openKeeper();
    await keeper.read(reader(keeper).mailbox);
    const { marks, ...before } = keeper.cursor as { marks: true };
    keeper.cursor = before;
    const [[key, message] = []] = [...keeper.messages];
    if (key === undefined || message === undefined) throw new Error('nothing was read');
    keeper.messages.set(key, { ...message, labels: ['Bandeja de entrada'] });
    await keeper.read(reader(keeper).mailbox);
    expect(keeper.messages.get(id)?.labels).toEqual(['Bandeja de entrada', 'Unread']);
    expectNothingTwice(keeper);
  });

  test('a folder that is renamed gives its messages the new label; one that is removed takes them along', async () => {
    const [work, other] = [graph.addFolder('Arbeit'), graph.addFolder('Other')];
    const id = graph.add(work, mail(1));
    graph.add(other, mail(2));
    const keeper = openKeeper();
    await keeper.read(reader(keeper).mailbox);
    graph.renameFolder(work, 'Work');
    graph.removeFolder(other);
    await keeper.read(reader(keeper).mailbox);
    expect(keeper.messages.get(id)?.labels).toEqual(['Work']);
    expectTheSame(keeper);
    expectNothingTwice(keeper);
  });

  test('a state that is no longer known (410): all is gone through again, nothing twice', async () => {
    const ids = Array.from({ length: 120 }, (_, n) => graph.add(n % 2 === 0 ? SENT : INBOX, mail(n)));
    const keeper = openKeeper();
    await keeper.read(reader(keeper).mailbox);
    graph.remove(ids[3] ?? '');
    graph.move(ids[4] ?? '', INBOX);
    graph.add(INBOX, mail(200));
    graph.forget();
    await keeper.read(reader(keeper).mailbox, 1);
    await keeper.read(reader(keeper).mailbox);
    expectTheSame(keeper);
    expectNothingTwice(keeper);
    expect(keeper.messages.get(ids[4] ?? '')?.labels).toEqual(['Bandeja de entrada']);
  });
});

describe('refusals are one sentence', () => {
  const refused = (status: number, code: string): Fault => ({
    status,
    body: { error: { code, message: code } },
  });
  test.each<[string, Fault[], string, string]>([
    [
      'a missing scope',
      [refused(403, 'ErrorAccessDenied')],
      'no-permission',
      'was not allowed to read the mail',
    ],
    [
      'no consent of the company',
      [refused(403, 'Authorization_RequestDenied')],
      'no-permission',
      'the administrator',
    ],
    [
      'no mailbox there',
      [refused(404, 'MailboxNotEnabledForRESTAPI')],
      'no-permission',
      'no mailbox in Exchange Online',
    ],
    ['throttling for hours', [{ status: 429, retryAfter: '7200' }], 'no-connection', 'in 120 minutes'],
    ['no network', Array<Fault>(7).fill('drop'), 'no-connection', 'cannot be reached'],
  ])('%s', async (_, faults, code, sentence) => {
    graph.add(INBOX, mail(1));
    graph.faults.push(...faults);
    const keeper = openKeeper();
    const { mailbox } = reader(keeper);
    await expect(keeper.read(mailbox)).rejects.toMatchObject({
      code,
      message: expect.stringContaining(sentence),
    });
    await keeper.read(mailbox);
    expectTheSame(keeper);
  });

  test('access that was withdrawn', async () => {
    const keeper = openKeeper();
    const { mailbox } = reader(keeper);
    oauth.revoke();
    await expect(keeper.read(mailbox)).rejects.toMatchObject({
      code: 'login-failed',
      message: expect.stringContaining('connect the mailbox again'),
    });
  });

  test('a link that leads elsewhere gets no token', async () => {
    graph.add(INBOX, mail(1));
    const keeper = openKeeper();
    await keeper.read(reader(keeper).mailbox);
    keeper.cursor = { ...(keeper.cursor as object), foldersLink: 'http://127.0.0.1:1/v1.0/me' };
    await expect(keeper.read(reader(keeper).mailbox)).rejects.toMatchObject({ code: 'read-failed' });
  });
});
