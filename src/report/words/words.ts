import type { Language } from '../language.ts';
import { en, type Words } from './en.data.ts';
import { es } from './es.data.ts';

const WORDS: Record<Language, Words> = { en, es };

export type { Words };

export const wordsOf = (lang: Language): Words => WORDS[lang];
