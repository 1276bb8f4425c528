import { useReader } from '../../words/words.tsx';
import { SURVEYS_WORDS, type SurveysWords } from './words.data.ts';

export const useSurveysWords = (): SurveysWords => SURVEYS_WORDS[useReader().language];
