/** Sentences out of phrasebooks. */
import { FIRST_NAMES } from '../company/names.data.ts';
import type { Customer, Language } from '../company/people.ts';
import { between, pick, type Random } from '../random.ts';
import { english } from './en.data.ts';
import { spanish } from './es.data.ts';
import type { Matter } from './matter.ts';
import type { Phrasebook } from './phrasebook.ts';
import { portuguese } from './pt.data.ts';

export const BOOKS: Record<Language, Phrasebook> = { en: english, es: spanish, pt: portuguese };

export interface Slots {
  language: Language;
  first: string;
  company: string;
  /** The same weekday and colleague all through a thread; null: any. */
  thread: number | null;
}

type Plain = {
  [K in keyof Phrasebook]: Phrasebook[K] extends readonly string[] ? K : never;
}[keyof Phrasebook];

export function fill(chooser: Random, text: string, slots: Slots): string {
  if (!text.includes('{')) return text;
  const one = (list: readonly string[]): string =>
    slots.thread === null ? pick(chooser, list) : (list[slots.thread % list.length] ?? '');
  return text.replace(/\{(\w+)\}/g, (_, slot: string) => {
    if (slot === 'n') return `${between(chooser, 3, 60)}`;
    if (slot === 'day') return one(BOOKS[slots.language].weekdays);
    if (slot === 'staff') return one(FIRST_NAMES[slots.language]);
    if (slot === 'company') return slots.company;
    return slots.first;
  });
}

export function fillSubject(
  chooser: Random,
  language: Language,
  list: Plain,
  customer: Customer | null,
): string {
  const slots = { language, first: '', company: customer?.name ?? 'Harbor Lane', thread: null };
  return fill(chooser, pick(chooser, BOOKS[language][list]), slots);
}

/** `unique` makes sure that no other thread has this subject: what joins a reply that has lost its references. */
export function subjectFor(
  chooser: Random,
  language: Language,
  { topic, problem }: Matter,
  thread: number,
  unique: boolean,
): string {
  const { subject } = BOOKS[language].topics[topic];
  const text = fill(chooser, subject[problem] ?? '', { language, first: '', company: '', thread });
  return unique ? `${text} (ref. HL-${10_000 + thread})` : text;
}
