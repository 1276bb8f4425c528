import { useReader } from '../../words/words.tsx';
import { ALERTS_WORDS, type AlertsWords } from './words.data.ts';

export const useAlertsWords = (): AlertsWords => ALERTS_WORDS[useReader().language];
