/** Gmail's API: everything once, then what changes, whatever goes wrong on the way. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { stableNumber } from '../../src/connect/changes/stable-number.ts';
import { openGmail } from '../../src/connect/gmail/open-gmail.ts';
import type { Tokens } from '../../src/connect/oauth/tokens.ts';
import type { Fault } from '../servers/faults.ts';
import { type GmailServer, startGmail } from '../servers/gmail.ts';
import { type OAuthServer, startOAuth } from '../servers/oauth.ts';
import { type Keeper, mail, openKeeper, quickWorld } from './keep-changes.ts';

let oauth: OAuthServer;
let gmail: GmailServer;
beforeEach(async () => {
  oauth = await startOAuth();
  gmail = await startGmail(oauth);
});
afterEach(async () => {
  await gmail.stop();
  await oauth.stop();
});

/** Each opened anew, as by a process of its own, with the tokens it was last told. */
function reader(keeper: Keeper, options: { bodies?: boolean; tokens?: Tokens } = {}) {
  const { world, waits } = quickWorld();
  const told: Tokens[] = [];
  const tokens = options.tokens ?? oauth.issue();
  const settings = {
    name: 'ana@acme.test',
    client: oauth.client,
    bodies: options.bodies ?? true,
    api: gmail.url,
  };
  const mailbox = openGmail(settings, tokens, {
    onTokens: fresh => {
      told.push(fresh);
    },
    stored: keeper.stored,
    world,
  });
  return { mailbox, waits, told };
}
const visible = () =>
  [...gmail.kept.values()]
    .filter(({ labelIds }) => !/SPAM|DRAFT|CHAT/.test(labelIds.join()))
    .map(({ id }) => id);
function expectTheSame(keeper: Keeper): void {
  expect([...keeper.messages.keys()].sort()).toEqual(visible().sort());
  expect(new Set(keeper.given).size).toBe(keeper.given.length);
}

describe('reading', () => {
  test('newest first, with labels, thread and time; drafts and spam are not read', async () => {
    gmail.labels.push({ id: 'Label_7', name: 'Kunden, „Nord“' });
    const first = gmail.add(mail(1), ['INBOX', 'UNREAD', 'Label_7'], '18f0000000000abc');
    const second = gmail.add(mail(2), ['SENT'], '18f0000000000abc');
    gmail.add(mail(3), ['DRAFT']);
    gmail.add(mail(4), ['SPAM']);
    const keeper = openKeeper();
    const steps = await keeper.read(reader(keeper).mailbox);
    expect(steps.map(({ total, done }) => [total, done])).toEqual([
      [4, 4],
      [4, 4],
    ]);
    expect([...keeper.messages.keys()]).toEqual([second, first]);
    expect(keeper.messages.get(first)).toMatchObject({
      id: 'm1@north.test',
      labels: ['Inbox', 'Unread', 'Kunden, „Nord“'],
      providerThread: `gm:${0x18f0000000000abcn}`,
      flags: [],
      words: 4,
      size: mail(1).length,
      problems: [],
    });
    expect(keeper.messages.get(second)?.flags).toEqual(['seen']);
  });

  test('headers only: what is counted without bodies stays the same', async () => {
    const id = gmail.add(mail(1, 'X-Note: Grüße\r\n'));
    const keeper = openKeeper(true);
    await keeper.read(reader(keeper, { bodies: false }).mailbox);
    expect(keeper.messages.get(id)).toMatchObject({
      id: 'm1@north.test',
      author: { email: 'kim@north.test', name: 'Kim' },
      subject: 'Order 1',
      labels: ['Inbox'],
      words: null,
      size: mail(1, 'X-Note: Grüße\r\n').length,
    });
    expect(gmail.asked.join()).not.toContain('format=raw');
  });

  test('300 messages with every kind of fault on the way: nothing lost, nothing twice', async () => {
    for (let n = 0; n < 300; n++) gmail.add(mail(n));
    gmail.faults.push(
      'drop',
      'expire',
      { status: 500 },
      'none',
      { status: 429, retryAfter: '3' },
      'none',
      { part: 429, retryAfter: '9' },
      { part: 0 },
      'cut',
      { part: 403 },
      { part: 401 },
      'expire',
      { part: 503 },
      { status: 503 },
      'cut',
      'none',
      'cut',
      { status: 403, body: { error: { code: 403, errors: [{ reason: 'userRateLimitExceeded' }] } } },
    );
    const keeper = openKeeper();
    const { mailbox, waits, told } = reader(keeper);
    const steps = await keeper.read(mailbox);
    expectTheSame(keeper);
    expect(keeper.messages.size).toBe(300);
    expect(steps.map(({ done }) => done)).toEqual([100, 200, 300, 300]);
    expect(told.length).toBe(oauth.refreshes);
    expect(told.length).toBeGreaterThanOrEqual(2);
    // What the server asks for is waited for, in full.
    expect(waits).toContain(3000);
    expect(waits).toContain(9000);
  });

  test('killed between batches it goes on where it was', async () => {
    const keeper = openKeeper();
    for (let n = 0; n < 250; n++) gmail.add(mail(n));
    await keeper.read(reader(keeper).mailbox, 1);
    expect(keeper.messages.size).toBe(100);
    for (let n = 250; n < 260; n++) gmail.add(mail(n));
    await keeper.read(reader(keeper).mailbox, 1);
    gmail.forgetPages();
    await keeper.read(reader(keeper).mailbox);
    expectTheSame(keeper);
  });

  test('large messages make small batches, and come whole', async () => {
    const big = `${mail(0)}${'x'.repeat(3_000_000)}\r\n`;
    for (let n = 0; n < 30; n++) gmail.add(n % 2 === 0 ? big.replace('m0@', `m${n}@`) : mail(n));
    const keeper = openKeeper();
    const steps = await keeper.read(reader(keeper).mailbox);
    expectTheSame(keeper);
    expect(steps.length).toBeGreaterThan(2);
    expect(Math.max(...[...keeper.messages.values()].map(({ size }) => size))).toBeGreaterThan(3_000_000);
  });
});

