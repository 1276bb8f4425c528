/** The mail's charts as PNG, for light and for dark screens. Options are those of the HTML report. */
import { durationRange } from '../duration.ts';
import type { Format } from '../format.ts';
import { columns, overTime } from '../html/charts.ts';
import { draw, loadCharts } from '../html/draw.ts';
import type { Report } from '../report.ts';
import type { Words } from '../words/words.ts';
import { GRID_SIZE, gridSvg } from './grid-svg.ts';
import { pngOf } from './raster.ts';
import { DARK, LIGHT, type Theme } from './theme.data.ts';

export const PICTURE_NAMES = ['volume', 'replies', 'week'] as const;
export type PictureName = (typeof PICTURE_NAMES)[number];

export interface Picture {
  name: PictureName;
  /** In pixels of the mail. */
  width: number;
  height: number;
  /** What it shows, for whoever does not see it. */
  alt: string;
  light: Buffer;
  dark: Buffer;
}

const HALF = { width: 256, height: 168 };

/** Those for which there is something to draw. */
export async function picturesOf(report: Report, words: Words, format: Format): Promise<Picture[]> {
  const charts = await loadCharts();
  const drawn = [
    volumeOf(report, words, format),
    repliesOf(report, words, format),
    weekOf(report, words, format),
  ].flatMap(one => (one === null ? [] : [one]));
  return Promise.all(
    drawn.map(async ({ name, alt, option, svg, size }) => {
      const source = svg ?? draw(charts, name, alt, option ?? {}, size);
      const [light, dark] = await Promise.all([coloured(source, LIGHT), coloured(source, DARK)]);
      return { name, alt, ...size, light, dark };
    }),
  );
}

interface Drawing {
  name: PictureName;
  alt: string;
  size: { width: number; height: number };
  option?: Record<string, unknown>;
  svg?: string;
}

function coloured(svg: string, theme: Theme): Promise<Buffer> {
  return pngOf(svg.replace(/var\(--(\w+)\)/g, (whole, name: string) => theme[name as keyof Theme] ?? whole));
}

/** Half a mail is narrow: fewer lines and smaller margins than on the page. */
const tight = (option: Record<string, unknown>): Record<string, unknown> => ({
  ...option,
  grid: { left: 36, right: 10, top: 10, bottom: 24 },
});

/** A dot a day would hide a month's line. */
function withoutDots(option: Record<string, unknown>): Record<string, unknown> {
  const series = option.series as Record<string, unknown>[];
  return { ...option, series: series.map(one => ({ ...one, symbol: 'none' })) };
}

/** Days of a month at most; a longer period by weeks. */
function volumeOf({ tables, metrics }: Report, words: Words, format: Format): Drawing | null {
  const byDay = tables.daily.length <= 45;
  const rows = byDay
    ? tables.daily.map(row => ({ ...row, at: row.day }))
    : tables.weekly.map(row => ({ ...row, at: row.week }));
  if (metrics.messages.n === 0 || rows.length === 0) return null;
  const title = byDay ? words.perDay : words.perWeek;
  const label = (day: string): string =>
    rows.length <= 7 && byDay
      ? format.shortWeekday(Temporal.PlainDate.from(day).dayOfWeek)
      : format.shortDay(day);
  const labels = rows.map(row => label(row.at));
  const sides = [
    { colour: 'first' as const, values: rows.map(row => row.received) },
    { colour: 'second' as const, values: rows.map(row => row.sent) },
  ];
  const total = `${words.received} ${format.count(metrics.messages_received.value ?? 0)}, ${words.sent} ${format.count(metrics.messages_sent.value ?? 0)}`;
  return {
    name: 'volume',
    alt: `${title}: ${total}.`,
    size: HALF,
    option: tight(
      rows.length <= 7
        ? columns(labels, sides, format.count, false)
        : withoutDots(overTime(labels, sides, format.count, true)),
    ),
  };
}

function repliesOf({ metrics }: Report, words: Words, format: Format): Drawing | null {
  const { buckets, n } = metrics.first_reply_time;
  if (n === 0) return null;
  const told = buckets.map(
    bucket => `${durationRange(bucket.from, bucket.to)}: ${format.percent(bucket.share ?? 0)}`,
  );
  const option = columns(
    buckets.map(bucket => short(bucket.from, bucket.to)),
    [{ colour: 'first', values: buckets.map(bucket => bucket.share) }],
    format.percent,
    false,
  );
  return {
    name: 'replies',
    alt: `${words.bucketsTitle}. ${told.join(', ')}.`,
    size: HALF,
    option: tight(option),
  };
}

/** `<5m`, `<15m`, `<1h`, `<4h`, `<1d`, `≥1d`: six names side by side in half a mail. */
function short(from: number, to: number | null): string {
  const [sign, seconds] = to === null ? ['≥', from] : ['<', to];
  if (seconds >= 86_400) return `${sign}${seconds / 86_400}d`;
  return seconds >= 3600 ? `${sign}${seconds / 3600}h` : `${sign}${seconds / 60}m`;
}

function weekOf({ tables, metrics, zone }: Report, words: Words, format: Format): Drawing | null {
  if (metrics.messages.n === 0 || tables.hour_grid.length === 0) return null;
  const busiest = tables.hour_grid.reduce((best, cell) =>
    cell.sent + cell.received > best.sent + best.received ? cell : best,
  );
  return {
    name: 'week',
    alt: `${words.gridTitle(zone)}: ${format.weekday(busiest.weekday)} ${format.hour(busiest.hour)}, ${format.count(busiest.sent + busiest.received)}.`,
    size: { width: Math.round(GRID_SIZE.width), height: Math.round(GRID_SIZE.height) },
    svg: gridSvg(tables.hour_grid, format),
  };
}
