import { useReader } from '../../words/words.tsx';
import { SETTINGS_WORDS, type SettingsWords } from './words.data.ts';

export const useSettingsWords = (): SettingsWords => SETTINGS_WORDS[useReader().language];
