/** What is in the mail. */
import { html } from 'hono/html';
import { countRange } from '../duration.ts';
import { safeText } from '../safe-text.ts';
import type { Markup } from './figure.ts';
import { bar, definition, type Page, section, table } from './parts.ts';
import { subjectOf, who } from './waiting.ts';

export function content(page: Page): Markup {
  const { words, report, format } = page;
  const { tables } = report;
  return section(
    'content',
    words.sections.content,
    facts(page),
    html`<div class="two">${sides(
      page,
      words.kindsTitle,
      words.kind,
      tables.kinds.map(row => ({ ...row, name: words.kinds[row.kind] })),
    )}${sides(
      page,
      words.wordsTitle,
      words.words,
      tables.words.map(row => ({ ...row, name: countRange(row.from, row.to, format.count) })),
    )}</div>`,
    html`<div class="two">${table(
      words.attachmentsTitle,
      [
        { title: words.type, cell: row => html`<bdi>${safeText(row.type)}</bdi>` },
        { title: words.files, cell: row => format.count(row.files) },
        { title: words.size, cell: row => format.bytes(row.bytes) },
      ],
      tables.attachments.slice(0, 8),
      words.empty,
    )}${counted(
      page,
      words.threadTitle,
      words.messagesColumn,
      words.threads,
      tables.thread_length.map(row => ({ name: countRange(row.from, row.to, format.count), n: row.threads })),
    )}</div>`,
    tables.labels.length === 0
      ? ''
      : counted(
          page,
          words.labelsTitle,
          words.label,
          words.messagesColumn,
          tables.labels.slice(0, 12).map(row => ({ name: row.label, n: row.messages })),
        ),
    table(
      words.longest,
      [
        { title: words.who, cell: row => who(row) },
        { title: words.subject, kind: 'text', cell: row => subjectOf(page, row) },
        {
          title: words.started,
          kind: 'text',
          cell: row => html`<span class="nowrap">${format.instant(row.started_at)}</span>`,
        },
        { title: words.state, kind: 'text', cell: row => words.states[row.state] },
        { title: words.messagesColumn, cell: row => html`<strong>${format.count(row.messages)}</strong>` },
      ],
      tables.longest_conversations.slice(0, 10),
      words.empty,
    ),
  );
}

const SMALL = [
  'conversations_started_by_them',
  'conversations_started_by_us',
  'threads',
  'messages_per_thread',
  'recipients_per_email',
  'emails_per_recipient',
  'words_sent',
  'words_received',
  'forwards',
  'messages_direct',
  'messages_internal',
  'deliveries_sent',
] as const;

function facts(page: Page): Markup {
  const { report, words, format } = page;
  return html`<dl class="facts">${SMALL.map(id => html`<div><dt>${words.labels[id]} ${definition(page, id)}</dt><dd>${format.value(report.metrics[id].value, report.metrics[id].unit)} <small class="note">${words.n(format.count(report.metrics[id].n))}</small></dd></div>`)}</dl>`;
}

function sides(
  page: Page,
  title: string,
  column: string,
  rows: { name: string; sent: number; received: number }[],
): Markup {
  const { words, format } = page;
  const most = Math.max(1, ...rows.flatMap(row => [row.sent, row.received]));
  return table(
    title,
    [
      { title: column, cell: row => row.name },
      {
        title: words.share,
        kind: 'bar',
        cell: row => html`${bar(row.received / most)}${bar(row.sent / most, 'second')}`,
      },
      { title: words.received, cell: row => format.count(row.received) },
      { title: words.sent, cell: row => format.count(row.sent) },
    ],
    rows,
    words.empty,
  );
}

function counted(
  page: Page,
  title: string,
  name: string,
  count: string,
  rows: { name: string; n: number }[],
): Markup {
  const most = Math.max(1, ...rows.map(row => row.n));
  return table(
    title,
    [
      { title: name, cell: row => html`<bdi>${safeText(row.name)}</bdi>` },
      { title: page.words.share, kind: 'bar', cell: row => bar(row.n / most) },
      { title: count, cell: row => page.format.count(row.n) },
    ],
    rows,
    page.words.empty,
  );
}
