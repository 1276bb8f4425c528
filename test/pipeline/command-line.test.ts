/** The command line from outside: help, formats of answers, the same bytes for the same seed, the same on every engine. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BestTime } from '../../src/app/best-time.ts';
import { METRICS } from '../../src/metrics/catalogue.ts';
import { formatOf } from '../../src/report/format.ts';
import { wordsOf } from '../../src/report/words/words.ts';
import { noPostgres } from '../servers/database.ts';
import { runPulso } from './command-line.ts';
import { LASTING, newPlace, type Place } from './engines.ts';

const folder = mkdtempSync(join(tmpdir(), 'pulso-command-'));
const at = (name: string) => join(folder, name);
const DEMO = ['demo', '--messages', '600', '--seed', '9', '--out'];
const CONFIG = ['--config', at('a/pulso.toml')];

async function say(args: string[]): Promise<string> {
  const { code, stdout, stderr } = await runPulso(args);
  expect(code, stderr).toBe(0);
  return stdout;
}

/** What the report over memory says; other places have to say the same. */
let inMemory: Record<string, unknown>;
const withoutClock = (json: string): Record<string, unknown> => ({
  ...(JSON.parse(json) as Record<string, unknown>),
  generated_at: null,
});

beforeAll(async () => {
  await Promise.all([say([...DEMO, at('a')]), say([...DEMO, at('b')])]);
  inMemory = withoutClock(
    await say(['report', at('a/all.mbox'), ...CONFIG, '--range', '2025', '--json', '-']),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('every command has a help page that names each of its flags once', async () => {
  const overview = await say(['--help']);
  const names = [...overview.matchAll(/^ {2}(\w+) {2,}\S/gm)].map(([, name]) => name ?? '');
  expect(names).toEqual(expect.arrayContaining(['report', 'serve', 'import', 'query', 'demo']));
  for (const name of names) {
    const page = await say([name, '--help']);
    expect(page).toContain(`Usage: pulso ${name}`);
    const flags = [...page.matchAll(/^ {2}(--[\w-]+)/gm)].map(([, flag]) => flag);
    expect(new Set(flags).size, name).toBe(flags.length);
    expect(flags.length, name).toBeGreaterThan(0);
  }
  expect(await say(['--version'])).toMatch(/^pulso \d+\.\d+\.\d+/);
});

test('the demo writes the same bytes for the same seed', () => {
  for (const name of ['all.mbox', 'pulso.toml', 'truth.json', 'truth-messages.ndjson']) {
    expect(readFileSync(at(`a/${name}`)).equals(readFileSync(at(`b/${name}`))), name).toBe(true);
  }
});

test('every metric can be listed', async () => {
  const list = await say(['query', '--list']);
  for (const { id } of METRICS) expect(list).toMatch(new RegExp(`^${id}\\b`, 'm'));
});

describe.each(LASTING)('%s', engine => {
  let place: Place;
  beforeAll(async () => {
    place = await newPlace(engine);
  });
  afterAll(() => place.forget());

  test('the report is the one that memory gives, and a second one of the same store too', async () => {
    const args = [
      'report',
      at('a/all.mbox'),
      ...CONFIG,
      '--range',
      '2025',
      '--json',
      '-',
      '--store',
      place.where,
    ];
    expect(withoutClock(await say(args))).toEqual(inMemory);
    const { metrics, tables } = withoutClock(await say(args));
    expect([metrics, tables]).toEqual([inMemory.metrics, inMemory.tables]);
  });

  test('what was understood of each message is told of a kept mailbox too', async () => {
    const args = ['report', at('a/all.mbox'), ...CONFIG, '--quiet', '--store', place.where, '--messages'];
    await say([...args, at('lines.ndjson')]);
    await say(['report', at('a/all.mbox'), ...CONFIG, '--quiet', '--messages', at('wanted.ndjson')]);
    const ids = (name: string) =>
      readFileSync(at(name), 'utf8')
        .split('\n')
        .map(line => (line === '' ? '' : (JSON.parse(line) as { id: string }).id));
    expect(ids('lines.ndjson')).toEqual(ids('wanted.ndjson'));
  });

  test('an import of what is there adds nothing', async () => {
    const said = await say(['import', at('a/all.mbox'), ...CONFIG, '--store', place.where]);
    expect(said).toMatch(/\b0 added\b/);
  });

  test('when to write is said for a person and a company, in the zone their mail shows', async () => {
    const list = await say([
      ...['query', '--store', place.where, '--metrics', 'their_replies', '--dimensions', 'contact'],
      ...['--limit', '1', '--format', 'csv'],
    ]);
    const [contact = ''] = (list.split('\n')[1] ?? '').split(',');
    const ask = async (who: string) =>
      JSON.parse(await say(['when', who, '--store', place.where, '--format', 'json'])) as BestTime;
    const person = await ask(contact);
    expect(person).toMatchObject({ who: contact, zoneReason: 'own-mail' });
    expect(person.outcome.level).not.toBeNull();
    expect(person.outcome.recommended).toHaveLength(3);
    const domain = contact.slice(contact.indexOf('@') + 1);
    const company = await ask(`@${domain}`);
    const sum = ({ activity }: BestTime) => activity.reduce((all, { n }) => all + n, 0);
    expect(sum(company)).toBeGreaterThanOrEqual(sum(person));
    const text = await say(['when', contact, '--store', place.where, '--zone', 'Asia/Tokyo']);
    expect(text).toContain(`${contact} reads in Asia/Tokyo (as you say).`);
    const nobody = await runPulso(['when', 'nobody.example', '--store', place.where]);
    expect(nobody).toMatchObject({ code: 2, stderr: expect.stringContaining('Nobody in this store is at') });
  });

  test('the targets of the configuration hold for questions too', async () => {
    const share = async (...more: string[]) => {
      const text = await say([
        ...['query', '--store', place.where, '--metrics', 'reply_time.within_target', '--format', 'json'],
        ...more,
      ]);
      return JSON.parse(text) as { query: { settings: object }; results: [{ metrics: [number] }] };
    };
    const before = await share();
    const config = at(`${engine}.toml`);
    writeFileSync(
      config,
      `target_minutes = 10\noutlier_hours = 100\n${readFileSync(at('a/pulso.toml'), 'utf8')}`,
    );
    await say(['import', at('a/all.mbox'), '--store', place.where, '--config', config]);
    const after = await share();
    expect(before.query.settings).toEqual({ target_seconds: 14_400, outlier_seconds: null });
    expect(after.query.settings).toEqual({ target_seconds: 600, outlier_seconds: 360_000 });
    expect(after.results[0].metrics[0]).toBeLessThan(before.results[0].metrics[0]);
  });

  test('a question is answered as table, CSV and JSON with the same numbers', async () => {
    const question = [
      'query',
      '--store',
      place.where,
      '--metrics',
      'messages_received,replies',
      '--dimensions',
      'month',
    ];
    const asked = [...question, '--range', '2025', '--zone', 'Europe/Madrid', '--format'];
    const json = JSON.parse(await say([...asked, 'json'])) as {
      results: { dimensions: string[]; metrics: number[]; n: number[] }[];
    };
    expect(json.results.length).toBeGreaterThan(6);
    const csv = await say([...asked, 'csv']);
    const table = await say([...asked, 'table']);
    for (const { dimensions, metrics, n } of json.results) {
      expect(csv).toContain([...dimensions, ...metrics.flatMap((value, i) => [value, n[i]])].join(','));
      const month = formatOf(wordsOf('en'), 'UTC').month(dimensions[0] ?? '');
      expect(table).toMatch(new RegExp(`^${month} .*\\b${metrics[0]}\\b.*\\b${metrics[1]}\\b`, 'm'));
    }
    const filtered = [
      ...question,
      '--filter',
      'mailbox is support@harborlane.example',
      '--compare',
      'previous',
    ];
    expect(await say([...filtered, '--range', '90d'])).not.toBe('');
  });
});

test.skipIf(noPostgres !== null)(
  'two imports at once into one PostgreSQL: the second waits, and adds nothing',
  async () => {
    const place = await newPlace('postgres');
    const args = ['import', at('a/all.mbox'), ...CONFIG, '--store', place.where];
    const said = await Promise.all([say(args), say(args)]);
    await place.forget();
    const added = said.map(text => Number(/(\d+) added/.exec(text)?.[1]));
    expect(added.sort((a, b) => a - b)).toEqual([0, 600]);
  },
);

test('tickets of another help desk are shown first, then brought in once', async () => {
  const store = at('tickets');
  await say(['import', at('a/all.mbox'), ...CONFIG, '--store', store]);
  const file = at('export.csv');
  writeFileSync(file, 'id,status,created at,requester email\n1,open,2025-12-01 09:00,kim@west.test\n');
  const bring = ['tickets', 'import', file, '--from', 'zendesk', '--store', store];
  expect(JSON.parse(await say([...bring, '--preview']))).toMatchObject({ new_tickets: 1, problems: [] });
  expect(await say(bring)).toContain('1 ticket was brought in; 0 were there already.');
  expect(await say(bring)).toContain('0 tickets were brought in; 1 was there already.');
  const asked = ['query', '--metrics', 'tickets', '--filter', 'channel is other', '--store', store];
  expect(await say(asked)).toMatch(/\b1\b/);
  const wrong = await runPulso(['tickets', 'import', file, '--store', store]);
  expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('--from zendesk|freshdesk|zammad')]);
});
