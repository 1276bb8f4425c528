/** What documents promise: commands, flags, scripts, files, lengths. */
import { posix } from 'node:path';
import type { Source } from './tree.ts';

export interface Known {
  /** Command → its flags, with the dashes. */
  commands: ReadonlyMap<string, readonly string[]>;
  scripts: readonly string[];
  exists(path: string): boolean;
}

/** Inline code, and the lines of shell blocks. */
export function snippets(text: string): string[] {
  const found: string[] = [];
  const rest = text.replace(/^```(\w*)\n([\s\S]*?)^```/gm, (_, language: string, body: string) => {
    if (language === 'sh') found.push(...body.split('\n'));
    return '';
  });
  for (const [, inline] of rest.matchAll(/`([^`\n]+)`/g)) found.push(inline ?? '');
  return found.flatMap(line => line.split(/\s*&&\s*/)).map(line => line.trim());
}

const flagsIn = (text: string): string[] =>
  [...text.matchAll(/(?:^|\s)(--[a-z][a-z-]*)/g)].map(([, flag]) => flag ?? '');

function wrongSnippet(snippet: string, { commands, scripts }: Known): string[] {
  const ofPulso = /^(?:\.\/bin\/|node bin\/)?pulso\s+([a-z][a-z-]*)(?![\w-])(.*)$/.exec(snippet);
  if (ofPulso !== null) {
    const [, name = '', rest = ''] = ofPulso;
    const flags = commands.get(name);
    if (flags === undefined) return [`there is no command ${name}`];
    return flagsIn(rest)
      .filter(flag => !flags.includes(flag) && flag !== '--help')
      .map(flag => `${name} has no ${flag}`);
  }
  const script = /^npm (?:run (?:-s )?)?(start|test|[a-z]+)\b/.exec(snippet)?.[1];
  if (script !== undefined && (/^npm run /.test(snippet) || script === 'start' || script === 'test')) {
    return scripts.includes(script) ? [] : [`there is no script ${script}`];
  }
  if (!snippet.startsWith('--')) return [];
  const all = [...commands.values()].flat();
  return flagsIn(snippet)
    .filter(flag => !all.includes(flag))
    .map(flag => `no command has ${flag}`);
}

const LINK = /\]\(([^)\s]+)\)|(?:src|srcset|href)="([^"]+)"/g;
const OWN_PATH = /^(?:src|test|docs|bin|demo|bench|web)\/[\w./-]*$/;

function brokenPaths({ path, text }: Source, { exists }: Known): string[] {
  const links = [...text.matchAll(LINK)]
    .map(([, markdown, html]) => markdown ?? html ?? '')
    .filter(link => !/^(https?:|mailto:|#)/.test(link))
    .map(link => posix.normalize(posix.join(posix.dirname(path), link.replace(/#.*$/, ''))));
  const named = snippets(text).filter(snippet => OWN_PATH.test(snippet));
  return [...links, ...named].filter(target => !exists(target)).map(target => `${target} does not exist`);
}

/** Everything a document says that is not so. */
export function untruths(document: Source, known: Known): string[] {
  const wrong = snippets(document.text).flatMap(snippet => wrongSnippet(snippet, known));
  return [...wrong, ...brokenPaths(document, known)].map(what => `${document.path}: ${what}`);
}

/** Longest a document may be, in lines. */
export const LENGTHS: Readonly<Record<string, number>> = {
  'README.md': 100,
  'ARCHITECTURE.md': 150,
  'CONTRIBUTING.md': 60,
  'STYLE.md': 80,
};

export const tooLongDocuments = (documents: Source[]): string[] =>
  documents
    .filter(
      ({ path, text }) => text.trimEnd().split('\n').length > (LENGTHS[path] ?? Number.POSITIVE_INFINITY),
    )
    .map(({ path }) => `${path}: more than ${LENGTHS[path]} lines`);

/** Keep a Changelog: the version of the package has its heading, and so have the numbers. */
export function changelogGaps(text: string, version: string): string[] {
  const gaps = [];
  if (!text.includes(`\n## [${version}] - `)) gaps.push(`no heading for ${version}`);
  if (!text.includes('\n### Numbers\n')) gaps.push('no heading Numbers');
  return gaps;
}

/** Variables of ours, and of the system, that sources read. */
export function environmentRead(code: Source[]): Set<string> {
  const found = code.flatMap(({ text }) =>
    [...text.matchAll(/\benv(?:\.|\[')((?:PULSO_|DATABASE_|NO_|FORCE_|LANG|LC_|TERM)[A-Z_]*)/g)].map(
      ([, name]) => name ?? '',
    ),
  );
  return new Set(found);
}
