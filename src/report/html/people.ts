/** Who answers and whom; when to write. */
import { html } from 'hono/html';
import { safeText } from '../safe-text.ts';
import type { Tables } from '../tables.schema.ts';
import type { Markup } from './figure.ts';
import { hourGrid } from './hour-grid.ts';
import { bar, type Page, section, table, time, workTime } from './parts.ts';
import { who } from './waiting.ts';

export function people(page: Page): Markup {
  const { words, report, format } = page;
  const { people: team, domains, top_senders, top_recipients } = report.tables;
  return section(
    'people',
    words.sections.people,
    table(
      words.team,
      [
        {
          title: words.person,
          cell: row =>
            html`<bdi>${row.teammate === null ? html`<em>${words.shared}</em>` : safeText(row.teammate)}</bdi>`,
        },
        { title: words.sent, kind: 'extra', cell: row => format.count(row.sent) },
        { title: words.repliesColumn, cell: row => format.count(row.replies) },
        { title: words.median, cell: row => html`<strong>${time(row.reply_median)}</strong>` },
        { title: words.business, kind: 'extra', cell: row => workTime(row.reply_median_business) },
        {
          title: words.afterHours,
          kind: 'extra',
          cell: row => (row.after_hours_share === null ? '–' : format.percent(row.after_hours_share)),
        },
      ],
      team.slice(0, 25),
      words.empty,
    ),
    team.length > 25 ? html`<p class="note">${words.more(format.count(team.length - 25))}</p>` : '',
    html`<div class="two">${correspondents(page, words.topSenders, top_senders)}${correspondents(page, words.topRecipients, top_recipients)}</div>`,
    table(
      words.domains,
      [
        { title: words.domain, cell: row => html`<bdi>${safeText(row.domain)}</bdi>` },
        { title: words.received, cell: row => format.count(row.received) },
        { title: words.sent, kind: 'extra', cell: row => format.count(row.sent) },
        { title: words.repliesColumn, kind: 'extra', cell: row => format.count(row.replies) },
        { title: words.reply, cell: row => time(row.reply_median) },
      ],
      domains.slice(0, 12),
      words.empty,
    ),
    domains.length > 12 ? html`<p class="note">${words.more(format.count(domains.length - 12))}</p>` : '',
  );
}

function correspondents(page: Page, title: string, rows: Tables['top_senders']): Markup {
  const most = Math.max(1, ...rows.map(row => row.messages));
  return table(
    title,
    [
      { title: page.words.who, cell: row => who(row) },
      { title: page.words.share, kind: 'bar', cell: row => bar(row.messages / most) },
      { title: page.words.messagesColumn, cell: row => page.format.count(row.messages) },
    ],
    rows.slice(0, 12),
    page.words.empty,
  );
}

export function whenToWrite(page: Page): Markup {
  const { words, report, format } = page;
  const slots = report.tables.when_to_write.filter(row => row.share !== null).slice(0, 6);
  const theirs = report.tables.when_they_write;
  return section(
    'write',
    words.sections.write,
    slots.length === 0
      ? html`<p class="card note">${words.noSlots}</p>`
      : html`<div class="card"><h3>${words.whenToWrite}</h3><ol class="slots">${slots.map(
          row => html`<li><span class="when">${format.weekday(row.weekday)} <b>${format.hour(row.hour)}</b></span>
<span class="range" style="--low:${((row.low ?? row.share ?? 0) * 100).toFixed(1)}%;--high:${((row.high ?? row.share ?? 0) * 100).toFixed(1)}%;--at:${((row.share ?? 0) * 100).toFixed(1)}%"></span>
<span class="chance"><strong>${format.percent(row.share ?? 0)}</strong> <small>${row.low === null || row.high === null ? '' : `${format.percent(row.low)}–${format.percent(row.high)} · `}${words.n(format.count(row.n))} · ${row.level in words.levels ? words.levels[row.level as keyof typeof words.levels] : row.level}</small></span></li>`,
        )}</ol><p class="note">${words.whenToWriteNote(format.count(slots[0]?.level_n ?? 0))}</p></div>`,
    theirs.length === 0
      ? ''
      : hourGrid(
          page,
          words.whenTheyWrite,
          theirs.map(row => ({ ...row, value: row.messages })),
        ),
  );
}
