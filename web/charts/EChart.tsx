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

use([BarChart, LineChart, ScatterChart, GridComponent, MarkLineComponent, TooltipComponent, CanvasRenderer]);

export interface EChartProps {
  option: Record<string, unknown>;
  /** What a sighted reader sees, in a sentence. */
  label: string;
  height: number;
  /** A point was pressed: its place on the category axis. */
  onPoint?: ((index: number) => void) | undefined;
}

export default function EChart({ option, label, height, onPoint }: EChartProps) {
  const element = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts | null>(null);
  const press = useRef(onPoint);
  press.current = onPoint;
  const scheme = useComputedColorScheme('light');
  useEffect(() => {
    if (element.current === null) return;
    const made = init(element.current, null, { renderer: 'canvas' });
    chart.current = made;
    made.on('click', ({ dataIndex }) => press.current?.(dataIndex));
    const watch = new ResizeObserver(() => made.resize());
    watch.observe(element.current);
    return () => {
      watch.disconnect();
      made.dispose();
      chart.current = null;
    };
  }, []);
  useEffect(() => {
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
  }, [option, scheme]);
  return <div ref={element} role="img" aria-label={label} className={css.canvas} style={{ height }} />;
}
