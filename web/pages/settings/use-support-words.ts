import { useReader } from '../../words/words.tsx';
import { SUPPORT_WORDS, type SupportWords } from './support-words.data.ts';

export const useSupportWords = (): SupportWords => SUPPORT_WORDS[useReader().language];
