/** The five who wait longest. */
import { html } from 'hono/html';
import { duration } from '../duration.ts';
import type { Format } from '../format.ts';
import type { Markup } from '../html/figure.ts';
import type { Report } from '../report.ts';
import { safeText } from '../safe-text.ts';
import type { Words } from '../words/words.ts';
import { table, text } from './parts.ts';
import { LIGHT } from './theme.data.ts';

const SHOWN = 5;
/** Mail programs without ellipsis show long subjects as a wall of text. */
const LONGEST = 70;

export interface Waiting {
  who: string;
  subject: string;
  time: string;
  late: boolean;
}

export function waitingOf({ tables }: Report, words: Words): Waiting[] {
  return tables.waiting.slice(0, SHOWN).map(row => ({
    who: safeText(row.name === null || row.name === '' ? (row.address ?? '–') : row.name),
    subject: row.subject === null ? '' : cut(safeText(row.subject).trim() || words.noSubject),
    time: duration(row.waiting_seconds),
    late: row.waiting_seconds >= 86_400,
  }));
}

/** How many wait beside those shown. */
export function moreWaiting({ metrics, tables }: Report, format: Format): string | null {
  const shown = Math.min(SHOWN, tables.waiting.length);
  const rest = (metrics.awaiting_us.value ?? 0) - shown;
  return shown === 0 || rest <= 0 ? null : format.count(rest);
}

function cut(subject: string): string {
  const letters = [...subject];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('').trimEnd()}…` : subject;
}

export function waitingList(rows: Waiting[]): Markup {
  const line = `border-top:1px solid ${LIGHT.line};`;
  return table(
    rows.map(({ who, subject, time, late }, index) => {
      const border = index === 0 ? '' : line;
      return html`<tr><td class="rule" style="padding:9px 12px 9px 0;${border}"><bdi class="ink" style="${text(14, 'ink', 'font-weight:600;')}">${who}</bdi>${
        subject === '' ? '' : html`<br><bdi class="muted" style="${text(13, 'muted')}">${subject}</bdi>`
      }</td><td class="rule" align="right" valign="top" style="padding:9px 0;white-space:nowrap;${border}"><span class="${late ? 'bad' : 'ink'}" style="${text(14, late ? 'bad' : 'ink', 'font-weight:600;')}">${time}</span></td></tr>`;
    }),
  );
}
