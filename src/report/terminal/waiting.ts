/** Who waits for an answer, how long already, and how the backlog went. */
import { duration, durationRange } from '../duration.ts';
import { safeText } from '../safe-text.ts';
import type { Conversation } from '../tables.schema.ts';
import { bar, largest, sparkline, squeeze } from './bars.ts';
import { blank, heading, type Line, line, note, type Page, subtitle, table } from './page.ts';
import { pad } from './text-width.ts';

export const who = (conversation: Pick<Conversation, 'name' | 'address'>): string =>
  safeText(conversation.name || conversation.address || '–');

export function subjectOf(page: Page, conversation: Conversation): string {
  return conversation.subject === null ? '–' : safeText(conversation.subject) || page.words.noSubject;
}

export function waiting(page: Page): Line[] {
  const { words, report, paint, format } = page;
  const { waiting: rows, backlog, backlog_age: ages } = report.tables;
  const title = heading(page, words.sections.waiting);
  if (report.metrics.awaiting_us.value === 0) return [...title, line(paint, words.headline.nobodyWaiting)];
  const top = largest(ages.map(age => age.conversations)) || 1;
  return [
    ...title,
    ...(report.as_of === undefined ? [] : note(page, words.asOf(format.instant(report.as_of)))),
    ...(backlog.length > 1
      ? [
          line(paint, ['strong', words.backlogTitle]),
          line(
            paint,
            [
              'first',
              sparkline(
                squeeze(
                  backlog.map(row => row.awaiting_us),
                  page.columns - 8,
                  'mean',
                ),
              ),
            ],
            '  ',
            ['dim', format.count(backlog.at(-1)?.awaiting_us ?? 0)],
          ),
          blank,
        ]
      : []),
    subtitle(page, words.backlogAge),
    ...ages.map(age =>
      line(
        paint,
        pad(durationRange(age.from, age.to), 15),
        ' ',
        [age.from >= 86_400 ? 'bad' : 'first', pad(bar(age.conversations / top, 40), 40)],
        ` ${format.count(age.conversations)}`,
      ),
    ),
    blank,
    subtitle(page, words.longestWaiting),
    ...table(
      page,
      [
        {
          title: words.waitingFor,
          width: 10,
          align: 'right',
          tone: 'bad',
          text: row => duration(row.waiting_seconds),
        },
        { title: words.who, width: 26, text: row => who(row) },
        { title: words.subject, text: row => subjectOf(page, row) },
      ],
      rows.slice(0, 12),
      page.columns,
    ),
    ...(rows.length > 12 ? note(page, words.more(format.count(rows.length - 12))) : []),
  ];
}
