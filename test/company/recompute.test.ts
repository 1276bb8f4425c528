/** Figures of real archives, recomputed by a short script in another language that shares no code: equal. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Report, reportSchema } from '../../src/report/report.ts';
import { corpora, corporaPath } from '../corpora/corpora.ts';
import { runPulso } from '../pipeline/command-line.ts';

const SCRIPT = join(import.meta.dirname, 'recompute.py');
const python =
  spawnSync('python3', ['-c', 'import zoneinfo; zoneinfo.ZoneInfo("America/Chicago")']).status === 0;
if (!python) console.warn('skipped: recomputed figures, no python3 (3.9 or later, with time zones) found');

const ARCHIVES: [file: string, zone: string, domains: string[]][] = [
  ['takeout-usrp-2025.mbox.gz', 'America/Chicago', ['ettus.com', 'ni.com', 'emerson.com']],
  ['openbmc-2024.mbox.gz', 'Asia/Kolkata', ['linux.ibm.com', 'ibm.com', 'us.ibm.com']],
];

type Row = [key: string, n: number];
const byCount = ([a, n]: Row, [b, m]: Row): number => m - n || (a < b ? -1 : 1);

/** As the script words them. */
function figures({ metrics, tables }: Report): Record<string, unknown> {
  const time = (id: 'first_reply_time' | 'reply_time' | 'their_reply_time') => [
    metrics[id].n,
    metrics[id].value,
  ];
  return {
    messages: metrics.messages.value,
    received: metrics.messages_received.value,
    sent: metrics.messages_sent.value,
    internal: metrics.messages_internal.value,
    kinds: Object.fromEntries(Object.entries(metrics.messages_by_kind.value).filter(([, n]) => n > 0)),
    deliveries_sent: metrics.deliveries_sent.value,
    threads: metrics.threads.value,
    conversations: metrics.conversations.value,
    started_by_them: metrics.conversations_started_by_them.value,
    started_by_us: metrics.conversations_started_by_us.value,
    first_reply_time: time('first_reply_time'),
    reply_time: time('reply_time'),
    their_reply_time: time('their_reply_time'),
    awaiting_us: metrics.awaiting_us.value,
    awaiting_them: metrics.awaiting_them.value,
    hour_of_day: tables.hour_of_day.map(row => [row.sent, row.received]),
    weekday: tables.weekday.map(row => [row.sent, row.received]),
    top_senders: tables.top_senders
      .map((row): Row => [row.address, row.messages])
      .sort(byCount)
      .slice(0, 20),
  };
}

describe.skipIf(corpora === null || !python)('recomputed', () => {
  test.each(ARCHIVES)('%s', async (file, zone, domains) => {
    const folder = mkdtempSync(join(tmpdir(), 'pulso-recompute-'));
    const json = join(folder, 'report.json');
    const whose = domains.flatMap(domain => ['--domain', domain]);
    const shown = ['--zone', zone, '--lists', 'human', '--quiet', '--json', json];
    const done = await runPulso(['report', corporaPath(file), ...whose, ...shown]);
    expect(done.code, done.stderr).toBe(0);
    const report = reportSchema.parse(JSON.parse(readFileSync(json, 'utf8')));
    rmSync(folder, { recursive: true });

    const script = spawnSync('python3', [SCRIPT, corporaPath(file), zone, ...domains], { encoding: 'utf8' });
    expect(script.status, script.stderr).toBe(0);
    expect(figures(report)).toEqual(JSON.parse(script.stdout));
  });
});
