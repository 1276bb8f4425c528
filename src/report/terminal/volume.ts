/** When mail comes and goes: days, weekdays, hours. */
import { bar, largest, shade, sparkline, squeeze } from './bars.ts';
import { blank, heading, type Line, line, type Page, subtitle } from './page.ts';
import { pad } from './text-width.ts';

export function volume(page: Page): Line[] {
  const { words, report } = page;
  return [
    ...heading(page, words.sections.volume),
    ...series(page),
    blank,
    subtitle(page, words.byWeekday),
    ...weekdays(page),
    blank,
    subtitle(page, words.gridTitle(report.zone)),
    ...grid(page),
  ];
}

/** A character a day where the days fit, else a character a week: anything between would show a false rhythm. */
function series(page: Page): Line[] {
  const { words, report, paint, format } = page;
  const room = page.columns - 24;
  const { daily, weekly } = report.tables;
  const rows = daily.length <= room ? daily : weekly;
  const row = (tone: 'first' | 'second', side: 'received' | 'sent'): Line => {
    const sum = daily.reduce((total, day) => total + day[side], 0);
    const picture = sparkline(
      squeeze(
        rows.map(entry => entry[side]),
        room,
        'sum',
      ),
    );
    return line(paint, pad(words[side], 12), [tone, picture], '  ', ['dim', format.count(sum)]);
  };
  return [
    subtitle(page, rows === daily ? words.perDay : words.perWeek),
    row('first', 'received'),
    row('second', 'sent'),
  ];
}

function weekdays(page: Page): Line[] {
  const { report, format, paint, words } = page;
  const rows = report.tables.weekday;
  const top = largest(rows.flatMap(row => [row.sent, row.received]));
  const room = Math.floor((page.columns - 8 - 22) / 2);
  const head = line(paint, pad('', 8), ['first', pad(words.received, room + 11)], ['second', words.sent]);
  return [
    head,
    ...rows.map(row =>
      line(
        paint,
        pad(format.shortWeekday(row.weekday), 8),
        ['first', pad(bar(row.received / (top || 1), room), room)],
        pad(` ${format.count(row.received)}`, 11),
        ['second', pad(bar(row.sent / (top || 1), room), room)],
        ` ${format.count(row.sent)}`,
      ),
    ),
  ];
}

function grid(page: Page): Line[] {
  const { report, format, paint, words } = page;
  const cells = report.tables.hour_grid;
  const wide = page.columns >= 104 ? 4 : page.columns >= 80 ? 3 : 2;
  const totals = cells.map(cell => cell.sent + cell.received);
  const top = largest(totals);
  const hours = Array.from({ length: 24 }, (_, hour) =>
    pad(hour % 3 === 0 ? String(hour).padStart(2, '0') : '', wide),
  ).join('');
  const rows = [1, 2, 3, 4, 5, 6, 7].map(weekday => {
    const shades = cells
      .filter(cell => cell.weekday === weekday)
      .map(cell => shade(cell.sent + cell.received, top).repeat(wide))
      .join('');
    return line(paint, pad(format.shortWeekday(weekday), 6), ['first', shades]);
  });
  return [
    line(paint, pad('', 6), ['dim', hours]),
    ...rows,
    line(paint, pad('', 6), ['dim', `· ░ ▒ ▓ █  ${words.gridScale} (${format.count(top)})`]),
  ];
}
