/** docs/configuration.md: every key of `pulso.toml`, every flag, every environment variable. */
import { z } from 'zod';
import { configSchema } from '../../src/config.ts';
import { CONFIGURATION, EXAMPLE } from './configuration.data.ts';
import { ENVIRONMENT, TEST_ENVIRONMENT } from './environment.data.ts';
import { table } from './markdown.ts';
import { keyPaths, type Schema, schemaAt } from './schema-text.ts';

const schema = z.toJSONSchema(configSchema, { io: 'input', unrepresentable: 'any' }) as Schema;

/** A calendar's keys are explained once, at the company's. */
export const CONFIGURATION_KEYS = keyPaths(schema, path => /.\.calendar$/.test(path));

const defaultOf = (path: string): string => {
  const value = schemaAt(schema, path).default;
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
    ? ''
    : `\`${value}\``;
};

export function configurationPage(): string {
  return [
    '# Configuration',
    '',
    'Nothing has to be configured: without a file Pulso works out whose mailbox it is and says what it took. With one it knows your',
    'people, teams and hours. Give it with `--config pulso.toml`; a mistake in it is answered with the name of the key.',
    'Flags come before the file, the file before the defaults. The demo company writes a complete one: `pulso demo`.',
    '',
    '## pulso.toml',
    '',
    table(
      ['Key', 'What', 'Default'],
      CONFIGURATION_KEYS.map(path => [`\`${path}\``, CONFIGURATION[path] ?? '', defaultOf(path)]),
    ),
    '',
    "The calendar in force for a conversation is that of its mailbox, else of the team of that mailbox, else the company's, else",
    'Mon–Fri 9–17. The first rule that fits decides; a rule comes before everything the headers say. `address` and `domain` are the',
    "author's; `label` fits when any of the message's labels does.",
    '',
    'Of `support.sla` the first that fits a ticket counts; of `support.rules` all that fit do, later ones over earlier ones. Changed targets',
    'count for what is asked from then on; the first ones that are ever saved also judge what was before.',
    '',
    '```toml',
    `${EXAMPLE.trimEnd()}`,
    '```',
    '',
    '## Environment',
    '',
    table(
      ['Variable', 'What'],
      Object.entries(ENVIRONMENT).map(([name, what]) => [`\`${name}\``, what]),
    ),
    '',
    'For the tests:',
    '',
    table(
      ['Variable', 'What'],
      Object.entries(TEST_ENVIRONMENT).map(([name, what]) => [`\`${name}\``, what]),
    ),
    '',
    'Every flag of every command: [commands](commands.md).',
    '',
  ].join('\n');
}
