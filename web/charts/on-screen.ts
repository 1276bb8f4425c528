/** The report's still charts made to answer the pointer: names, a tooltip, a dashed line for the period before. Pure. */
import { COLOUR } from '../../src/report/html/draw.ts';

type Option = Record<string, unknown>;

export interface OnScreen {
  /** Of each series, in its order. */
  names: string[];
  format(value: number): string;
  /** The period before, per series; drawn dashed behind. */
  before?: { name: string; values: (number | null)[]; like: 'first' | 'second' | 'third' }[];
}

interface TooltipPart {
  name: string;
  seriesName: string;
  value: unknown;
}

const numberIn = (value: unknown): number | null => {
  const last: unknown = Array.isArray(value) ? value.at(-1) : value;
  return typeof last === 'number' ? last : null;
};

/** richText: the policy allows no style attributes in made-up HTML. */
export function tooltip(
  format: (value: number) => string,
  head: (part: TooltipPart) => string = p => p.name,
): Option {
  return {
    trigger: 'axis',
    renderMode: 'richText',
    backgroundColor: COLOUR.card,
    borderColor: COLOUR.line,
    padding: [8, 12],
    textStyle: { color: COLOUR.ink, fontSize: 13, lineHeight: 20 },
    axisPointer: { type: 'line', lineStyle: { color: COLOUR.muted, width: 1 } },
    formatter: (given: TooltipPart | TooltipPart[]) => {
      const parts = Array.isArray(given) ? given : [given];
      const [first] = parts;
      if (first === undefined) return '';
      const rows = parts.map(part => {
        const value = numberIn(part.value);
        return `${part.seriesName}: ${value === null ? '—' : format(value)}`;
      });
      return [head(first), ...rows].join('\n');
    },
  };
}

export function onScreen(option: Option, { names, format, before = [] }: OnScreen): Option {
  const drawn = (option.series as Option[]).map((series, i) => ({
    ...series,
    name: names[i] ?? '',
    silent: false,
    showSymbol: series.symbol !== 'none',
    cursor: 'pointer',
    emphasis: { disabled: true },
  }));
  const earlier = before.map(({ name, values, like }) => ({
    type: 'line',
    name,
    data: values,
    symbol: 'none',
    z: 1,
    lineStyle: { color: COLOUR[like], width: 1.5, type: [4, 4], opacity: 0.7 },
    itemStyle: { color: COLOUR[like] },
    emphasis: { disabled: true },
  }));
  return { ...option, series: [...drawn, ...earlier], tooltip: tooltip(format) };
}
