import { expect, test } from 'vitest';
import { readerOf } from '../../words/words.tsx';
import { AFTER_TICKET, BY_QUARTER, newSurvey, type Trigger } from './survey-form.ts';
import { estimateSentence, limitSentences, whoSentence } from './what-happens.ts';
import { SURVEYS_WORDS } from './words.data.ts';

const { format } = readerOf('en', 'UTC');
const words = SURVEYS_WORDS.en.happens;
const who = (trigger: Trigger, open_link = false, mailboxes: string[] = []) =>
  whoSentence({ trigger, open_link }, mailboxes, words, format);

test('after a ticket it is said how long after, and of which mailboxes', () => {
  expect(who(AFTER_TICKET)).toMatch(/asked 1\sh later/);
  expect(who({ ...AFTER_TICKET, delay_minutes: 0 } as Trigger)).toContain('asked at once');
  expect(who({ ...AFTER_TICKET, delay_minutes: 45 } as Trigger)).toContain('45 minutes later');
  expect(who(AFTER_TICKET, false, ['support@acme.test'])).toContain('ticket in support@acme.test');
});

test('a plan says how many contacts, and its limits', () => {
  expect(who(BY_QUARTER)).toContain('all contacts');
  const limited = { ...BY_QUARTER, share: 0.25, per_day: 50, per_account: 3 } as Trigger;
  expect(who(limited)).toContain('25% of the contacts');
  expect(who(limited)).toContain('at most 50 a day and 3 of one account');
});

test('by hand nobody is asked by itself', () => {
  expect(who({ on: 'hand' })).toContain('Nobody is asked by itself');
  expect(who({ on: 'hand' }, true)).toContain('by the link');
});

test('how many a week is about what happened lately, and unknown where nothing has', () => {
  const tickets = { of: 'tickets', happened: 340, weeks: 8, per_week: 40.4 } as const;
  expect(estimateSentence(tickets, words, format)).toBe(
    'About 40 people a week will be asked, judging by 340 solved tickets in the last 8 weeks.',
  );
  expect(estimateSentence({ ...tickets, happened: 0, per_week: null }, words, format)).toContain(
    'cannot be said',
  );
  expect(estimateSentence({ of: 'contacts', happened: 1, weeks: 13, per_week: 1 / 13 }, words, format)).toBe(
    'Fewer than one person a week will be asked: today there is 1 such contact.',
  );
  expect(estimateSentence(null, words, format)).toBeNull();
});

test('follow-ups come of an NPS with names alone', () => {
  const told = (draft: ReturnType<typeof newSurvey>) => limitSentences(draft, words, format).join(' ');
  expect(told(newSurvey('nps', 'X'))).toContain('follow-up');
  expect(told({ ...newSurvey('nps', 'X'), anonymous: true })).not.toContain('follow-up');
  expect(told(newSurvey('csat', 'X'))).not.toContain('follow-up');
  expect(told(newSurvey('agent', 'X'))).toContain('without names');
});
