import { expect, test } from 'vitest';
import type { ClockLine, SpanLine } from '../../api/tickets.ts';
import { bandOf } from './clock-band.ts';

const at = (hour: number): string => new Date(Date.UTC(2026, 2, 2, hour)).toISOString();
const span = (status: string, from: number, to: number | null): SpanLine => ({
  ...{ status, from: at(from), to: to === null ? null : at(to) },
  ...{ teammate: null, elapsed_seconds: null, business_seconds: null },
});
const clock = (given: Partial<ClockLine>): ClockLine => ({
  ...{ kind: 'resolution', from: at(0), to: null, end: null, elapsed_seconds: null, business_seconds: null },
  ...{ policy: null, policy_version: null, target_seconds: null, target_business: null, used_seconds: null },
  ...{ due_at: null, warn_at: null, paused: null, verdict: null },
  ...given,
});
const NOW = Date.parse(at(10));

test('without a status there is nothing to draw', () => {
  expect(bandOf([], [], NOW)).toBeNull();
});

test('the line of an open ticket ends a little after now, or after what is due later', () => {
  const open = bandOf([span('open', 0, null)], [], NOW);
  expect([open?.end, open?.now]).toEqual([Date.parse(at(0)) + 10.5 * 3_600_000, 1 / 1.05]);
  const due = bandOf([span('open', 0, null)], [clock({ due_at: at(20) })], NOW);
  expect([due?.now, due?.clocks[0]?.due]).toEqual([0.5 / 1.05, 1 / 1.05]);
});

test('times of pending and solved are pauses of a clock, inside of it alone', () => {
  const spans = [span('open', 0, 2), span('pending', 2, 4), span('open', 4, 10), span('solved', 10, null)];
  const [one] = bandOf(spans, [clock({ from: at(3), to: at(10) })], NOW)?.clocks ?? [];
  expect(one?.pauses).toEqual([{ from: 0.3 / 1.05, to: 0.4 / 1.05 }]);
});

test('what went on after it was due is late', () => {
  const spans = [span('open', 0, 10), span('solved', 10, null)];
  const band = bandOf(spans, [clock({ to: at(10), due_at: at(5) })], NOW);
  expect(band?.clocks[0]?.late).toEqual({ from: 0.5 / 1.05, to: 1 / 1.05 });
  expect(bandOf(spans, [clock({ to: at(4), due_at: at(5) })], NOW)?.clocks[0]?.late).toBeNull();
});

test('the ten days until it closes take no room, and now is not on the line', () => {
  const band = bandOf([span('open', 0, 10), span('solved', 10, 250), span('closed', 250, null)], [], NOW);
  expect(band?.now).toBeNull();
  expect(band?.spans.map(one => [one.span.status, one.from, one.to])).toEqual([
    ['open', 0, 1 / 1.05],
    ['solved', 1 / 1.05, 1],
  ]);
});
