/** Kinds of mail, words, attachments, long conversations. */
import { countRange } from '../duration.ts';
import { safeText } from '../safe-text.ts';
import { bar, largest } from './bars.ts';
import { blank, heading, type Line, line, type Page, pair, subtitle, table } from './page.ts';
import { pad } from './text-width.ts';
import { subjectOf, who } from './waiting.ts';

export function content(page: Page): Line[] {
  const { words, report, format, columns } = page;
  return [
    ...heading(page, words.sections.content),
    ...pair(
      page,
      room => kinds(page, room),
      room => wordBuckets(page, room),
    ),
    blank,
    ...pair(
      page,
      room => attachments(page, room),
      room => labels(page, room),
    ),
    blank,
    subtitle(page, words.longest),
    ...table(
      page,
      [
        {
          title: words.messagesColumn,
          width: 8,
          align: 'right',
          tone: 'strong',
          text: row => format.count(row.messages),
        },
        { title: words.who, width: 26, text: row => who(row) },
        { title: words.subject, text: row => subjectOf(page, row) },
      ],
      report.tables.longest_conversations.slice(0, 8),
      columns,
    ),
  ];
}

function barred(
  page: Page,
  title: string,
  rows: { label: string; value: number; text: string }[],
  columns: number,
): Line[] {
  const top = largest(rows.map(row => row.value)) || 1;
  const label = Math.min(24, columns - 24);
  const room = columns - label - 18;
  return [
    subtitle(page, title),
    ...rows.map(row =>
      line(
        page.paint,
        pad(row.label, label),
        ' ',
        ['first', pad(bar(row.value / top, room), room)],
        pad(row.text, 17, 'right'),
      ),
    ),
  ];
}

function kinds(page: Page, columns: number): Line[] {
  const { words, report, format } = page;
  const rows = Object.entries(report.metrics.messages_by_kind.value).map(([kind, value]) => ({
    label: words.kinds[kind as keyof typeof words.kinds],
    value,
    text: format.count(value),
  }));
  return barred(page, words.kindsTitle, rows, columns);
}

function wordBuckets(page: Page, columns: number): Line[] {
  const { words, report, format } = page;
  const rows = report.tables.words.map(row => ({
    label: countRange(row.from, row.to, format.count),
    value: row.received + row.sent,
    text: `${format.count(row.received)} / ${format.count(row.sent)}`,
  }));
  return barred(page, `${words.words}: ${words.received} / ${words.sent}`, rows, columns);
}

function attachments(page: Page, columns: number): Line[] {
  const { words, report, format } = page;
  const rows = report.tables.attachments.slice(0, 6).map(row => ({
    label: safeText(row.type.replace(/^application\//, '')),
    value: row.files,
    text: `${format.count(row.files)} · ${format.bytes(row.bytes)}`,
  }));
  return barred(page, words.attachmentsTitle, rows, columns);
}

function labels(page: Page, columns: number): Line[] {
  const { words, report, format } = page;
  const rows = report.tables.labels
    .slice(0, 6)
    .map(row => ({ label: safeText(row.label), value: row.messages, text: format.count(row.messages) }));
  return rows.length === 0 ? [] : barred(page, words.labelsTitle, rows, columns);
}
