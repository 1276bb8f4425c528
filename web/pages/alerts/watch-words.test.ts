import { expect, test } from 'vitest';
import type { Watch } from '../../api/alerts.ts';
import { readerOf } from '../../words/words.tsx';
import { WATCH_KINDS, WATCHES } from './alert-form.ts';
import { partsOf, watchWords } from './watch-words.ts';
import { ALERTS_WORDS } from './words.data.ts';

const say = (language: 'en' | 'es', watch: Watch): string =>
  watchWords(watch, ALERTS_WORDS[language], readerOf(language, 'UTC').format).replaceAll('\u00a0', ' ');

test.each<['en' | 'es', Watch, string]>([
  ['en', { kind: 'waiting', hours: 4 }, 'Somebody waits longer than 4 business hours'],
  ['es', { kind: 'waiting', hours: 1.5 }, 'Alguien espera más de 1,5 horas laborables'],
  ['en', WATCHES.target, 'Less than 80% of first replies in time (working time), over the last whole day'],
  ['en', WATCHES.volume, 'Yesterday’s number of messages received was unusually high or low'],
  [
    'en',
    { ...WATCHES.volume, k: 4.2 },
    'Yesterday’s number of messages received was unusually (k = 4.2) high or low',
  ],
  ['en', WATCHES.due, 'A promise is about to be missed (at its warning)'],
  ['es', { kind: 'due', minutes: 30 }, 'Un compromiso está a punto de vencer (30 min antes)'],
  ['en', WATCHES.missed, 'A promise is missed'],
  ['es', { kind: 'open_tickets', most: 1200 }, 'Hay más de 1.200 tiques abiertos'],
  ['en', WATCHES.csat, 'CSAT below 80% over the last 30 days'],
  ['en', { kind: 'sync', minutes: 90 }, 'A mailbox has not been read for 1 h 30 min'],
])('in %s %j is “%s”', (language, watch, sentence) => {
  expect(say(language, watch)).toBe(sentence);
});

test('every sentence has a place for each number and choice of its kind, in both languages', () => {
  for (const { sentences } of Object.values(ALERTS_WORDS))
    for (const kind of WATCH_KINDS) {
      const fields = partsOf(sentences[kind]).flatMap(part => (part.field ? [part.text] : []));
      const asked = Object.keys(WATCHES[kind]).filter(key => key !== 'kind');
      expect(fields.toSorted()).toEqual(asked.toSorted());
    }
});
