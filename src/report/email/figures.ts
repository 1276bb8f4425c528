/** The key figures of the mail: value, n, and what changed. */
import { html } from 'hono/html';
import type { Format } from '../format.ts';
import type { Markup } from '../html/figure.ts';
import type { MeasureId, ReplyId } from '../ids.data.ts';
import type { Report } from '../report.ts';
import { changeWords, toneOfChange } from '../sentences.ts';
import type { Words } from '../words/words.ts';
import { columns, text } from './parts.ts';
import type { MailWords } from './words.data.ts';

const SHOWN: readonly (MeasureId | ReplyId)[] = [
  'first_reply_time',
  'reply_rate',
  'awaiting_us',
  'messages_received',
  'messages_sent',
  'conversations',
];

export interface Figure {
  label: string;
  value: string;
  n: string;
  /** `▲ 12%`; null where there is nothing to compare with. */
  change: string | null;
  tone: 'good' | 'bad' | 'neutral';
}

export function figuresOf(report: Report, words: Words, mail: MailWords, format: Format): Figure[] {
  return SHOWN.map(id => {
    const { value, unit, n, previous } = report.metrics[id];
    const change = previous?.change ?? null;
    return {
      label: words.labels[id],
      value: format.value(value, unit),
      n: words.n(format.count(n)),
      change: arrowed(change, changeWords(report, id, words, format), mail),
      tone: toneOfChange(report, id, change),
    };
  });
}

/** A change with its direction; null where there is nothing to compare with. */
export function arrowed(change: number | null, told: string | null, mail: MailWords): string | null {
  if (change === null || told === null) return null;
  if (Math.abs(change) < 0.005) return mail.same;
  return `${change > 0 ? '▲ ' : '▼ '}${told.replace(/^[+−-]/, '')}`;
}

export function figureCards(figures: Figure[]): Markup {
  return columns(
    figures.map(figure => {
      const tone = figure.tone === 'neutral' ? 'muted' : figure.tone;
      return html`<div style="padding:0 10px 18px 0"><p class="muted" style="margin:0;${text(13, 'muted')}">${figure.label}</p><p class="ink" style="margin:0;${text(24, 'ink', 'font-weight:600;letter-spacing:-0.2px;')}">${figure.value}</p><p style="margin:0;${text(12, 'muted')}">${
        figure.change === null
          ? ''
          : html`<span class="${tone}" style="${text(12, tone, 'font-weight:600;')}">${figure.change}</span> <span class="muted" style="${text(12, 'muted')}">·</span> `
      }<span class="muted" style="${text(12, 'muted')}">${figure.n}</span></p></div>`;
    }),
    178,
    'figure',
  );
}
