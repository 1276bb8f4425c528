import { expect, test } from 'vitest';
import { formatOf } from './format.ts';
import type { Report } from './report.ts';
import { sampleReport } from './sample.ts';
import { emptyReport } from './sample-empty.ts';
import { changeWords, headline, hoursWords, toneOfChange } from './sentences.ts';
import { wordsOf } from './words/words.ts';

const say = (report: Report): string => {
  const words = wordsOf(report.lang);
  return headline(report, words, formatOf(words, report.zone)).join(' ').replaceAll('\u00a0', ' ');
};

test('the first sentence says how fast, how many in time, and who waits', () => {
  expect(say(sampleReport())).toBe(
    'Half of our first replies came within 2 h 6 min (58 min of working time). 71% of them came within 4 h. 47 conversations are waiting for an answer, the longest for 11 d.',
  );
  expect(say(sampleReport('es'))).toContain('esperan respuesta');
});

test('nobody waiting is good news, not a zero', () => {
  expect(say(emptyReport())).toBe('Nobody is waiting for an answer.');
});

test('fewer people waiting is welcome, more mail is neither good nor bad', () => {
  const report = sampleReport();
  expect(toneOfChange(report, 'awaiting_us', -0.2)).toBe('good');
  expect(toneOfChange(report, 'awaiting_us', 0.2)).toBe('bad');
  expect(toneOfChange(report, 'messages', 0.2)).toBe('neutral');
  expect(toneOfChange(report, 'reply_time', null)).toBe('neutral');
});

test('working hours are told as people tell them', () => {
  const words = wordsOf('en');
  const day = [
    { from: '09:00', to: '13:00' },
    { from: '14:00', to: '18:00' },
  ];
  const hours = {
    1: day,
    2: day,
    3: day,
    4: day,
    5: [{ from: '09:00', to: '15:00' }],
    6: [{ from: '00:00', to: '24:00' }],
  };
  const text = hoursWords({ zone: 'UTC', hours, holidays: [], version: 1 }, words, formatOf(words, 'UTC'));
  expect(text).toBe('Mon–Thu 09:00–13:00 + 14:00–18:00, Fri 09:00–15:00, Sat all day');
});

test('a share moves by points, everything else by its own size', () => {
  const words = wordsOf('en');
  const report = sampleReport();
  const change = (id: 'reply_rate' | 'messages_sent') =>
    changeWords(report, id, words, formatOf(words, report.zone));
  expect(change('reply_rate')).toBe('+1.1 pts');
  expect(change('messages_sent')).toBe('+5%');
});

test('a mailbox with nothing but lists says how to read the archive of a list', () => {
  const report = sampleReport();
  const { awaiting_us, messages_by_kind } = report.metrics;
  Object.assign(messages_by_kind.value, { human: 0, bulk: messages_by_kind.n });
  awaiting_us.value = 0;
  expect(say(report)).toContain('--lists human');
});
