/** What a report by mail says of support, and where it says nothing. */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { linksOf } from '../../src/app/reports/links.ts';
import { storedReport } from '../../src/app/reports/stored-report.ts';
import { saveConfig } from '../../src/app/settings.ts';
import { deriveTickets } from '../../src/app/tickets/derive-tickets.ts';
import { configSchema, parseConfig } from '../../src/config.ts';
import { createEngine } from '../../src/metrics/engine/engine.ts';
import { renderMail } from '../../src/report/email/render.ts';
import { formatOf } from '../../src/report/format.ts';
import { SUPPORT_TICKET_IDS } from '../../src/report/support-ids.data.ts';
import { wordsOf } from '../../src/report/words/words.ts';
import { type ActWorld, actWorld } from './act-context.ts';

const signal = new AbortController().signal;
const RANGE: [string, string] = ['2025-12-15', '2025-12-21'];
const withSupport = (toml: string) =>
  `${toml.replaceAll('support = true\n', '').replaceAll('kind = "shared"', 'kind = "shared"\nsupport = true')}
[[support.sla]]
name = "All"
first_minutes = 240
`;
let on: ActWorld;
let settings = configSchema.parse({});
let without = configSchema.parse({});
beforeAll(async () => {
  on = await actWorld('memory', 2000, toml => {
    settings = parseConfig(withSupport(toml), 'pulso.toml');
    without = parseConfig(toml.replaceAll('support = true\n', ''), 'pulso.toml');
    return withSupport(toml);
  });
});
afterAll(() => on.end());

const save = async (config: typeof settings) => {
  await saveConfig(on.context, 1, config, null);
  await deriveTickets(on.store, 1, { now: on.clock.now, signal });
};
const made = (more: Partial<Parameters<typeof storedReport>[2]> = {}) =>
  storedReport(on.context, 1, { range: RANGE, zone: 'Europe/Madrid', lang: 'en', ...more });
const mailOf = async (report: Awaited<ReturnType<typeof made>>) =>
  renderMail(
    report,
    linksOf(
      on.context,
      { name: 'Week', scope: { of: 'everything', id: null, filters: [] } },
      'ana@acme.test',
      report,
      null,
    ),
  );
const idsOf = ({ support }: Awaited<ReturnType<typeof made>>) => support?.map(one => one.id);

/** One answer a score, in the week of the report. */
async function answered(kind: 'csat' | 'nps', scores: number[], at = '2025-12-17 11:00:00'): Promise<void> {
  for (const [i, score] of scores.entries())
    await sql`insert into survey_answer (workspace_id, survey_id, version, question, answer_key, kind, scale, main, score, top,
        counted, anonymous, at, local_at)
      values (1, 1, 1, 'score', ${`${kind} ${i} ${at}`}, ${kind}, ${kind}, true, ${score}, ${score >= (kind === 'csat' ? 4 : 9)}, true, false,
        ${at}::timestamptz, ${at}::timestamp)`.execute(on.store.db);
}

test('where no mailbox has support on and nobody answered a survey, nothing is said of support', async () => {
  await save(without);
  const report = await made();
  expect(report.support).toBeUndefined();
  const mail = await mailOf(report);
  expect(`${mail.text}${mail.html}`).not.toMatch(/New tickets|>Support</);
});

test('answers to surveys are shown without tickets, with their n', async () => {
  await answered('nps', [10, 9, 3]);
  const report = await made();
  expect(report.support).toMatchObject([{ id: 'nps', n: 3, unit: 'points' }]);
  expect((await mailOf(report)).text).toMatch(/^Support\n-------\nNPS +33\.3 {2}n = 3$/m);
});

test('with support on every number is the engine’s, beside the week before', async () => {
  await save(settings);
  await answered('csat', [5, 4, 1]);
  const report = await made();
  expect(idsOf(report)).toEqual([...SUPPORT_TICKET_IDS, 'csat', 'nps']);
  const engine = createEngine({ db: on.store.db, workspaceId: 1, rowFilter: null });
  const format = formatOf(wordsOf('en'), 'Europe/Madrid');
  const mail = await mailOf(report);
  for (const { id, value, unit, n, previous } of report.support ?? []) {
    const answer = await engine.ask(
      {
        metrics: [id],
        date_range: RANGE,
        zone: 'Europe/Madrid',
        compare: 'previous',
        include: { excluded: false },
      },
      on.clock.now,
    );
    const [row] = answer.results;
    expect([id, value, n]).toEqual([id, row?.metrics[0], row?.n[0]]);
    if (id === 'tickets_open') expect(previous).toBeUndefined();
    else expect(previous?.value).toBe(row?.comparison?.metrics[0]);
    expect(mail.html).toContain(`>${format.value(value, unit)}</p>`);
  }
  expect(report.support?.[0]?.n).toBeGreaterThan(0);
  expect(mail.text).toMatch(/^New tickets +\d+ /m);
});

test('the mail says it in Spanish', async () => {
  const mail = await mailOf(await made({ lang: 'es' }));
  for (const told of ['Soporte', 'Tiques nuevos', 'Objetivos cumplidos', 'Resueltos al primer contacto'])
    expect(mail.text).toContain(told);
  expect(mail.text).not.toMatch(/Support|New tickets/);
});

test('a score that rises from below zero is a good change', async () => {
  await answered('nps', [1, 2, 9], '2025-12-10 11:00:00');
  const report = await made();
  const nps = report.support?.find(one => one.id === 'nps');
  expect([nps?.previous?.value, nps?.value].map(value => Math.round(value ?? 0))).toEqual([-33, 33]);
  expect((await mailOf(report)).text).toMatch(/^NPS +33\.3 {2}▲ 66\.7, n = 3$/m);
});

test('a report about a mailbox without tickets says nothing of them', async () => {
  const { rows } = await sql<{ id: number }>`select mailbox_id::int as id from mailbox
    where workspace_id = 1 and kind = 'personal' order by 1 limit 1`.execute(on.store.db);
  const report = await made({ filters: [['is', 'mailbox', [Number(rows[0]?.id)]]] });
  expect(report.support).toBeUndefined();
});
