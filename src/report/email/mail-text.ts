/** The same report as plain text, for whoever reads mail so. */
import { safeText } from '../safe-text.ts';
import { rangeWords } from '../sentences.ts';
import type { Figure } from './figures.ts';
import type { MailContent, MailLinks } from './render.ts';

const WIDTH = 72;

export function mailText(content: MailContent, links: MailLinks): string {
  const { report, words, mail, format, kind, lead, figures, waiting, more } = content;
  const title = `${kind} · ${safeText(report.title)}`;
  const versus =
    report.previous_range === null
      ? mail.noBefore
      : mail.versus(rangeWords(report.previous_range, words, format));
  const lines = [
    title,
    '='.repeat(Math.min(WIDTH, title.length)),
    rangeWords(report.range, words, format),
    '',
    ...wrapped(lead.join(' ')),
    '',
  ];
  if (report.metrics.messages.n === 0) lines.push(mail.nothing, '');
  else {
    lines.push(...figureLines(figures), '', versus, '');
    if (report.metrics.awaiting_us.value === 0) lines.push(mail.nobody, '');
    else if (waiting.length > 0) {
      lines.push(
        mail.waiting,
        '-'.repeat(mail.waiting.length),
        ...waiting.flatMap(({ who, subject, time }) => [
          `* ${time}: ${who}`,
          ...(subject === '' ? [] : [`  ${subject}`]),
        ]),
        ...(more === null ? [] : [mail.waitingMore(more)]),
        '',
      );
    }
  }
  if (content.support.length > 0)
    lines.push(mail.support, '-'.repeat(mail.support.length), ...figureLines(content.support), '');
  lines.push(
    `${mail.open}: ${links.dashboard}`,
    '',
    // RFC 3676 §4.3: what follows is the small print.
    '-- ',
    ...wrapped(`${mail.why(links.schedule, links.recipient)} ${mail.timesAre(report.zone)}`),
    ...(links.unsubscribe === null ? [] : [`${mail.stop}: ${links.unsubscribe}`]),
  );
  return `${lines.join('\n').replaceAll('\u00a0', ' ')}\n`;
}

/** One below the other, values in a column. */
function figureLines(figures: Figure[]): string[] {
  const widest = Math.max(...figures.map(figure => figure.label.length));
  const values = Math.max(...figures.map(figure => figure.value.length));
  return figures.map(({ label, value, change, n }) =>
    `${label.padEnd(widest)}  ${value.padStart(values)}  ${[change, n].filter(part => part !== null).join(', ')}`.trimEnd(),
  );
}

function wrapped(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < WIDTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
