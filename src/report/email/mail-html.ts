/** The report as an HTML mail, 600 pixels wide. */
import { html } from 'hono/html';
import type { Markup } from '../html/figure.ts';
import { safeText } from '../safe-text.ts';
import { rangeWords } from '../sentences.ts';
import { figureCards } from './figures.ts';
import { foot, mailFrame } from './frame.ts';
import { block, button, columns, heading, picture, table, text } from './parts.ts';
import type { Picture } from './pictures.ts';
import type { MailContent, MailLinks } from './render.ts';
import { waitingList } from './waiting.ts';

export function mailHtml(
  content: MailContent,
  links: MailLinks,
  src: (found: Picture, dark: boolean) => string,
): string {
  const { report, subject, preview } = content;
  return mailFrame(
    { lang: report.lang, title: subject, preview },
    html`${top(content)}${body(content, src)}${support(content)}${closing(content, links)}`,
  );
}

function top({ report, words, mail, format, kind, lead }: MailContent): Markup {
  const versus =
    report.previous_range === null
      ? mail.noBefore
      : mail.versus(rangeWords(report.previous_range, words, format));
  return block(
    html`<p class="first" style="margin:0 0 14px;${text(13, 'first', 'font-weight:600;letter-spacing:0.2px;')}">Pulso <span class="muted" style="${text(13, 'muted', 'font-weight:400;')}">· ${kind}</span></p>
<h1 class="ink title" style="margin:0 0 4px;${text(26, 'ink', 'font-weight:600;letter-spacing:-0.3px;')}">${safeText(report.title)}</h1>
<p class="muted" style="margin:0;${text(14, 'muted')}">${rangeWords(report.range, words, format)}</p>
<p class="ink" style="margin:18px 0 0;${text(16)}">${lead.join(' ')}</p>
<p class="muted" style="margin:6px 0 0;${text(12, 'muted')}">${versus}</p>`,
    '30px 32px 8px',
  );
}

function body(content: MailContent, src: (found: Picture, dark: boolean) => string): Markup {
  const { report, words, mail, format, figures, pictures, waiting, more } = content;
  if (report.metrics.messages.n === 0)
    return block(
      html`<p class="muted" style="margin:0;${text(15, 'muted')}">${mail.nothing}</p>`,
      '12px 32px',
    );
  const named = (name: Picture['name']): Picture | undefined => pictures.find(one => one.name === name);
  const [volume, replies, week] = [named('volume'), named('replies'), named('week')];
  const halves = [
    ...(volume === undefined ? [] : [half(mail.volume, legend(words.received, words.sent), volume, src)]),
    ...(replies === undefined
      ? []
      : [
          half(
            mail.replies,
            html`<span class="muted" style="${text(12, 'muted')}">${words.n(format.count(report.metrics.first_reply_time.n))}</span>`,
            replies,
            src,
          ),
        ]),
  ];
  return html`${block(figureCards(figures), '18px 32px 0')}
${halves.length === 0 ? '' : block(columns(halves, 266, 'half'), '8px 32px 0', 'font-size:0;')}
${
  week === undefined
    ? ''
    : html`${heading(mail.week, html`<p class="muted" style="margin:0;${text(12, 'muted')}">${mail.weekNote(report.zone)}</p>`)}${block(picture(week, src), '0 32px')}`
}
${
  report.metrics.awaiting_us.value === 0
    ? block(
        html`<p class="good" style="margin:0;${text(15, 'good', 'font-weight:600;')}">${mail.nobody}</p>`,
        '24px 32px 0',
      )
    : waiting.length === 0
      ? ''
      : html`${heading(mail.waiting)}${block(
          html`${waitingList(waiting)}${more === null ? '' : html`<p class="muted" style="margin:4px 0 0;${text(13, 'muted')}">${mail.waitingMore(more)}</p>`}`,
          '0 32px',
        )}`
}`;
}

const support = ({ support: figures, mail }: MailContent): Markup =>
  figures.length === 0 ? html`` : html`${heading(mail.support)}${block(figureCards(figures), '0 32px')}`;

function half(
  title: string,
  note: Markup,
  found: Picture,
  src: (found: Picture, dark: boolean) => string,
): Markup {
  return html`<div style="padding:0 10px 8px 0"><p class="ink" style="margin:10px 0 0;${text(14, 'ink', 'font-weight:600;')}">${title}</p><p style="margin:0 0 6px;${text(12, 'muted')}">${note}</p>${picture(found, src)}</div>`;
}

const legend = (received: string, sent: string): Markup =>
  html`<span class="first" style="${text(12, 'first', 'font-weight:600;')}">■</span> <span class="muted" style="${text(12, 'muted')}">${received}</span> &nbsp;<span class="second" style="${text(12, 'second', 'font-weight:600;')}">■</span> <span class="muted" style="${text(12, 'muted')}">${sent}</span>`;

function closing({ report, mail }: MailContent, links: MailLinks): Markup {
  const small = text(12, 'muted');
  return html`${block(button(links.dashboard, mail.open, '11px 22px'), '28px 32px 30px')}
${foot(
  table(
    html`<tr><td><p class="muted" style="margin:0 0 6px;${small}">${mail.why(links.schedule, links.recipient)} ${mail.timesAre(report.zone)}</p><p class="muted" style="margin:0;${small}">${mail.privacy}${
      links.unsubscribe === null
        ? ''
        : html` <a class="first" href="${links.unsubscribe}" style="${text(12, 'first', 'text-decoration:underline;')}">${mail.stop}</a>`
    }</p></td></tr>`,
  ),
  '18px 32px 26px',
)}`;
}
