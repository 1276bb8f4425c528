/** A metric's page of the documentation, made from its entry in the catalogue. */
import type { Metric } from './define.ts';
import { DIMENSIONS } from './dimensions.ts';
import { reaches } from './engine/plan.ts';
import { FACTS } from './facts.ts';

const BETTER = { up: 'more is better', down: 'less is better', neutral: 'neither more nor less is better' };

/** Markdown. */
export function metricPage(metric: Metric): string {
  const { id, title, question, parts = {} } = metric;
  const dimensions = DIMENSIONS.filter(dimension => reaches(metric.fact, dimension));
  const fact = FACTS[metric.fact];
  const lines = [
    `# ${title.en}`,
    '',
    question.en,
    '',
    `*${title.es}: ${question.es}*`,
    '',
    '| | |',
    '|---|---|',
    `| id | \`${id}\` |`,
    `| unit | ${metric.unit} (${BETTER[metric.better]}) |`,
    `| formula | ${metric.formula} |`,
    `| counts | ${fact.row} |`,
    `| when | ${fact.time === null ? 'as of now; the range does not apply' : 'within the range'} |`,
    ...(metric.leavesOut === undefined
      ? []
      : [
          `| leaves out | ${metric.leavesOut.join(' and ')} mail that no person wrote; every answer says how much |`,
        ]),
    ...(metric.emptyBecause === undefined ? [] : [`| null when | ${metric.emptyBecause} |`]),
    `| source | METRICS ${metric.source} |`,
    `| by | ${dimensions.map(dimension => `\`${dimension.id}\``).join(', ')} |`,
    '',
  ];
  const rows = Object.entries(parts).map(
    ([name, part]) =>
      `| \`${id}.${name}\` | ${part.title.en.replace(/^, /, '')} | ${part.unit ?? metric.unit} | ${part.formula ?? metric.formula} |`,
  );
  if (rows.length > 0) lines.push('| part | what | unit | formula |', '|---|---|---|---|', ...rows, '');
  return lines.join('\n');
}
