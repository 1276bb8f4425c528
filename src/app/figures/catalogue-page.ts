/** Everything that can be asked, as data: for pages and programs that build questions. */
import { METRICS } from '../../metrics/catalogue.ts';
import type { FactId } from '../../metrics/define.ts';
import { DIMENSIONS } from '../../metrics/dimensions.ts';
import { reaches } from '../../metrics/engine/plan.ts';
import { FACTS } from '../../metrics/facts.ts';

export function cataloguePage() {
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
    dimensions: DIMENSIONS.map(({ id, title, type, values }) => ({
      id,
      title,
      type,
      values: values ?? null,
    })),
    reachable: Object.fromEntries(
      (Object.keys(FACTS) as FactId[]).map(fact => [
        fact,
        DIMENSIONS.filter(dimension => reaches(fact, dimension)).map(({ id }) => id),
      ]),
    ),
  };
}
