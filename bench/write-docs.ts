/** Keeps a run's results in docs/: the JSON, and the page and plot made from it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Results, resultsSchema } from './results.ts';
import { linePlot } from './show/line-plot.ts';
import { performancePage } from './show/page.ts';
import { linePoints, type Target } from './targets.ts';

export function writeDocs(folder: string, results: Results, targets: Target[]): void {
  mkdirSync(folder, { recursive: true });
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  write('performance.json', `${JSON.stringify(resultsSchema.parse(results), null, 2)}\n`);
  write('performance-linear.svg', linePlot(linePoints(results)));
  write('performance.md', performancePage(results, targets));
}
