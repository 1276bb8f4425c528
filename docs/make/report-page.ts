/** docs/report-json.md and the JSON Schema beside it, from the schema that every report is made and checked by. */
import { z } from 'zod';
import { PROBLEMS } from '../../src/mail/problems.data.ts';
import { METRIC_IDS, UNITS } from '../../src/report/ids.data.ts';
import { reportSchema } from '../../src/report/report.ts';
import { table } from './markdown.ts';
import { type Schema, schemaText } from './schema-text.ts';

const schema = z.toJSONSchema(reportSchema, { io: 'output', unrepresentable: 'any' });

const listed = (names: readonly string[]) => names.map(name => `\`${name}\``).join(', ');

export const reportSchemaFile = (): string => `${JSON.stringify(schema, null, 1)}\n`;

export function reportJsonPage(): string {
  const { properties } = schema as Schema;
  const metrics = properties?.metrics?.properties ?? {};
  const tables = properties?.tables?.properties ?? {};
  const head = Object.entries(properties ?? {}).filter(([name]) => !['metrics', 'tables'].includes(name));
  const shape = (name: string, one: Schema | undefined) => `${name}: ${schemaText(one ?? {})}`;
  return [
    '# The report as JSON',
    '',
    '`pulso report mail.mbox --json report.json` (or `--json -` for standard output) writes everything the report shows. It is a',
    'contract: keys are only ever added; `contract` is raised when one changes its meaning. The same as [JSON Schema](report.schema.json).',
    '',
    '- Durations are **seconds**, shares are **0 to 1**, sizes are bytes, nothing is rounded.',
    '- `instant`: ISO 8601 in UTC. `day`: `YYYY-MM-DD` in the `zone` of the report. `weekday`: ISO, 1 is Monday.',
    '- `null` is unknown or not computable, never 0; `reason` then says why. `n` is how many observations are behind a value.',
    '- `excluded` says how many messages of which kind a number left out.',
    '',
    'What each number means: [METRICS](METRICS.md) and [one page each](metrics/README.md).',
    '',
    '## Around the numbers',
    '',
    '```',
    ...head.map(([name, one]) => shape(name, one)),
    '```',
    '',
    '## metrics',
    '',
    `One entry for each of ${listed(METRIC_IDS)}. Units: ${listed(UNITS)}.`,
    '',
    '```',
    shape('messages', metrics.messages),
    '```',
    '',
    'All the others look the same but for these. `messages_by_kind` has a number for each kind; the three reply times have the median as',
    '`value` and the same again in working hours under `business`.',
    '',
    '```',
    shape('messages_by_kind', metrics.messages_by_kind),
    shape('first_reply_time', metrics.first_reply_time),
    '```',
    '',
    '## tables',
    '',
    'Each is a list of rows; `--csv FOLDER` writes one file for each.',
    '',
    '```',
    ...Object.entries(tables).map(([name, one]) => shape(name, one)),
    '```',
    '',
    '## Problems',
    '',
    'What `skipped.problems` counts and `skipped.first` names.',
    '',
    table(
      ['Problem', 'What it says'],
      Object.entries(PROBLEMS).map(([name, what]) => [`\`${name}\``, what.en]),
    ),
    '',
  ].join('\n');
}
