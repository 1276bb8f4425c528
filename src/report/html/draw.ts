/** ECharts options in, an accessible SVG in the page's colours out. No text of mail ever goes into a chart. */
import type { EChartsCoreOption, init as initEcharts } from 'echarts/core';

/** Stand-ins that ECharts can reckon with; the SVG gets CSS variables instead, so one drawing suits light and dark. */
export const COLOUR = {
  first: '#a10001',
  second: '#a10002',
  muted: '#a10003',
  line: '#a10004',
  target: '#a10005',
  card: '#a10006',
  ink: '#a10007',
  third: '#a10008',
} as const;

interface Echarts {
  init: typeof initEcharts;
}
let echarts: Echarts | undefined;

/** The ready-made bundle loads ten times as fast as the modules it is made of; it has the SVG renderer, and no browser is needed. */
export async function loadCharts(): Promise<Echarts> {
  if (echarts === undefined) {
    const bundle = await import('echarts/dist/echarts.common.min.js');
    echarts = bundle.default;
  }
  return echarts;
}

/** `name` is unique on the page. `label` says in words what a sighted reader sees. */
export function draw(
  charts: Echarts,
  name: string,
  label: string,
  option: EChartsCoreOption,
  size: { width: number; height: number },
): string {
  const chart = charts.init(null, null, { renderer: 'svg', ssr: true, ...size });
  try {
    chart.setOption({
      animation: false,
      textStyle: { fontFamily: 'inherit', color: COLOUR.muted },
      ...option,
    });
    return inPage(chart.renderToSVGString(), name, label);
  } finally {
    // An undisposed chart keeps a timer, and with it the process, alive.
    chart.dispose();
  }
}

function inPage(svg: string, name: string, label: string): string {
  const coloured = Object.entries(COLOUR).reduce(
    (text, [variable, hex]) => text.replaceAll(hex, `var(--${variable})`),
    svg,
  );
  return coloured
    .replace(/<style\s*>[\s\S]*?<\/style>/g, '')
    .replace(
      / (?:class="zr\d+-cls-\d+"|ecmeta_\w+="[^"]*"|pointer-events="visible"|xmlns:xlink="[^"]*"|baseProfile="full"|version="1\.1")/g,
      '',
    )
    .replace(/zr\d+-/g, `${name}-`)
    .replace(/font-family:[^;"]*;?/g, '')
    .replace('<svg ', () => `<svg role="img" aria-label="${attribute(label)}" `);
}

const attribute = (text: string): string =>
  text.replace(/[&<>"]/g, char => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[char] ?? '');
