/** The week as a picture: 7 × 24 cells, the busier the fuller. */
import type { Format } from '../format.ts';
import type { Report } from '../report.ts';

// Whole pixels: sharp edges, and a third of the bytes.
const LEFT = 32;
const TOP = 18;
const CELL = { width: 21, height: 19, gap: 2 };
export const GRID_SIZE = { width: LEFT + 24 * CELL.width, height: TOP + 7 * CELL.height };

/** Colours are the variables that `draw` writes. `shortWeekday` names come from the reader's language. */
export function gridSvg(cells: Report['tables']['hour_grid'], format: Format): string {
  const values = cells.map(({ weekday, hour, sent, received }) => ({
    weekday,
    hour,
    value: sent + received,
  }));
  const most = Math.max(1, ...values.map(cell => cell.value));
  const hours = [0, 3, 6, 9, 12, 15, 18, 21].map(
    hour =>
      `<text x="${LEFT + hour * CELL.width + 1}" y="11" font-size="11" fill="var(--muted)">${String(hour).padStart(2, '0')}</text>`,
  );
  const days = [1, 2, 3, 4, 5, 6, 7].map(
    day =>
      `<text x="0" y="${TOP + (day - 1) * CELL.height + 13}" font-size="11" fill="var(--muted)">${escaped(format.shortWeekday(day))}</text>`,
  );
  const squares = values.map(({ weekday, hour, value }) => {
    const x = LEFT + hour * CELL.width;
    const y = TOP + (weekday - 1) * CELL.height;
    const size = `width="${CELL.width - CELL.gap}" height="${CELL.height - CELL.gap}" rx="2"`;
    // The square root keeps quiet hours visible beside busy ones.
    const level = Math.sqrt(value / most);
    const empty = `<rect x="${x}" y="${y}" ${size} fill="var(--line)" fill-opacity="0.55"/>`;
    return value === 0
      ? empty
      : `${empty}<rect x="${x}" y="${y}" ${size} fill="var(--first)" fill-opacity="${(0.12 + 0.88 * level).toFixed(2)}"/>`;
  });
  const { width, height } = GRID_SIZE;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${hours.join('')}${days.join('')}${squares.join('')}</svg>`;
}

const escaped = (text: string): string => text.replace(/[&<>]/g, '');
