import { endOfMail } from '../../app/make-report.ts';
import { FIRST_WORKSPACE } from '../../app/workspace.ts';
import { PulsoError } from '../../errors.ts';
import { METRICS } from '../../metrics/catalogue.ts';
import { createEngine } from '../../metrics/engine/engine.ts';
import { asSaid, filled } from '../../sentence.ts';
import type { Command, Given } from '../command.ts';
import { say } from '../errors.data.ts';
import { openFilled, STORE_FLAG } from '../filled-store.ts';
import { parseFilter } from '../filter-text.ts';
import { VALUE } from '../help.data.ts';
import { RANGE_FLAG } from '../settings-flags.ts';
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
  summary: {
    en: 'Ask the kept facts: any metric by any dimension, as table, JSON or CSV.',
    es: 'Pregunta a los datos guardados: cualquier métrica por cualquier dimensión, en tabla, JSON o CSV.',
  },
  usage: filled`--store ${VALUE.where} --metrics first_reply_time,replies ${VALUE.options}`,
  flags: {
    ...STORE_FLAG,
    metrics: {
      value: VALUE.ids,
      many: true,
      text: {
        en: 'what to ask, separated by commas; see: pulso query --list',
        es: 'qué preguntar, separado por comas; mira: pulso query --list',
      },
    },
    dimensions: {
      value: VALUE.ids,
      many: true,
      text: { en: 'by what: teammate,week …', es: 'por qué dividirlo: teammate,week…' },
    },
    filter: {
      value: VALUE.text,
      many: true,
      text: {
        en: '"mailbox is support@acme.test"; several must all hold',
        es: '"mailbox is support@acme.test"; si das varios, se tienen que cumplir todos',
      },
    },
    ...RANGE_FLAG,
    zone: {
      value: VALUE.zone,
      text: {
        en: "time zone of days and hours (default: the workspace's)",
        es: 'zona horaria de los días y las horas (si no, la de la empresa)',
      },
    },
    compare: {
      value: asSaid('previous'),
      text: { en: 'beside it, the period before', es: 'al lado, el periodo anterior' },
    },
    limit: {
      value: VALUE.number,
      text: {
        en: 'at most so many rows (default 1000)',
        es: 'cuántas filas como mucho (por defecto, 1000)',
      },
    },
    format: {
      value: asSaid(FORMATS.join('|')),
      text: {
        en: 'how to print: table, in words (default); json and csv keep ids and exact numbers',
        es: 'cómo mostrarlo: table, con palabras (por defecto); json y csv conservan los identificadores y las cifras exactas',
      },
    },
    list: {
      text: {
        en: 'print every metric and what it answers',
        es: 'muestra todas las métricas y a qué responde cada una',
      },
    },
  },
  async run(given) {
    if (given.on('list')) {
      process.stdout.write(
        METRICS.map(metric => `${metric.id.padEnd(32)}${metric.question[given.lang]}\n`).join(''),
      );
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
        table: (r: typeof result) => tableOf(r, given.lang),
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
