/** Keeps results in docs/: the JSON, and the page and plot made from it. Parts that were not measured now stay as they are there. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ALL_PARTS } from './parts.ts';
import { joined, type Results, resultsSchema } from './results.ts';
import { linePlot } from './show/line-plot.ts';
import { performancePage } from './show/page.ts';
import { linePoints } from './targets.ts';

export function writeDocs(folder: string, now: Results): void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'performance.json');
  const isWhole = now.runs.flatMap(run => run.parts).length === ALL_PARTS.length;
  const results =
    isWhole || !existsSync(file)
      ? now
      : joined(resultsSchema.parse(JSON.parse(readFileSync(file, 'utf8'))), now);
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  write('performance.json', `${JSON.stringify(resultsSchema.parse(results), null, 2)}\n`);
  write('performance-linear.svg', linePlot(linePoints(results)));
  write('performance.md', performancePage(results));
}
