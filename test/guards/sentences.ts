/** The sentences of errors in both languages, as the guards read them. */
import { join } from 'node:path';
import type { Sentence } from '../../src/sentence.ts';
import { files, root } from './tree.ts';

export interface Entry {
  /** `src/app/errors.data.ts noWorkspace`. */
  name: string;
  sentence: Sentence;
}

/** Stands for whatever a sentence is made with: text, number or another sentence. */
const mark = (i: number) => {
  const text = `‹${i}›`;
  return { en: text, es: text, toString: () => text };
};

type Say = Record<string, Sentence | ((...given: unknown[]) => Sentence)>;

export function entriesOf(path: string, say: Say): Entry[] {
  return Object.entries(say).map(([name, one]) => ({
    name: `${path} ${name}`,
    sentence: typeof one === 'function' ? one(...Array.from({ length: one.length }, (_, i) => mark(i))) : one,
  }));
}

export async function allEntries(): Promise<Entry[]> {
  const found: Entry[] = [];
  for (const path of files('src/errors.data.ts', 'src/**/errors.data.ts', 'bench/errors.data.ts')) {
    const { say } = (await import(join(root, path))) as { say: Say };
    found.push(...entriesOf(path, say));
  }
  return found;
}

const marksIn = (text: string): string => [...new Set(text.match(/‹\d+›/g))].toSorted().join();

/** What a reader of one language would miss, or see untranslated. */
export function unlike({ name, sentence: { en, es } }: Entry): string[] {
  const wrong: string[] = [];
  if (marksIn(en) !== marksIn(es)) wrong.push(`${name}: not made with the same`);
  if (en.trim() === '' || es.trim() === '') wrong.push(`${name}: says nothing`);
  if (/\$\{|\bundefined\b|\[object /.test(`${en}${es}`)) wrong.push(`${name}: was not filled in`);
  const words = en.replace(/‹\d+›/g, '').match(/[A-Za-z]{2,}/g) ?? [];
  if (words.length > 1 && en === es) wrong.push(`${name}: is not translated`);
  if (/[.?]$/.test(en.trim()) !== /[.?]$/.test(es.trim())) wrong.push(`${name}: ends in another way`);
  if (/\btickets?\b(?! import)/.test(es)) wrong.push(`${name}: is not translated in one word`);
  return wrong;
}
