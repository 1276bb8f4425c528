import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { commandHelps } from '../../docs/make/commands-page.ts';
import { CONFIGURATION, EXAMPLE } from '../../docs/make/configuration.data.ts';
import { CONFIGURATION_KEYS } from '../../docs/make/configuration-page.ts';
import { ENVIRONMENT, TEST_ENVIRONMENT } from '../../docs/make/environment.data.ts';
import { CONFORMANCE_PATH, conformanceFile, generatedPages } from '../../docs/make/pages.ts';
import { parseConfig } from '../../src/config.ts';
import { METRICS } from '../../src/metrics/catalogue.ts';
import { corpora } from '../corpora/corpora.ts';
import { changelogGaps, environmentRead, type Known, tooLongDocuments, untruths } from './documents.ts';
import { code, files, read, root, sources } from './tree.ts';

const { version, scripts } = JSON.parse(read('package.json')) as {
  version: string;
  scripts: Record<string, string>;
};
let known: Known;
beforeAll(async () => {
  known = {
    commands: new Map((await commandHelps()).map(({ name, flags }) => [name, flags])),
    scripts: Object.keys(scripts),
    exists: path => existsSync(join(root, path)),
  };
});

const documents = () =>
  sources('*.md', 'docs/*.md', 'docs/**/*.md').filter(({ path }) => path !== 'CHANGELOG.md');

test('documents name only commands, flags, scripts and files that there are', () => {
  expect(documents().flatMap(document => untruths(document, known))).toEqual([]);
});

test('README, ARCHITECTURE, CONTRIBUTING and STYLE stay short', () => {
  expect(tooLongDocuments(documents())).toEqual([]);
});

test('the changelog knows this version, and what changed in numbers', () => {
  expect(changelogGaps(read('CHANGELOG.md'), version)).toEqual([]);
});

test('generated pages say what the code says; npm run docs makes them anew', async () => {
  const stale = (await generatedPages()).filter(
    ({ path, text }) => !known.exists(path) || read(path) !== text,
  );
  expect(stale.map(({ path }) => path)).toEqual([]);
});

test.skipIf(corpora === null)(
  'the scoreboard is what the corpora say now, every miss explained',
  async () => {
    const made = await conformanceFile();
    expect(made?.text).toBe(read(CONFORMANCE_PATH));
    expect(made?.text).not.toContain('not explained yet');
  },
);

test('every metric has a page, and every page a metric', () => {
  const pages = files('docs/metrics/*.md').filter(path => path !== 'docs/metrics/README.md');
  expect(pages.toSorted()).toEqual(METRICS.map(({ id }) => `docs/metrics/${id}.md`).toSorted());
});

test('every key of pulso.toml is explained, and the example uses each', () => {
  expect(Object.keys(CONFIGURATION).toSorted()).toEqual(CONFIGURATION_KEYS.toSorted());
  const example = parseConfig(EXAMPLE, 'example');
  expect(example.calendar?.holidays).toEqual(['2026-01-01', '2026-12-25']);
  for (const key of CONFIGURATION_KEYS) expect(EXAMPLE, key).toContain(key.split('.').at(-1));
});

test('every environment variable that is read is explained, and the other way round', () => {
  const product = code().filter(({ path }) => path.startsWith('src/') && !path.endsWith('.test.ts'));
  const tests = code().filter(({ path }) => /^(test|bench)\/|\.test\.ts$/.test(path));
  expect([...environmentRead(product)].toSorted()).toEqual(Object.keys(ENVIRONMENT).toSorted());
  const explained = { ...ENVIRONMENT, ...TEST_ENVIRONMENT };
  expect([...environmentRead(tests)].filter(name => !(name in explained))).toEqual([]);
});

test.each([
  ['`pulso reprot mail.mbox`', 'there is no command reprot'],
  ['```sh\n./bin/pulso report mail.mbox --htlm a.html\n```', 'report has no --htlm'],
  ['`pulso query --messages 3`', 'query has no --messages'],
  ['say it with `--mee ADDRESS`', 'no command has --mee'],
  ['`npm run dcos`', 'there is no script dcos'],
  ['[more](docs/moer.md)', 'docs/moer.md does not exist'],
  ['<img src="docs/no.png">', 'docs/no.png does not exist'],
  ['it is in `src/made-up/file.ts`', 'src/made-up/file.ts does not exist'],
])('the guard sees that %j is not so', (text, what) => {
  expect(untruths({ path: 'README.md', text }, known)).toEqual([`README.md: ${what}`]);
});

test('the guard lets what is so be', () => {
  const text =
    '`pulso report a.mbox --html b.html` and `npm test`, `biome check --write`; [this](LICENSE) in `src/mail`';
  expect(untruths({ path: 'README.md', text }, known)).toEqual([]);
});

test('the guards of length, changelog and environment see what is wrong', () => {
  expect(tooLongDocuments([{ path: 'README.md', text: 'x\n'.repeat(101) }])).toHaveLength(1);
  expect(changelogGaps('# Changelog\n\n## [0.0.1] - 2026-01-01\n', '0.0.2')).toHaveLength(2);
  expect([...environmentRead([{ path: 'a.ts', text: 'process.env.PULSO_PORT ?? env.NO_COLOR' }])]).toEqual([
    'PULSO_PORT',
    'NO_COLOR',
  ]);
});
