/** Imports go one way (ARCHITECTURE, *Layers*). */
import { imports, packages, type Source } from './tree.ts';

/** What is said to people, in every language: words, which know nothing. */
const WORDS = 'src/sentence.ts';
const EDGE = ['src/errors.ts', 'src/errors.data.ts', 'src/schema-problem.ts', 'src/nearest.ts', WORDS];
const PURE = ['src/mail', 'src/time', 'src/derive'];
const FACTS = [...PURE, 'src/store', 'src/metrics'];
const CONFIG = ['src/config.ts', 'src/support-settings.ts'];
const PRODUCT = [...FACTS, 'src/triage', 'src/report', 'src/app', ...CONFIG, 'src/version.ts', ...EDGE];

const PURE_PIECES = ['src/report', 'src/metrics', 'src/mail', 'src/derive', 'src/time', 'src/triage'];
/** The pages know the shapes of answers; none of the code that makes them may run there. */
const TYPES_ONLY = ['src/app', ...CONFIG];

/** Layer → what it may import of ours beside itself. Tests may import whatever they test. */
export const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'src/mail': [WORDS],
  'src/time': [WORDS],
  'src/derive': ['src/mail', 'src/time'],
  'src/connect': ['src/mail', WORDS],
  'src/triage': ['src/mail', 'src/derive', WORDS],
  'src/store': [...PURE, ...EDGE],
  'src/metrics': [...PURE, 'src/store', ...EDGE],
  'src/report': [...FACTS, ...EDGE],
  'src/app': [...FACTS, 'src/triage', 'src/connect', 'src/report', ...CONFIG, 'src/version.ts', ...EDGE],
  'src/server': [...PRODUCT, 'src/log.ts', 'demo', 'web', 'dist'],
  'src/cli': [...PRODUCT, 'src/log.ts', 'src/server', 'demo', 'bench'],
  'src/config.ts': ['src/mail', 'src/time', 'src/support-settings.ts', ...EDGE],
  'src/support-settings.ts': ['src/derive', ...EDGE],
  'src/errors.ts': [WORDS],
  'src/errors.data.ts': [WORDS],
  'src/schema-problem.ts': ['src/schema-spanish.ts', 'src/errors.data.ts', WORDS],
  'src/schema-spanish.ts': [],
  'src/sentence.ts': [],
  'src/nearest.ts': [],
  'src/log.ts': EDGE,
  'src/version.ts': ['package.json'],
  /** The truth it plants must not come from the code that is tested against it. */
  demo: [],
  /** Pure pieces that screen, report and e-mail share, and the shapes of answers. */
  web: [...PURE_PIECES, ...TYPES_ONLY],
  bench: [...PRODUCT, 'demo', 'test'],
  test: [...PRODUCT, 'src/connect', 'src/server', 'src/cli', 'demo', 'bench', 'docs'],
  docs: [...PRODUCT, 'src/server', 'test'],
};

/** A line of `import` that brings more than types from where a page may only take types. */
export function codeInPages(code: Source[]): string[] {
  const from = new RegExp(`^import (?!type )[^;]*?from '[./]+/(?:${TYPES_ONLY.join('|')})`, 'gm');
  return code
    .filter(({ path }) => path.startsWith('web/') && !isTest(path))
    .flatMap(({ path, text }) => [...text.matchAll(from)].map(([line]) => `${path}: ${line}`));
}

const layerOf = (path: string): string =>
  path
    .split('/')
    .slice(0, path.startsWith('src/') ? 2 : 1)
    .join('/');
const isTest = (path: string): boolean => path.endsWith('.test.ts') || path.includes('/testing/');

export function wrongImports(code: Source[]): string[] {
  const wrong: string[] = [];
  for (const source of code) {
    if (isTest(source.path) || !source.path.includes('/')) continue;
    const layer = layerOf(source.path);
    const allowed = ALLOWED[layer];
    if (allowed === undefined) wrong.push(`${source.path}: no layer has this name`);
    for (const target of imports(source)) {
      const to = layerOf(target);
      if (to !== layer && allowed !== undefined && !allowed.includes(to))
        wrong.push(`${source.path} imports ${target}`);
    }
  }
  return wrong;
}

/** What runs at a user's machine uses only what is installed there. */
export function undeclaredPackages(code: Source[], dependencies: readonly string[]): string[] {
  return code
    .filter(({ path }) => /^(src|demo)\//.test(path) && !isTest(path))
    .flatMap(source =>
      packages(source)
        .filter(name => !dependencies.includes(name))
        .map(name => `${source.path} imports ${name}`),
    );
}
