/** Everything that can be asked, as data: for pages and programs that build questions. */
import type { Config } from '../../config.ts';
import { METRICS } from '../../metrics/catalogue.ts';
import type { FactId } from '../../metrics/define.ts';
import { DIMENSIONS } from '../../metrics/dimensions.ts';
import { reaches } from '../../metrics/engine/plan.ts';
import { NAMING } from '../../metrics/engine/row-filter.ts';
import { FACTS } from '../../metrics/facts.ts';
import { numbersOnly } from '../privacy/numbers-only.ts';

/** Without what names somebody where numbers only are kept: pages then do not offer it. */
export function cataloguePage(config: Pick<Config, 'privacy'>) {
  const dimensions = numbersOnly(config) ? DIMENSIONS.filter(({ id }) => !NAMING.includes(id)) : DIMENSIONS;
  return {
    metrics: METRICS.map(({ id, title, question, unit, better, formula, source, fact, parts }) => ({
      id,
      title,
      question,
      unit,
      better,
      formula,
      source,
      fact,
      when: FACTS[fact].time === null ? ('now' as const) : ('range' as const),
      parts: Object.entries(parts ?? {}).map(([name, part]) => ({
        id: `${id}.${name}`,
        title: part.title,
        unit: part.unit ?? unit,
      })),
    })),
    dimensions: dimensions.map(({ id, title, type, values }) => ({
      id,
      title,
      type,
      values: values ?? null,
    })),
    reachable: Object.fromEntries(
      (Object.keys(FACTS) as FactId[]).map(fact => [
        fact,
        dimensions.filter(dimension => reaches(fact, dimension)).map(({ id }) => id),
      ]),
    ),
  };
}
