/** Teammates, who writes and is written to, domains, and when to write. */
import { duration, workDuration } from '../duration.ts';
import { safeText } from '../safe-text.ts';
import type { Tables } from '../tables.schema.ts';
import { bar, largest } from './bars.ts';
import { blank, heading, type Line, line, note, type Page, pair, subtitle, table } from './page.ts';
import { pad } from './text-width.ts';
import { who } from './waiting.ts';

const time = (seconds: number | null): string => (seconds === null ? '–' : duration(seconds));
const workTime = (seconds: number | null): string => (seconds === null ? '–' : workDuration(seconds));

export function people(page: Page): Line[] {
  const { words, report, format, columns } = page;
  const { people: team, domains, top_senders, top_recipients } = report.tables;
  return [
    ...heading(page, words.sections.people),
    ...table(
      page,
      [
        { title: words.team, text: row => (row.teammate === null ? words.shared : safeText(row.teammate)) },
        { title: words.sent, width: 9, align: 'right', text: row => format.count(row.sent) },
        { title: words.repliesColumn, width: 10, align: 'right', text: row => format.count(row.replies) },
        {
          title: words.median,
          width: 12,
          align: 'right',
          tone: 'strong',
          text: row => time(row.reply_median),
        },
        {
          title: words.business,
          width: 15,
          align: 'right',
          text: row => workTime(row.reply_median_business),
        },
      ],
      team.slice(0, 12),
      columns,
    ),
    ...(team.length > 12 ? note(page, words.more(format.count(team.length - 12))) : []),
    blank,
    ...pair(
      page,
      room => correspondents(page, words.topSenders, top_senders, room),
      room => correspondents(page, words.topRecipients, top_recipients, room),
    ),
    blank,
    ...table(
      page,
      [
        { title: words.domain, text: row => safeText(row.domain) },
        { title: words.received, width: 10, align: 'right', text: row => format.count(row.received) },
        { title: words.sent, width: 10, align: 'right', text: row => format.count(row.sent) },
        { title: words.repliesColumn, width: 10, align: 'right', text: row => format.count(row.replies) },
        { title: words.reply, width: 17, align: 'right', text: row => time(row.reply_median) },
      ],
      domains.slice(0, 10),
      columns,
    ),
    ...(domains.length > 10 ? note(page, words.more(format.count(domains.length - 10))) : []),
    ...heading(page, words.sections.write),
    ...slots(page),
  ];
}

function correspondents(page: Page, title: string, rows: Tables['top_senders'], columns: number): Line[] {
  const top = largest(rows.map(row => row.messages)) || 1;
  const name = Math.min(34, columns - 18);
  const room = columns - name - 10;
  return [
    subtitle(page, title),
    ...rows
      .slice(0, 10)
      .map(row =>
        line(
          page.paint,
          pad(who(row), name),
          ' ',
          ['first', pad(bar(row.messages / top, room), room)],
          pad(page.format.count(row.messages), 8, 'right'),
        ),
      ),
  ];
}

function slots(page: Page): Line[] {
  const { words, report, format, paint } = page;
  const rows = report.tables.when_to_write.filter(row => row.share !== null).slice(0, 5);
  if (rows.length === 0) return [line(paint, words.noSlots), ...activity(page)];
  return [
    subtitle(page, words.whenToWrite),
    ...rows.map(row =>
      line(
        paint,
        pad(`${format.weekday(row.weekday)} ${format.hour(row.hour)}`, 20),
        ['good', pad(bar(row.share ?? 0, 24), 24)],
        ' ',
        ['strong', pad(row.share === null ? '–' : format.percent(row.share), 6, 'right')],
        [
          'dim',
          row.low === null || row.high === null
            ? ''
            : `  ${format.percent(row.low)}–${format.percent(row.high)}`,
        ],
        ['dim', `  ${words.n(format.count(row.n))}`],
      ),
    ),
    ...note(page, words.whenToWriteNote(format.count(rows[0]?.level_n ?? 0))),
    ...activity(page),
  ];
}

/** The hours at which the others write most: the second answer of METRICS §5. */
function activity({ words, report, format, paint }: Page): Line[] {
  const rows = report.tables.when_they_write.filter(row => row.messages > 0);
  const all = rows.reduce((sum, row) => sum + row.messages, 0);
  const most = rows.toSorted((a, b) => b.messages - a.messages).slice(0, 3);
  if (most.length === 0) return [];
  const hours = most.map(
    row => `${format.weekday(row.weekday)} ${format.hour(row.hour)} (${format.count(row.messages)})`,
  );
  return [
    blank,
    line(paint, ['strong', words.whenTheyWrite]),
    line(paint, hours.join(' · '), ['dim', `  ${words.n(format.count(all))}`]),
  ];
}
