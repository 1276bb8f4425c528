/** The reader's language: words, numbers and dates come from here. */
import { createContext, type ReactNode, use, useEffect, useMemo } from 'react';
import { type Format, formatOf } from '../../src/report/format.ts';
import type { Language } from '../../src/report/language.ts';
import { type Words as ReportWords, wordsOf as reportWordsOf } from '../../src/report/words/words.ts';
import { en, type Words } from './en.data.ts';
import { es } from './es.data.ts';

export interface Reader {
  language: Language;
  zone: string;
  words: Words;
  /** What the report says already: kinds of mail, states, names of numbers. */
  report: ReportWords;
  format: Format;
}

const WORDS: Record<Language, Words> = { en, es };
const ReaderContext = createContext<Reader | null>(null);

export const readerOf = (language: Language, zone: string): Reader => {
  const report = reportWordsOf(language);
  return { language, zone, words: WORDS[language], report, format: formatOf(report, zone) };
};

export function ReaderProvider(props: { language: Language; zone: string; children: ReactNode }) {
  const { language, zone, children } = props;
  const reader = useMemo(() => readerOf(language, zone), [language, zone]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return <ReaderContext value={reader}>{children}</ReaderContext>;
}

export function useReader(): Reader {
  const reader = use(ReaderContext);
  if (reader === null) throw new Error('useReader needs a ReaderProvider above it');
  return reader;
}

export const useWords = (): Words => useReader().words;

/** The browser's language where nobody is signed in yet. */
export const browserLanguage = (): Language => (navigator.language.startsWith('es') ? 'es' : 'en');
export const browserZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
