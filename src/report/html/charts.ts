/** The report's charts as ECharts options: pure. */
import { duration } from '../duration.ts';
import { COLOUR } from './draw.ts';

type Option = Record<string, unknown>;
type Point = [number | string, number | null];

const text = { color: COLOUR.muted, fontSize: 12 };
const grid = (narrow: boolean): Option => ({
  left: narrow ? 38 : 46,
  right: narrow ? 12 : 18,
  top: 14,
  bottom: 26,
});
const valueAxis = (format: (value: number) => string, extra: Option = {}): Option => ({
  type: 'value',
  splitNumber: 4,
  axisLabel: { ...text, formatter: format },
  splitLine: { lineStyle: { color: COLOUR.line } },
  axisLine: { show: false },
  axisTick: { show: false },
  ...extra,
});

/** Seconds between lines of an axis of durations, so that they fall on times people know. */
const TIME_STEPS = [60, 300, 900, 1800, 3600, 7200, 14_400, 28_800, 86_400, 172_800, 604_800, 2_592_000];

export function timeAxis(values: readonly (number | null)[]): Option {
  const top = values.reduce<number>((most, value) => Math.max(most, value ?? 0), 0);
  const interval = TIME_STEPS.find(step => top / step <= 5) ?? Math.ceil(top / 5);
  return { interval, max: Math.max(1, Math.ceil(top / interval)) * interval };
}

export interface Series {
  colour: 'first' | 'second' | 'third';
  values: (number | null)[];
}

/** Shares lie between nothing and all of it, whatever they are: so charts of them can be compared. */
export const SHARES: Option = { min: 0, max: 1, interval: 0.25 };

/** Lines over days or weeks, filled below as long as there are two at most. `labels` are already in the reader's language. */
export function overTime(
  labels: string[],
  series: Series[],
  axis: (value: number) => string,
  narrow: boolean,
  scale: Option = {},
): Option {
  return {
    grid: { ...grid(narrow), ...('interval' in scale && !('min' in scale) ? { left: 64 } : {}) },
    xAxis: {
      type: 'category',
      data: labels,
      boundaryGap: false,
      axisLabel: {
        ...text,
        interval: Math.max(0, Math.ceil(labels.length / (narrow ? 4 : 8)) - 1),
        showMaxLabel: false,
      },
      axisLine: { lineStyle: { color: COLOUR.line } },
      axisTick: { show: false },
    },
    yAxis: valueAxis(axis, scale),
    series: series.map(({ colour, values }) => ({
      type: 'line',
      silent: true,
      data: values,
      symbol: values.length > 40 ? 'none' : 'circle',
      symbolSize: 5,
      itemStyle: { color: COLOUR[colour], borderWidth: 0 },
      lineStyle: { color: COLOUR[colour], width: 2 },
      ...(series.length > 2
        ? {}
        : { areaStyle: { color: COLOUR[colour], opacity: colour === 'first' ? 0.12 : 0.06 } }),
    })),
  };
}

/** Bars side by side for a few categories. */
export function columns(
  labels: string[],
  series: Series[],
  axis: (value: number) => string,
  narrow: boolean,
): Option {
  return {
    grid: grid(narrow),
    xAxis: {
      type: 'category',
      data: labels,
      axisLabel: { ...text, interval: narrow && labels.length > 8 ? 3 : labels.length > 12 ? 1 : 0 },
      axisLine: { lineStyle: { color: COLOUR.line } },
      axisTick: { show: false },
    },
    yAxis: valueAxis(axis),
    series: series.map(({ colour, values }) => ({
      type: 'bar',
      silent: true,
      data: values,
      barGap: '15%',
      barCategoryGap: '32%',
      itemStyle: { color: COLOUR[colour], borderRadius: [2, 2, 0, 0] },
    })),
  };
}

/** Seconds the time axis names. */
const TICKS = [300, 900, 3600, 14_400, 86_400, 259_200, 604_800, 2_592_000];

/** Kaplan–Meier: share answered at the times the engine gives, time on a logarithmic axis, the target as an upright line. */
export function survival(
  steps: Point[],
  targetSeconds: number,
  targetLabel: string,
  percent: (share: number) => string,
  narrow: boolean,
): Option {
  const last = Math.max(targetSeconds * 2, ...steps.map(([at]) => Number(at)));
  const ticks = TICKS.filter(tick => tick <= last && (!narrow || ![900, 604_800].includes(tick)));
  return {
    grid: { ...grid(narrow), top: 26 },
    xAxis: {
      type: 'log',
      min: 300,
      max: last,
      splitLine: { show: false },
      axisTick: { show: false },
      axisLine: { lineStyle: { color: COLOUR.line } },
      axisLabel: {
        ...text,
        customValues: ticks,
        formatter: (value: number) => duration(value),
      },
    },
    yAxis: valueAxis(percent, SHARES),
    series: [
      {
        type: 'line',
        silent: true,
        symbolSize: 6,
        symbol: 'circle',
        itemStyle: { color: COLOUR.first, borderWidth: 0 },
        data: steps.filter(([at]) => Number(at) >= 300),
        lineStyle: { color: COLOUR.first, width: 2 },
        areaStyle: { color: COLOUR.first, opacity: 0.12 },
        markLine: {
          silent: true,
          symbol: 'none',
          data: [{ xAxis: targetSeconds }],
          lineStyle: { color: COLOUR.target, type: [5, 4], width: 1.5 },
          label: {
            formatter: targetLabel,
            color: COLOUR.target,
            fontSize: 12,
            fontWeight: 600,
            position: 'end',
          },
        },
      },
    ],
  };
}
