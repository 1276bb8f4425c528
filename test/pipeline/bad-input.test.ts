/** What a person reads when something is wrong: one sentence, the right exit code, and no file that looks whole. */
import {
  chmodSync,
  closeSync,
  existsSync,
  ftruncateSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createGzip, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ended, runPulso, startPulso } from './command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'pulso-bad-'));
const at = (name: string) => join(folder, name);
const put = (name: string, content: string | Uint8Array) => writeFileSync(at(name), content);

const HEAD = 'From a@b.test Thu Jan  1 00:00:00 2026\n';
const mail = (id: string, date: string, body = 'Hello.') =>
  `${HEAD}From: ana@acme.test\nTo: kim@north.test\nDate: ${date}\n${id === '' ? '' : `Message-ID: <${id}@x.test>\n`}Subject: x\n\n${body}\n\n`;
const GOOD = mail('1', 'Thu, 01 Jan 2026 10:00:00 +0000');

beforeAll(async () => {
  put('good.mbox', GOOD);
  put('empty.mbox', '');
  put('note.txt', 'This is a letter about nothing in particular.\n');
  put(
    'noise.bin',
    Uint8Array.from({ length: 50_000 }, (_, i) => (i * 7919 + (i >> 5) * 31) & 255),
  );
  const random = Array.from({ length: 400 }, (_, i) =>
    mail(`r${i}`, 'Thu, 01 Jan 2026 10:00:00 +0000', `${Math.sin(i)}`),
  );
  const packed = gzipSync(random.join(''));
  put('cut.mbox.gz', packed.subarray(0, packed.length >> 1));
  put('cut.mbox', (GOOD + mail('2', 'Fri, 02 Jan 2026 10:00:00 +0000', 'y'.repeat(5000))).slice(0, -3000));
  put(
    'odd.mbox',
    GOOD +
      mail('70', 'Thu, 01 Jan 1970 00:00:00 +0000').replace('2026', '1970') +
      mail('99', 'Thu, 01 Jan 2099 00:00:00 +0000').replace('2026', '2099') +
      mail('', 'Thu, 01 Jan 2026 11:00:00 +0000'),
  );
  put('bad.toml', 'idle_days = "many"\n');
  put('worse.toml', 'a = [\n');
  put('hours.toml', '[calendar]\nhours = "Funday 9-17"\n');
  mkdirSync(at('nothing'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Files that the failing commands below were asked for. */
const TARGETS = ['out.html', 'out.json', 'out-csv', 'out.ndjson'];
const wanted = () => [
  '--html',
  at('out.html'),
  '--json',
  at('out.json'),
  '--csv',
  at('out-csv'),
  '--messages',
  at('out.ndjson'),
];

/** One sentence, beginning with the program's name; progress lines aside. */
function sentence(stderr: string): string {
  const lines = stderr.split('\n').filter(line => line.startsWith('pulso: ') || /^\s+at /.test(line));
  expect(lines, stderr).toHaveLength(1);
  expect(lines[0]).not.toMatch(/should not|undefined|\[object|Error:|node:|\.ts:/);
  return (lines[0] ?? '').replaceAll(`${folder}/`, '');
}

async function refused(args: string[]): Promise<[code: number | null, sentence: string]> {
  const { code, stderr } = await runPulso(args, { cwd: folder });
  const said = sentence(stderr);
  expect(TARGETS.filter(name => existsSync(at(name)))).toEqual([]);
  expect(readdirSync(folder).filter(name => name.startsWith('.'))).toEqual([]);
  return [code, said];
}

describe('mail that cannot be read', () => {
  test.each([
    ['note.txt', 2, /this is no mailbox but a text .*; give an mbox/],
    ['empty.mbox', 2, /this file is empty; check/],
    ['missing.mbox', 2, /there is no such file or folder; check the path/],
    ['noise.bin', 2, /this is no mailbox but binary data; give/],
    ['nothing', 2, /there is no mail in this folder; give/],
    ['cut.mbox.gz', 1, /this \.gz file ends early; .* again/],
  ])('%s', async (name, exit, wording) => {
    const [code, said] = await refused(['report', at(name), ...wanted()]);
    expect([code, said]).toEqual([exit, expect.stringMatching(wording)]);
    expect(said).toContain(name);
  });

  test('an archive that unpacks to 1,000 times its size', async () => {
    function* zeros(): Generator<Buffer> {
      yield Buffer.from(GOOD.trimEnd());
      for (let i = 0; i < 140; i++) yield Buffer.alloc(8 << 20);
    }
    put('bomb.mbox.gz', await buffer(Readable.from(zeros()).pipe(createGzip({ level: 1 }))));
    const [code, said] = await refused(['report', at('bomb.mbox.gz'), ...wanted()]);
    rmSync(at('bomb.mbox.gz'));
    expect([code, said]).toEqual([1, expect.stringMatching(/unpacks to more than \d+ times its size/)]);
  });

  test('a file and a folder without rights', async context => {
    // Root may read everything: then somebody without rights runs the program, where it can be entered at all.
    const as = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    const entered = await runPulso(['--version'], as);
    if (entered.code !== 0) context.skip('a user without rights cannot start the program from here');
    chmodSync(folder, 0o755);
    mkdirSync(at('locked'));
    put('locked/a.mbox', GOOD);
    put('locked.mbox', GOOD);
    chmodSync(at('locked'), 0);
    chmodSync(at('locked.mbox'), 0);
    for (const name of ['locked.mbox', 'locked']) {
      const { code, stderr } = await runPulso(['report', at(name)], as);
      expect([code, sentence(stderr)]).toEqual([
        2,
        expect.stringMatching(/may not read it; give read permission/),
      ]);
    }
    if ('uid' in as) {
      const { code, stderr } = await runPulso(['report', at('good.mbox'), '--html', at('out.html')], as);
      expect([code, sentence(stderr)]).toEqual([2, expect.stringMatching(/this user may not write in/)]);
    }
    chmodSync(at('locked'), 0o700);
    rmSync(at('locked'), { recursive: true });
    rmSync(at('locked.mbox'));
  });
});

describe('odd mail is read', () => {
  test('a truncated mbox, mail of 1970 and 2099, no Message-ID', async () => {
    for (const [name, counted, undated] of [
      ['cut.mbox', 2, 0],
      ['odd.mbox', 2, 2],
    ] as const) {
      const { code, stdout, stderr } = await runPulso(['report', at(name), '--json', '-']);
      expect(code, stderr).toBe(0);
      const report = JSON.parse(stdout) as {
        skipped: { undated: number };
        metrics: { messages: { value: number } };
      };
      expect([report.metrics.messages.value, report.skipped.undated], name).toEqual([counted, undated]);
    }
  });

  test('a message of 300 MB, in bounded memory', { timeout: 120_000 }, async () => {
    const file = openSync(at('huge.mbox'), 'w');
    writeSync(file, GOOD.trimEnd());
    ftruncateSync(file, 300 << 20);
    closeSync(file);
    const child = startPulso(['report', at('huge.mbox'), '--quiet'], {
      env: { NODE_OPTIONS: '--max-old-space-size=512' },
    });
    const { code, stderr } = await ended(child);
    rmSync(at('huge.mbox'));
    expect(code, stderr).toBe(0);
  });
});

describe('commands that cannot be meant', () => {
  test.each([
    ['no command like this', ['reprot'], /did you mean report\?/],
    ['no path', ['report'], /Say which mailbox to read/],
    ['a flag that is not there', ['report', 'good.mbox', '--jsn', 'x'], /Did you mean --json\?/],
    [
      'a zone',
      ['report', 'good.mbox', '--zone', 'Mars/Olympus'],
      /no time zone “Mars\/Olympus”; write an IANA name/,
    ],
    ['a range', ['report', 'good.mbox', '--range', 'soon'], /the range “soon” is not understood: write 90d/],
    ['a range backwards', ['report', 'good.mbox', '--range', '2026-02..2026-01'], /ends before it begins/],
    ['hours', ['report', 'good.mbox', '--hours', 'Mon 17-9x'], /write hours such as/],
    [
      'holidays',
      ['report', 'good.mbox', '--holidays', 'none.ics'],
      /holidays file none\.ics .* no such file/,
    ],
    [
      'a configuration that is not there',
      ['report', 'good.mbox', '--config', 'none.toml'],
      /none\.toml does not exist/,
    ],
    ['a setting', ['report', 'good.mbox', '--config', 'bad.toml'], /bad\.toml: idle_days: /],
    [
      'no TOML',
      ['report', 'good.mbox', '--config', 'worse.toml'],
      /worse\.toml \(line \d\) is not valid TOML/,
    ],
    ['hours of a configuration', ['report', 'good.mbox', '--config', 'hours.toml'], /“Funday” is no weekday/],
    ['an address', ['report', 'good.mbox', '--me', 'nobody'], /an address like ana@acme\.com/],
    ['a language', ['report', 'good.mbox', '--lang', 'xx'], /--lang takes en or es/],
    [
      'a file in a folder that is not there',
      ['report', 'good.mbox', '--html', 'no/x.html'],
      /there is no folder no; make it/,
    ],
    [
      'a folder as a file',
      ['report', 'good.mbox', '--json', 'nothing'],
      /this is a folder; give the name of a file/,
    ],
    ['a file as a folder', ['report', 'good.mbox', '--csv', 'note.txt'], /this is a file; give a folder/],
    ['text without messages', ['report', 'good.mbox', '--with-text'], /--with-text goes with --messages/],
    ['no store to ask', ['query', '--metrics', 'messages'], /Say where the facts are/],
    [
      'a store that is not there',
      ['query', '--store', 'no', '--metrics', 'messages'],
      /no facts in no; bring mail in first/,
    ],
    ['no messages', ['demo', '--messages', '0'], /a whole number from 1/],
  ])('%s', async (_, args, wording) => {
    const [code, said] = await refused(args);
    expect([code, said]).toEqual([2, expect.stringMatching(wording)]);
  });

  test('a file where a store is wanted', async () => {
    const [code, said] = await refused(['import', 'good.mbox', '--store', 'note.txt']);
    expect([code, said]).toEqual([
      1,
      expect.stringMatching(/note\.txt cannot hold a database .* Give a folder/),
    ]);
  });

  test('a PostgreSQL that is not there is named without its password', async () => {
    const [code, said] = await refused([
      'import',
      'good.mbox',
      '--store',
      'postgres://ana:secret@127.0.0.1:1/x',
    ]);
    expect([code, said]).toEqual([1, expect.stringMatching(/127\.0\.0\.1:1\/x did not let us in/)]);
    expect(said).not.toContain('secret');
  });
});

test('Ctrl-C ends in one sentence, and leaves no file', async () => {
  await runPulso(['demo', '--messages', '4000', '--out', at('demo')]);
  const child = startPulso(['report', at('demo/all.mbox'), ...wanted()], { cwd: folder });
  const end = ended(child);
  // The first word about progress: it is at work.
  child.stderr?.once('data', () => child.kill('SIGINT'));
  const { code, stderr } = await end;
  expect([code, TARGETS.filter(name => existsSync(at(name)))]).toEqual([1, []]);
  expect(sentence(stderr)).toMatch(/Stopped/);
});

test.runIf(existsSync('/dev/full'))(
  'a full disk is told as such; where it failed only when asked',
  async () => {
    for (const debug of ['', '1']) {
      const full = openSync('/dev/full', 'w');
      const child = startPulso(['report', at('good.mbox'), '--json', '-'], {
        stdio: ['ignore', full, 'pipe'],
        env: { PULSO_DEBUG: debug },
      });
      const { code, stderr } = await ended(child);
      closeSync(full);
      expect([code, stderr]).toEqual([
        1,
        expect.stringMatching(/^pulso: There is no room left on the disk/m),
      ]);
      expect(/^ {4}at /m.test(stderr)).toBe(debug === '1');
    }
  },
);
