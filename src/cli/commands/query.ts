import { endOfMail } from '../../app/make-report.ts';
import { FIRST_WORKSPACE } from '../../app/workspace.ts';
import { PulsoError } from '../../errors.ts';
import { METRICS } from '../../metrics/catalogue.ts';
import { createEngine } from '../../metrics/engine/engine.ts';
import type { Command, Given } from '../command.ts';
import { say } from '../errors.data.ts';
import { openFilled, STORE_FLAG } from '../filled-store.ts';
import { parseFilter } from '../filter-text.ts';
import { csvOf, tableOf } from '../table.ts';

const FORMATS = ['table', 'json', 'csv'] as const;

const listOf = (given: Given, name: string): string[] =>
  given.texts(name).flatMap(text =>
    text
      .split(',')
      .map(one => one.trim())
      .filter(one => one !== ''),
  );

/** Any metric by any dimension, from kept facts. */
export const query: Command = {
  name: 'query',
  summary: 'Ask the kept facts: any metric by any dimension, as table, JSON or CSV.',
  usage: '--store WHERE --metrics first_reply_time,replies [options]',
  flags: {
    ...STORE_FLAG,
    metrics: { value: 'IDS', many: true, text: `what to ask, separated by commas; see: pulso query --list` },
    dimensions: { value: 'IDS', many: true, text: 'by what: teammate,week …' },
    filter: { value: 'TEXT', many: true, text: '"mailbox is support@acme.test"; several must all hold' },
    range: {
      value: 'RANGE',
      text: 'all (default), 90d, 12mo, 2026-03 …; 90d: the 90 whole days before the day of the last mail',
    },
    zone: { value: 'ZONE', text: "time zone of days and hours (default: the workspace's)" },
    compare: { value: 'previous', text: 'beside it, the period before' },
    limit: { value: 'N', text: 'at most so many rows (default 1000)' },
    format: { value: FORMATS.join('|'), text: 'how to print (default table)' },
    list: { text: 'print every metric and what it answers' },
  },
  async run(given) {
    if (given.on('list')) {
      process.stdout.write(METRICS.map(metric => `${metric.id.padEnd(32)}${metric.question.en}\n`).join(''));
      return 0;
    }
    const metrics = listOf(given, 'metrics');
    if (metrics.length === 0) {
      throw new PulsoError('usage', say.whatToAsk);
    }
    const format = FORMATS.find(one => one === (given.text('format') ?? 'table'));
    if (format === undefined) throw new PulsoError('usage', say.formatTakes(FORMATS.join(', ')));
    const compare = given.text('compare');
    if (compare !== undefined && compare !== 'previous') throw new PulsoError('usage', say.compareTakes);
    const limit = Number(given.text('limit') ?? 1000);
    const zone = given.text('zone');
    const store = await openFilled(given);
    try {
      const engine = createEngine({ db: store.db, workspaceId: FIRST_WORKSPACE, rowFilter: null });
      const result = await engine.ask(
        {
          metrics,
          dimensions: listOf(given, 'dimensions'),
          filters: given.texts('filter').map(parseFilter),
          date_range: given.text('range') ?? 'all',
          ...(zone === undefined ? {} : { zone }),
          compare: compare === undefined ? null : 'previous',
          pagination: { limit, offset: 0 },
        },
        await endOfMail(store, FIRST_WORKSPACE, Temporal.Now.instant()),
      );
      const text = {
        table: tableOf,
        csv: csvOf,
        json: (r: typeof result) => `${JSON.stringify(r, null, 1)}\n`,
      };
      process.stdout.write(text[format](result));
    } finally {
      await store.close();
    }
    return 0;
  },
};
