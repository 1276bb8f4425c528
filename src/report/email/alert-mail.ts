/** An alert as a mail: what happened, where to look, why you get it. */
import { html } from 'hono/html';
import type { Language } from '../language.ts';
import { foot, mailFrame } from './frame.ts';
import { block, button, text } from './parts.ts';

export interface AlertMail {
  lang: Language;
  subject: string;
  /** Above the list: the name of the rule and of the company. */
  about: string;
  items: { label: string; over: boolean; title: string; lines: string[] }[];
  /** “and 12 more”; null when everything is shown. */
  more: string | null;
  open: { label: string; url: string };
  why: string;
}

export function alertMail(mail: AlertMail): { html: string; text: string } {
  return { html: asHtml(mail), text: asText(mail) };
}

function asHtml({ lang, subject, about, items, more, open, why }: AlertMail): string {
  const rows = items.map(({ label, over, title, lines }) => {
    const tone = over ? 'good' : 'bad';
    return block(
      html`<p class="${tone}" style="margin:0 0 2px;${text(12, tone, 'font-weight:600;letter-spacing:0.3px;')}">${label}</p><p class="ink" style="margin:0;${text(17, 'ink', 'font-weight:600;')}">${title}</p>${lines.map(line => html`<p class="muted" style="margin:2px 0 0;${text(14, 'muted')}">${line}</p>`)}`,
      '12px 32px',
    );
  });
  return mailFrame(
    { lang, title: subject },
    html`${block(html`<p class="first" style="margin:0;${text(13, 'first', 'font-weight:600;')}">Pulso <span class="muted" style="${text(13, 'muted', 'font-weight:400;')}">· ${about}</span></p>`, '26px 32px 6px')}
${rows}
${more === null ? '' : block(html`<p class="muted" style="margin:0;${text(14, 'muted')}">${more}</p>`, '0 32px')}
${block(button(open.url, open.label), '16px 32px 26px')}
${foot(html`<p class="muted" style="margin:0;${text(12, 'muted')}">${why}</p>`)}`,
  );
}

function asText({ about, items, more, open, why }: AlertMail): string {
  const parts = items.map(({ label, title, lines }) =>
    [`${label}: ${title}`, ...lines.map(line => `  ${line}`)].join('\n'),
  );
  return [about, ...parts, ...(more === null ? [] : [more]), `${open.label}: ${open.url}`, `-- \n${why}`]
    .join('\n\n')
    .replaceAll('\u00a0', ' ')
    .concat('\n');
}
