/** An alert as a mail: what happened, where to look, why you get it. */
import { html, raw } from 'hono/html';
import type { Language } from '../language.ts';
import { block, forWord, text } from './parts.ts';
import { STYLE } from './style.ts';
import { LIGHT } from './theme.data.ts';

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
  return html`<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${subject}</title>
<style>${raw(STYLE)}</style>
</head>
<body class="page" style="margin:0;padding:0;background:${LIGHT.page}">
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="${LIGHT.page}" style="background:${LIGHT.page}"><tr><td class="outer" align="center" style="padding:24px 12px">
${forWord('<table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0"><tr><td>')}
<table role="presentation" class="card frame" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="${LIGHT.card}" style="max-width:600px;margin:0 auto;background:${LIGHT.card};border:1px solid ${LIGHT.line};border-radius:14px">
${block(html`<p class="first" style="margin:0;${text(13, 'first', 'font-weight:600;')}">Pulso <span class="muted" style="${text(13, 'muted', 'font-weight:400;')}">· ${about}</span></p>`, '26px 32px 6px')}
${rows}
${more === null ? '' : block(html`<p class="muted" style="margin:0;${text(14, 'muted')}">${more}</p>`, '0 32px')}
${block(html`<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr><td class="button" bgcolor="${LIGHT.first}" style="background:${LIGHT.first};border-radius:8px"><a class="button" href="${open.url}" style="display:inline-block;padding:10px 20px;border-radius:8px;background:${LIGHT.first};${text(15, 'ink', 'font-weight:600;')}color:#ffffff">${open.label}</a></td></tr></table>`, '16px 32px 26px')}
<tr><td class="pad rule" style="padding:16px 32px 22px;border-top:1px solid ${LIGHT.line}"><p class="muted" style="margin:0;${text(12, 'muted')}">${why}</p></td></tr>
</table>
${forWord('</td></tr></table>')}
</td></tr></table>
</body>
</html>
`.toString();
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
