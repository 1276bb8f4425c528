import { useReader } from '../../words/words.tsx';
import { REPORTS_WORDS, type ReportsWords } from './words.data.ts';

export const useReportsWords = (): ReportsWords => REPORTS_WORDS[useReader().language];
