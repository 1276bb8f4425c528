/** A mailbox on a server: read as a whole, again for what is new, after the server numbers its mail anew, and when it refuses. */
import { chownSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { noDovecot, type RunningDovecot, startDovecot } from '../servers/dovecot.ts';
import { runPulso } from './command-line.ts';

const NOBODY = 65_534;
const MANY = 3000;
const told = (n: number): string => n.toLocaleString('en');

describe.skipIf(noDovecot !== null)('IMAP', () => {
  let server: RunningDovecot;
  let store: string;
  const folder = mkdtempSync(join(tmpdir(), 'pulso-imap-'));
  const env = () => ({ PULSO_IMAP_PASSWORD: server.password });
  const places = () => ['--store', store, '--domain', 'acme.test'];
  beforeAll(async () => {
    server = await startDovecot();
    put('', 'in', MANY, n => message(`in${n}`, 'kim@north.test', 'ana@acme.test', n, ''));
    put('Verschicktes', 'out', 400, n => message(`out${n}`, 'ana@acme.test', 'kim@north.test', n, `in${n}`));
    put('Entwuerfe', 'draft', 3, n => message(`draft${n}`, 'ana@acme.test', 'kim@north.test', n, ''));
    put('Kunden.Nord', 'copy', 10, n => message(`in${n}`, 'kim@north.test', 'ana@acme.test', n, ''));
  });
  beforeEach(() => {
    store = mkdtempSync(join(folder, 'store-'));
    rmSync(store, { recursive: true });
  });
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  function message(id: string, from: string, to: string, n: number, answers: string): string {
    const date = new Date(
      Date.UTC(2026, 0, 5, 9) + n * 600_000 + (answers === '' ? 0 : 3_600_000),
    ).toUTCString();
    const reference = answers === '' ? '' : `In-Reply-To: <${answers}@x.test>\r\n`;
    return `From: ${from}\r\nTo: ${to}\r\nDate: ${date}\r\nMessage-ID: <${id}@x.test>\r\n${reference}Subject: Order ${n}\r\n\r\nHello, number ${n}.\r\n`;
  }
  /** As a delivery agent does: files of the user that Dovecot reads mail as. */
  function put(name: string, prefix: string, count: number, text: (n: number) => string): void {
    const maildir = server.maildir(name);
    for (const part of ['', 'cur', 'new', 'tmp']) {
      mkdirSync(join(maildir, part), { recursive: true });
      chownSync(join(maildir, part), NOBODY, NOBODY);
    }
    for (let n = 0; n < count; n++) {
      const file = join(maildir, 'cur', `${1_767_600_000 + n}.${prefix}${n}.test:2,S`);
      writeFileSync(file, text(n));
      chownSync(file, NOBODY, NOBODY);
    }
  }
  const say = async (...args: string[]) => {
    const ran = await runPulso(args, { env: env() });
    expect(ran.code, ran.stderr).toBe(0);
    return ran.stdout;
  };
  const ask = async (...args: string[]) => say('query', '--store', store, '--format', 'csv', ...args);

  test('all folders but drafts, a message in two of them once; then only what is new', async () => {
    expect(await say('import', server.url, ...places())).toContain(
      `${told(MANY + 410)} messages read, ${told(MANY + 400)} added, 10 already there.`,
    );
    expect(await ask('--metrics', 'messages', '--dimensions', 'label_role')).toContain(`\nsent,400,400`);
    expect(await ask('--metrics', 'replies,reply_time')).toContain('\n400,400,3600,400');
    expect(await say('import', server.url, ...places())).toContain('0 messages read, 0 added');

    put('', 'later', 1000, n => message(`later${n}`, 'lee@south.test', 'ana@acme.test', n, ''));
    expect(await say('import', server.url, ...places())).toContain('1,000 messages read, 1,000 added');
    // What a server forgets of its numbers costs a second look, and nothing else.
    for (const name of readdirSync(server.maildir(''))) {
      if (name.startsWith('dovecot')) rmSync(join(server.maildir(''), name), { recursive: true });
    }
    const again = await say('import', server.url, ...places());
    expect(again).toContain(
      `${told(MANY + 1000)} messages read, 0 added, ${told(MANY + 1000)} already there.`,
    );
  });

  test('one folder, and a report with nothing kept', async () => {
    const json = await say('report', `${server.url}/Verschicktes`, '--domain', 'acme.test', '--json', '-');
    const report = JSON.parse(json) as { metrics: { messages: { value: number } } };
    expect(report.metrics.messages.value).toBe(400);
  });

  test.each([
    [
      'a wrong password',
      1,
      () => server.url,
      { PULSO_IMAP_PASSWORD: 'not-it' },
      'does not take this user and password',
    ],
    ['no password', 1, () => server.url, { PULSO_IMAP_PASSWORD: '' }, 'set PULSO_IMAP_PASSWORD'],
    ['a folder that is not there', 2, () => `${server.url}/Nowhere`, null, 'there is no folder “Nowhere”'],
    ['an empty folder', 2, () => `${server.url}/Empty`, null, 'there is no mail in “Empty” yet'],
    ['no server', 1, () => 'imap://ana@127.0.0.1:1/', null, 'nothing answers at that port'],
  ])('%s is one sentence', async (_, code, url, own, why) => {
    put('Empty', 'none', 0, () => '');
    const ran = await runPulso(['import', url(), ...places()], { env: own ?? env() });
    expect(ran.stderr).toContain(why);
    expect(ran.stderr.trim().split('\n')).toHaveLength(1);
    expect(ran.stderr).not.toContain('not-it');
    expect(ran.code).toBe(code);
  });
});
