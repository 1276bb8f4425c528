import { expect, test } from 'vitest';
import type { Verbatim } from '../../api/surveys.ts';
import { commentsCsv } from './comments-csv.ts';
import { SURVEYS_WORDS } from './words.data.ts';

const one: Verbatim = {
  id: 1,
  survey: { id: 1, name: 'After help' },
  version: 1,
  question: 'comment',
  at: '2026-03-31T09:30:00.000Z',
  comment: '=HYPERLINK("http://evil.test")',
  score: 2,
  scale: 'csat',
  language: 'en',
  anonymous: false,
  tags: ['price', 'speed'],
  contact: { email: 'kim@north.test', name: 'Kim' },
  account: 'north.test',
  teammate: null,
  ticket_id: null,
};
const lines = (rows: Verbatim[]) =>
  commentsCsv(rows, SURVEYS_WORDS.en.comments.columns).split('\r\n').slice(1, -1);

test('a comment that begins like a formula is no formula in a spreadsheet', () => {
  expect(lines([one])).toEqual([
    `2026-03-31T09:30:00.000Z,After help,comment,2,"'=HYPERLINK(""http://evil.test"")",en,Kim,kim@north.test,north.test,,"price, speed"`,
  ]);
});

test('an anonymous comment has its day, and nothing that names anybody', () => {
  const anonymous: Verbatim = {
    ...one,
    anonymous: true,
    comment: 'Fine',
    score: null,
    language: null,
    tags: [],
    contact: null,
    account: null,
  };
  expect(lines([anonymous])).toEqual(['2026-03-31,After help,comment,,Fine,,,,,,']);
});