describe('changes', () => {
  test('new mail, other labels, spam and its end, removal', async () => {
    const ids = Array.from({ length: 5 }, (_, n) => gmail.add(mail(n)));
    const [first = '', second = '', third = '', fourth = ''] = ids;
    const keeper = openKeeper();
    await keeper.read(reader(keeper).mailbox);
    gmail.relabel(first, ['STARRED'], ['INBOX']);
    gmail.remove(second);
    gmail.relabel(third, ['SPAM'], ['INBOX']);
    gmail.add(mail(9));
    const steps = await keeper.read(reader(keeper).mailbox);
    expect(steps.flatMap(({ relabelled }) => relabelled)).toEqual([
      { offset: stableNumber(first), labels: ['Starred'] },
    ]);
    expect(steps.flatMap(({ removed }) => removed).sort()).toEqual([second, third].map(stableNumber).sort());
    expectTheSame(keeper);
    gmail.relabel(third, ['INBOX'], ['SPAM']);
    gmail.relabel(fourth, ['TRASH'], ['INBOX']);
    await keeper.read(reader(keeper).mailbox);
    expect([...keeper.messages.keys()].sort()).toEqual(visible().sort());
    expect(keeper.messages.get(fourth)?.labels).toEqual(['Trash']);
    expect(await keeper.read(reader(keeper).mailbox)).toHaveLength(1);
  });

  test('a long history in pages, killed after each of them', async () => {
    gmail.historyPage = 7;
    const keeper = openKeeper();
    await keeper.read(reader(keeper).mailbox);
    for (let n = 0; n < 60; n++) {
      const id = gmail.add(mail(n));
      if (n % 4 === 0) gmail.relabel(id, ['STARRED'], []);
      if (n % 9 === 0) gmail.remove(id);
    }
    for (let runs = 0; runs < 40; runs++) await keeper.read(reader(keeper).mailbox, 2);
    expectTheSame(keeper);
  });

  test('a history that is no longer known: all is gone through again, nothing twice', async () => {
    const ids = Array.from({ length: 120 }, (_, n) => gmail.add(mail(n)));
    const keeper = openKeeper();
    await keeper.read(reader(keeper).mailbox);
    gmail.remove(ids[3] ?? '');
    gmail.relabel(ids[4] ?? '', ['STARRED'], []);
    gmail.add(mail(200));
    gmail.forgetHistory();
    await keeper.read(reader(keeper).mailbox, 1);
    await keeper.read(reader(keeper).mailbox);
    expectTheSame(keeper);
    expect(keeper.messages.get(ids[4] ?? '')?.labels).toEqual(['Inbox', 'Starred']);
  });
});

describe('refusals are one sentence', () => {
  const error403 = (reason: string): Fault => ({
    status: 403,
    body: { error: { code: 403, details: [{ reason }] } },
  });
  test.each<[string, Fault[], string, string]>([
    [
      'a missing scope',
      [error403('ACCESS_TOKEN_SCOPE_INSUFFICIENT')],
      'no-permission',
      'was not allowed to read the mail',
    ],
    ['an API that is not on', [error403('SERVICE_DISABLED')], 'no-permission', 'is not switched on'],
    ['a quota for hours', [{ status: 429, retryAfter: '7200' }], 'no-connection', 'in 120 minutes'],
    ['no network', Array<Fault>(7).fill('drop'), 'no-connection', 'cannot be reached'],
    ['a broken service', Array<Fault>(7).fill({ status: 502 }), 'no-connection', 'fault of its own'],
  ])('%s', async (_, faults, code, sentence) => {
    gmail.add(mail(1));
    gmail.faults.push(...faults);
    const keeper = openKeeper();
    const { mailbox } = reader(keeper);
    await expect(keeper.read(mailbox)).rejects.toMatchObject({
      code,
      message: expect.stringContaining(sentence),
    });
    // The fault over, the same reader goes on.
    await keeper.read(mailbox);
    expectTheSame(keeper);
  });

  test('access that was withdrawn', async () => {
    const keeper = openKeeper();
    const { mailbox } = reader(keeper);
    oauth.revoke();
    const error = await keeper.read(mailbox).catch((error: Error) => error);
    expect(error).toMatchObject({
      code: 'login-failed',
      message: expect.stringContaining('connect the mailbox again'),
    });
    expect(JSON.stringify([error, (error as Error).cause])).not.toMatch(/access-|refresh-|client-secret/);
  });

  test('a reader that is stopped stops with the reason, in the middle of a pause', async () => {
    gmail.add(mail(1));
    gmail.faults.push({ status: 429, retryAfter: '200' });
    const stop = new AbortController();
    const settings = { name: 'ana', client: oauth.client, bodies: true, api: gmail.url };
    const mailbox = openGmail(settings, oauth.issue(), { onTokens() {}, stored: openKeeper().stored });
    const reading = mailbox.changes(null, stop.signal).next();
    setTimeout(() => stop.abort(new Error('enough')), 200);
    await expect(reading).rejects.toThrow('enough');
  });
});
