import { expect, test } from 'vitest';
import { amountLine } from './amount-bar.ts';
import { say } from './output.data.ts';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

test('how much is done, and how long the rest takes, in both languages', () => {
  expect(plain(amountLine('en', say.rows)(1250, 5000, 10_000))).toBe('25%  1,250 rows  30 s left');
  expect(plain(amountLine('es', say.rows)(1250, 5000, 10_000))).toBe('25 %  1.250 filas  quedan 30 s');
  expect(plain(amountLine('es', say.messages)(1, 5000, 9000))).toBe('0 %  1 mensaje');
});

test('nothing is whole before it is, and nothing is promised at the start', () => {
  expect(amountLine('en', say.rows)(4999, 5000, 1)).toContain('99%');
  expect(amountLine('en', say.rows)(0, 5000, 0)).toBe('0%  0 rows');
});
