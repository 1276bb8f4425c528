import { useReader } from '../../words/words.tsx';
import { TASK_WORDS, type TaskWords } from './words.data.ts';

export const useTaskWords = (): TaskWords => TASK_WORDS[useReader().language];
