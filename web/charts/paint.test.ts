import { expect, test } from 'vitest';
import { overTime } from '../../src/report/html/charts.ts';
import { PALETTE } from '../ui/palette.data.ts';
import { paint } from './paint.ts';

test("the report's charts are drawn in the screen's colours, and functions stay", () => {
  const option = overTime(['a', 'b'], [{ colour: 'first', values: [1, 2] }], String, false);
  const painted = paint(option, PALETTE.dark);
  const text = JSON.stringify(painted);
  expect(text).toContain(PALETTE.dark.first);
  expect(text).not.toMatch(/#a1000\d/);
  expect((painted as { yAxis: { axisLabel: { formatter: unknown } } }).yAxis.axisLabel.formatter).toBe(
    String,
  );
});
