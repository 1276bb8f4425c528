import { useReader } from '../../words/words.tsx';
import { FREQUENT_WORDS, type FrequentWords } from './words.data.ts';

export const useFrequentWords = (): FrequentWords => FREQUENT_WORDS[useReader().language];
