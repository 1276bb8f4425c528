/** The frame of every mail: a card in the middle, 600 pixels wide, in the reader's light or dark. */
import { html, raw } from 'hono/html';
import type { Markup } from '../html/figure.ts';
import { forWord } from './parts.ts';
import { STYLE } from './style.ts';
import { LIGHT } from './theme.data.ts';

export interface MailFrame {
  lang: string;
  title: string;
  /** What a list of mails shows behind the subject; left out: the first words of the mail. */
  preview?: string;
}

/** What follows the preview line in a list of mails would otherwise be the first words of the mail. */
const BLANK = '&#847;&zwnj;&nbsp;'.repeat(60);

/** `rows`: rows of a table, as `block` and `foot` make them. */
export function mailFrame({ lang, title, preview }: MailFrame, rows: unknown): string {
  const before =
    preview === undefined
      ? ''
      : html`<div style="display:none;max-height:0;overflow:hidden;mso-hide:all">${preview}${raw(BLANK)}</div>`;
  return html`<!DOCTYPE html>
<html lang="${lang}" dir="ltr" xmlns="http://www.w3.org/1999/xhtml" xmlns:o="urn:schemas-microsoft-com:office:office">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no,date=no,address=no,email=no">
<title>${title}</title>
${forWord('<xml><o:OfficeDocumentSettings><o:PixelsPerInch>96</o:PixelsPerInch></o:OfficeDocumentSettings></xml>')}
<style>${raw(STYLE)}</style>
</head>
<body class="page" style="margin:0;padding:0;background:${LIGHT.page}">
${before}
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="${LIGHT.page}" style="background:${LIGHT.page}"><tr><td class="outer" align="center" style="padding:24px 12px">
${forWord('<table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0"><tr><td>')}
<table role="presentation" class="card frame" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="${LIGHT.card}" style="max-width:600px;margin:0 auto;background:${LIGHT.card};border:1px solid ${LIGHT.line};border-radius:14px">
${rows}
</table>
${forWord('</td></tr></table>')}
</td></tr></table>
</body>
</html>
`.toString();
}

/** The last row, under a line: why somebody gets this mail. */
export const foot = (content: unknown, padding = '16px 32px 22px'): Markup =>
  html`<tr><td class="pad rule" style="padding:${padding};border-top:1px solid ${LIGHT.line}">${content}</td></tr>`;
