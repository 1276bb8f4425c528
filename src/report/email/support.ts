/** The part of the mail about tickets and surveys: the same cards as above. */
import type { Format } from '../format.ts';
import type { Report, SupportFigure } from '../report.ts';
import { changeOf, toneOf } from '../sentences.ts';
import type { Words } from '../words/words.ts';
import { arrowed, type Figure } from './figures.ts';
import type { MailWords } from './words.data.ts';

/** Empty where the report says nothing of support. */
export function supportFiguresOf(
  { support = [] }: Report,
  words: Words,
  mail: MailWords,
  format: Format,
): Figure[] {
  return support.map(figure => {
    const { id, value, unit, n, better } = figure;
    const moved = movedBy(figure);
    return {
      label: mail.supportLabels[id],
      value: format.value(value, unit),
      n: words.n(format.count(n)),
      change: arrowed(moved, changeOf(figure, words, format), mail),
      tone: toneOf(better, moved),
    };
  });
}

/** Up or down. A score can be below zero, where a share of what it was says the opposite. */
function movedBy({ value, unit, previous }: SupportFigure): number | null {
  if (previous === undefined || previous.change === null) return null;
  if (unit !== 'points' || value === null || previous.value === null) return previous.change;
  return (value - previous.value) / 100;
}
