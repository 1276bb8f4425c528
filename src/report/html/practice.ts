/** A process draws its first chart of a kind several times as slowly as those that follow: these are drawn while it waits for others. */
import { setImmediate, setTimeout } from 'node:timers/promises';
import { formatOf } from '../format.ts';
import type { Language } from '../language.ts';
import { wordsOf } from '../words/words.ts';
import { columns, overTime, type Series, survival } from './charts.ts';
import { draw, loadCharts } from './draw.ts';

const LABELS = Array.from({ length: 48 }, (_, i) => String(i));
const SERIES: Series[] = (['first', 'second'] as const).map(colour => ({
  colour,
  values: LABELS.map(Number),
}));
const SIZE = { width: 460, height: 240 };

/** By then whoever asks the database has asked it everything, and waits. */
const ASKED_MS = 20;

/** One chart of each kind, with time for others after each; and how the language writes numbers and dates. */
export async function practise(lang: Language): Promise<void> {
  await setTimeout(ASKED_MS);
  formatOf(wordsOf(lang), 'UTC');
  const charts = await loadCharts();
  for (const option of [
    overTime(LABELS, SERIES, String, false),
    columns(LABELS, SERIES, String, false),
    survival(
      LABELS.map(label => [Number(label) * 3600, Number(label) / 48]),
      3600,
      '',
      String,
      false,
    ),
  ]) {
    await setImmediate();
    draw(charts, 'practice', '', option, SIZE);
  }
}
