/** Sentences out of phrasebooks. */

import { FIRST_NAMES } from '../company/names.data.ts';
import type { Customer, Language } from '../company/people.ts';
import { between, pick, type Random } from '../random.ts';
import { english } from './en.data.ts';
import { spanish } from './es.data.ts';
import type { Phrasebook, Topic } from './phrasebook.ts';
import { portuguese } from './pt.data.ts';

export const BOOKS: Record<Language, Phrasebook> = { en: english, es: spanish, pt: portuguese };

export interface Slots {
  language: Language;
  first: string;
  company: string;
}

type Plain = {
  [K in keyof Phrasebook]: Phrasebook[K] extends readonly string[] ? K : never;
}[keyof Phrasebook];

export function fill(chooser: Random, text: string, slots: Slots): string {
  if (!text.includes('{')) return text;
  return text.replace(/\{(\w+)\}/g, (_, slot: string) => {
    if (slot === 'n') return `${between(chooser, 3, 60)}`;
    if (slot === 'day') return pick(chooser, BOOKS[slots.language].weekdays);
    if (slot === 'staff') return pick(chooser, FIRST_NAMES[slots.language]);
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
  return fill(chooser, pick(chooser, BOOKS[language][list]), {
    language,
    first: '',
    company: customer?.name ?? 'Harbor Lane',
  });
}

/** `unique` makes sure that no other thread has this subject: what joins a reply that has lost its references. */
export function subjectFor(
  chooser: Random,
  language: Language,
  topic: Topic,
  customer: Customer,
  unique: number | null,
): string {
  const text = fill(chooser, pick(chooser, BOOKS[language].topics[topic].subject), {
    language,
    first: '',
    company: customer.name,
  });
  return unique === null ? text : `${text} (ref. HL-${10_000 + unique})`;
}
