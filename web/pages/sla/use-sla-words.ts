import { useReader } from '../../words/words.tsx';
import { SLA_WORDS, type SlaWords } from './words.data.ts';

export const useSlaWords = (): SlaWords => SLA_WORDS[useReader().language];
