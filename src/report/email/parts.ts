/** Pieces of the mail's HTML: tables and inline styles, as mail programs want them. */
import { html, raw } from 'hono/html';
import type { Markup } from '../html/figure.ts';
import type { Picture } from './pictures.ts';
import { LIGHT } from './theme.data.ts';

const FONT = "-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

/** Inline style of a text: one list of sizes and colours for the whole mail. */
export function text(
  size: number,
  colour: 'ink' | 'muted' | 'first' | 'second' | 'good' | 'bad' = 'ink',
  more = '',
): string {
  return `font-family:${FONT};font-size:${size}px;line-height:${Math.round(size * (size > 20 ? 1.2 : 1.5))}px;color:${LIGHT[colour]};${more}`;
}

/** A row of the card that everything stands in. */
export const block = (content: unknown, padding: string, more = ''): Markup =>
  html`<tr><td class="pad" style="padding:${padding};${more}">${content}</td></tr>`;

/** A heading above a part of the mail, under a line. */
export const heading = (title: string, note: unknown = ''): Markup =>
  html`<tr><td class="pad" style="padding:26px 32px 10px"><h2 class="ink" style="margin:0;${text(16, 'ink', 'font-weight:600;')}">${title}</h2>${note}</td></tr>`;

export const table = (rows: unknown, more = ''): Markup =>
  html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="width:100%;${more}">${rows}</table>`;

export const button = (href: string, label: string, padding = '10px 20px'): Markup =>
  html`<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr><td class="button" bgcolor="${LIGHT.first}" style="background:${LIGHT.first};border-radius:8px"><a class="button" href="${href}" style="display:inline-block;padding:${padding};border-radius:8px;background:${LIGHT.first};${text(15, 'ink', 'font-weight:600;')}color:#ffffff">${label}</a></td></tr></table>`;

/** Only for Outlook on Windows, which lays out with Word: it knows tables, but neither max-width nor inline-block. */
export const forWord = (markup: string): ReturnType<typeof raw> => raw(`<!--[if mso]>${markup}<![endif]-->`);

/** Columns that stand side by side where there is room, and one below the other on a phone. */
export function columns(cells: unknown[], width: number, className: string, style = ''): Markup {
  return html`${forWord('<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr>')}${cells.map(
    cell =>
      html`${forWord(`<td width="${width}" valign="top">`)}<div class="${className}" style="display:inline-block;width:100%;max-width:${width}px;vertical-align:top;${style}">${cell}</div>${forWord('</td>')}`,
  )}${forWord('</tr></table>')}`;
}

/** Twice, for light and dark; a mail program that cannot choose shows the light one. */
export function picture(found: Picture, src: (found: Picture, dark: boolean) => string): Markup {
  const size = html`width="${found.width}" alt="${found.alt}"`;
  const style = `width:100%;max-width:${found.width}px;height:auto;border:0;`;
  return html`<img class="in-light" src="${src(found, false)}" ${size} style="display:block;${style}${text(13, 'muted')}">${raw('<!--[if !mso]><!-->')}<div class="in-dark" style="display:none;max-height:0;overflow:hidden;mso-hide:all"><img src="${src(found, true)}" ${size} style="display:block;${style}"></div>${raw('<!--<![endif]-->')}`;
}
