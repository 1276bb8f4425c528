import { useReader } from '../../words/words.tsx';
import { TICKETS_WORDS, type TicketsWords } from './words.data.ts';

export const useTicketsWords = (): TicketsWords => TICKETS_WORDS[useReader().language];
