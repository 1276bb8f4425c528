import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Asked, fatigueOf } from './fatigue.ts';

const DAY = 86_400;
const NOW = 1000 * DAY;
const ago = (surveyId: number, days: number): Asked => ({ surveyId, at: NOW - days * DAY });
const patience = { sameDays: 30, anyDays: 7 };

test.each<[string, Asked[], string | null]>([
  ['nobody has asked them yet', [], null],
  ['this survey asked them ten days ago', [ago(1, 10)], 'asked_by_this_survey'],
  ['another survey asked them ten days ago', [ago(2, 10)], null],
  ['another survey asked them six days ago', [ago(2, 6)], 'asked_by_another_survey'],
  ['both clocks have run out to the second', [ago(1, 30), ago(2, 7)], null],
  ['this one asked long ago, another one yesterday', [ago(1, 100), ago(2, 1)], 'asked_by_another_survey'],
])('%s', (_, asked, reason) => {
  expect(fatigueOf({ surveyId: 1, now: NOW }, asked, patience)).toBe(reason);
});

test('whoever may be asked stays so when they were asked less', () => {
  const list = fc.array(
    fc.record({ surveyId: fc.integer({ min: 1, max: 3 }), at: fc.integer({ min: 0, max: NOW }) }),
  );
  fc.assert(
    fc.property(list, asked => {
      if (fatigueOf({ surveyId: 1, now: NOW }, asked, patience) !== null) return;
      expect(fatigueOf({ surveyId: 1, now: NOW }, asked.slice(1), patience)).toBeNull();
    }),
  );
});
