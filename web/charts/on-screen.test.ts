import { expect, test } from 'vitest';
import { overTime } from '../../src/report/html/charts.ts';
import { onScreen } from './on-screen.ts';

const option = onScreen(overTime(['Mon', 'Tue'], [{ colour: 'first', values: [1, null] }], String, false), {
  names: ['Received'],
  format: value => `${value} m`,
  before: [{ name: 'Before', values: [2, 3], like: 'first' }],
}) as { series: { name: string }[]; tooltip: { renderMode: string; formatter(parts: unknown): string } };

test('the period before is one more line', () => {
  expect(option.series.map(series => series.name)).toEqual(['Received', 'Before']);
});

test('a tooltip is text without markup, and tells the unknown as a dash', () => {
  expect(option.tooltip.renderMode).toBe('richText');
  expect(
    option.tooltip.formatter([
      { name: 'Tue', seriesName: 'Received', value: null },
      { name: 'Tue', seriesName: 'Before', value: 3 },
    ]),
  ).toBe('Tue\nReceived: —\nBefore: 3 m');
});
