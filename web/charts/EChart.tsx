/** ECharts with only what the dashboard draws. Canvas: its SVG renderer writes style attributes, which the policy refuses. */
import { useComputedColorScheme } from '@mantine/core';
import { BarChart, LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { type ECharts, init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { PALETTE } from '../ui/palette.data.ts';
import { FONT } from '../ui/theme.ts';
import css from './Chart.module.css';
import { paint } from './paint.ts';
import { pressedPoint } from './pressed-point.data.ts';

use([BarChart, LineChart, ScatterChart, GridComponent, MarkLineComponent, TooltipComponent, CanvasRenderer]);

export interface EChartProps {
  option: Record<string, unknown>;
  /** What a sighted reader sees, in a sentence. */
  label: string;
  height: number;
  /** A point was pressed: its place, and which of the first `series`. */
  onPoint?: ((index: number, series: number) => void) | undefined;
  series: number;
  /** What is drawn already stays until there is something else to draw. */
  stale: boolean;
}

export default function EChart({ option, label, height, onPoint, series, stale }: EChartProps) {
  const element = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts | null>(null);
  const press = useRef<(x: number, y: number) => void>(() => {});
  press.current = (x, y) => {
    const made = chart.current;
    if (made === null || onPoint === undefined || !made.containPixel('grid', [x, y])) return;
    const at = pressedPoint([x, y], drawnAt(made, option, series), isBars(option));
    if (at !== null) onPoint(at.index, at.series);
  };
  const scheme = useComputedColorScheme('light');
  useEffect(() => {
    if (element.current === null) return;
    const made = init(element.current, null, { renderer: 'canvas' });
    chart.current = made;
    // Anywhere above a point, as the tooltip has it: lines without dots have nothing else to press.
    made.getZr().on('click', ({ offsetX, offsetY }) => press.current(offsetX, offsetY));
    const watch = new ResizeObserver(() => made.resize());
    watch.observe(element.current);
    return () => {
      watch.disconnect();
      made.dispose();
      chart.current = null;
      drawn.current = null;
    };
  }, []);
  const drawn = useRef<string | null>(null);
  useEffect(() => {
    // Before the next figures are asked for, drawing the same again would only hold them up.
    if (stale && drawn.current === scheme) return;
    drawn.current = scheme;
    const palette = PALETTE[scheme];
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    chart.current?.setOption(
      {
        animation: !still,
        animationDuration: 250,
        animationDurationUpdate: 200,
        textStyle: { fontFamily: FONT, color: palette.muted },
        ...paint(option, palette),
      },
      { notMerge: true },
    );
  }, [option, scheme, stale]);
  return <div ref={element} role="img" aria-label={label} className={css.canvas} style={{ height }} />;
}

interface Drawn {
  type: string;
  data: (number | null | [number, number])[];
}

const seriesOf = (option: Record<string, unknown>) => option.series as Drawn[];
const isBars = (option: Record<string, unknown>): boolean => seriesOf(option)[0]?.type === 'bar';

/** Where the points of the first series are, in pixels. */
function drawnAt(chart: ECharts, option: Record<string, unknown>, series: number) {
  return seriesOf(option)
    .slice(0, series)
    .map(({ data }, seriesIndex) =>
      data.map((value, i) => {
        const [x = 0, y = 0] = chart.convertToPixel(
          { seriesIndex },
          Array.isArray(value) ? value : [i, value ?? 0],
        );
        return { x, y: value === null ? null : y };
      }),
    );
}
