/** The sentences of errors in both languages, as the guards read them. */
import { join } from 'node:path';
import type { Command } from '../../src/cli/command.ts';
import type { Sentence } from '../../src/sentence.ts';
import { files, root, type Source } from './tree.ts';

export interface Entry {
  /** `src/app/errors.data.ts noWorkspace`. */
  name: string;
  sentence: Sentence;
}

/** Stands for whatever a sentence is made with: text, number or another sentence; `one` of something, or several. */
const mark = (i: number, one: boolean) => {
  const text = `‹${i}›`;
  return { en: text, es: text, one, toString: () => text };
};

type Say = Record<string, Sentence | ((...given: unknown[]) => Sentence)>;

export function entriesOf(path: string, say: Say): Entry[] {
  return Object.entries(say).flatMap(([key, made]) => {
    const name = `${path} ${key}`;
    if (typeof made !== 'function') return { name, sentence: made };
    const [many, one] = [false, true].map(single =>
      made(...Array.from({ length: made.length }, (_, i) => mark(i, single))),
    ) as [Sentence, Sentence];
    const alike = many.en === one.en && many.es === one.es;
    return (alike ? [many] : [many, one]).map(sentence => ({ name, sentence }));
  });
}

export async function allEntries(): Promise<Entry[]> {
  const found: Entry[] = [];
  const printed = ['src/cli/help.data.ts', 'src/cli/output.data.ts', 'src/server/start-up.data.ts'];
  for (const path of files(
    'src/errors.data.ts',
    'src/**/errors.data.ts',
    'bench/errors.data.ts',
    ...printed,
  )) {
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

/** What a command says of itself and of its flags. */
export function entriesOfCommand({ name, summary, usage, flags }: Command): Entry[] {
  return [
    { name: `pulso ${name}`, sentence: summary },
    { name: `pulso ${name}, usage`, sentence: usage },
    ...Object.entries(flags).map(([flag, { text }]) => ({ name: `pulso ${name} --${flag}`, sentence: text })),
  ];
}

const PRINTING = /(?:process\.std(?:out|err)\.write|\bprint)\(\s*(['"`])((?:(?!\1)[^\\]|\\.)*)\1/g;

/** Words that are printed from where they stand, in one language for everybody. */
export function printedInline(code: Source[]): string[] {
  return code.flatMap(({ path, text }) =>
    [...text.matchAll(PRINTING)]
      .map(([, , said = '']) => said.replace(/\$\{[^}]*\}|\\(?:x1b\[|u001b\[)?./g, ' '))
      .filter(said => /\p{L}{3,}/u.test(said.replace(/\bpulso\b/, '')))
      .map(said => `${path}: ${said.trim()}`),
  );
}
