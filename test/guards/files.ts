/** Names and sizes of files, and words that have no place in them (STYLE). */
import type { Source } from './tree.ts';

const MOST_LINES = 300;

const lines = (text: string): number => text.split('\n').length - (text.endsWith('\n') ? 1 : 0);

/** Tables of data may be long. */
export function tooLong(code: Source[]): string[] {
  return code
    .filter(({ path, text }) => !path.endsWith('.data.ts') && lines(text) > MOST_LINES)
    .map(({ path, text }) => `${path}: ${lines(text)} lines`);
}

export function medianLines(code: Source[]): number {
  const lengths = code.map(({ text }) => lines(text)).toSorted((a, b) => a - b);
  return lengths[Math.floor(lengths.length / 2)] ?? 0;
}

const EMPTY_NAME =
  /(^|\/|-|\.)(utils?|helpers?|common|shared|misc|lib|constants|types|manager|service)(\.[a-z.]+$|\/)/;

/** Named for nothing: such a file takes whatever has no place. */
export const namelessFiles = (paths: string[]): string[] => paths.filter(path => EMPTY_NAME.test(path));

const FORBIDDEN: readonly (readonly [string, RegExp])[] = [
  ['a path of one machine', /(^|[\s'"`(=])\/(work|root|home)\//m],
  ['unfinished', /\b(TODO|FIXME|XXX)\b/],
  ['a test that hides others or does nothing', /\b(test|it|describe)\.(only|todo|fails)\b/],
  ['types switched off', /@ts-(ignore|nocheck|expect-error)/],
  ['the linter switched off for a whole file', /biome-ignore-all/],
  ['an enum, which types cannot be stripped of', /^\s*(export )?(const )?enum /m],
];

export function forbiddenWords(all: Source[]): string[] {
  return all.flatMap(({ path, text }) =>
    FORBIDDEN.filter(([, pattern]) => pattern.test(text)).map(([what]) => `${path}: ${what}`),
  );
}
