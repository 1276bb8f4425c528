/** Seconds and peak memory over the size of the file, drawn by ECharts to one SVG. */
import { init } from 'echarts';
import type { Sample } from '../results.ts';

const SIZE = { width: 900, height: 340 };
const INK = '#57606a';
const LINE = '#d0d7de';
const SECONDS = '#2f6fde';
const MEMORY = '#c2571a';

/** `points` ascend in bytes. The straight grey line goes through the origin and the last point: what "linear" would be. */
export function linePlot(points: readonly Sample[]): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...SIZE });
  const size = (point: Sample): number => (point.bytes ?? 0) / 1e6;
  const last = points.at(-1);
  const axis = (name: string, gridIndex: number) => ({
    type: 'value' as const,
    gridIndex,
    name,
    nameTextStyle: { color: INK },
    axisLabel: { color: INK },
    axisLine: { show: true, lineStyle: { color: LINE } },
    splitLine: { lineStyle: { color: LINE } },
  });
  const across = (gridIndex: number) => ({
    ...axis('MB of mail', gridIndex),
    nameLocation: 'middle' as const,
    nameGap: 28,
    min: 0,
  });
  const series = (i: number, colour: string, value: (point: Sample) => number) => ({
    type: 'line' as const,
    xAxisIndex: i,
    yAxisIndex: i,
    symbolSize: 8,
    itemStyle: { color: colour },
    lineStyle: { color: colour, width: 2 },
    data: points.map(point => [size(point), Number(value(point).toFixed(2))]),
  });
  try {
    chart.setOption({
      animation: false,
      backgroundColor: '#ffffff',
      textStyle: { fontFamily: 'system-ui, sans-serif' },
      grid: [
        { left: 60, top: 50, width: 350, bottom: 55 },
        { left: 520, top: 50, width: 350, bottom: 55 },
      ],
      xAxis: [across(0), across(1)],
      yAxis: [axis('seconds', 0), { ...axis('peak memory, MB', 1), min: 0 }],
      series: [
        {
          type: 'line',
          xAxisIndex: 0,
          yAxisIndex: 0,
          symbol: 'none',
          silent: true,
          lineStyle: { color: INK, type: 'dashed', width: 1 },
          data:
            last === undefined
              ? []
              : [
                  [0, 0],
                  [size(last), last.seconds],
                ],
        },
        series(0, SECONDS, point => point.seconds),
        series(1, MEMORY, point => (point.peakBytes ?? 0) / 1e6),
      ],
    });
    return `${chart.renderToSVGString()}\n`;
  } finally {
    chart.dispose();
  }
}
