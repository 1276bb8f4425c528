/** The list of every metric and dimension, and each metric's page with a link to what its words mean. */
import type { Metric } from '../../src/metrics/define.ts';
import { DIMENSIONS } from '../../src/metrics/dimensions.ts';
import { metricPage } from '../../src/metrics/metric-page.ts';
import { table } from './markdown.ts';

export const linkedMetricPage = (metric: Metric): string =>
  metricPage(metric).replace(/^\| source \| METRICS (§\d+)/m, '| source | [METRICS $1](../METRICS.md)');

/** In catalogue order. */
export function metricIndex(metrics: readonly Metric[]): string {
  return [
    '# Every metric',
    '',
    `${metrics.length} metrics. What the words mean stands in [METRICS](../METRICS.md); the same texts are in every report, beside each`,
    'number. `pulso query --list` prints this list.',
    '',
    table(
      ['Metric', 'Answers', 'Unit'],
      metrics.map(one => [`[${one.id}](${one.id}.md)`, one.question.en, one.unit]),
    ),
    '',
    '## Dimensions',
    '',
    table(
      ['Dimension', 'What', 'Values'],
      DIMENSIONS.map(one => [`\`${one.id}\``, one.title.en, one.values?.map(String).join(', ') ?? one.type]),
    ),
    '',
  ].join('\n');
}
