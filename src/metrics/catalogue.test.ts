import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { METRICS } from './catalogue.ts';
import { DIMENSIONS } from './dimensions.ts';
import { reaches } from './engine/plan.ts';
import { UNITS } from './engine/result.ts';
import { metricPage } from './metric-page.ts';
import { NAIVE } from './naive/values.ts';

test('every file of a family is in the catalogue, under its own name', () => {
  const files = ['inbox', 'surveys', 'support'].flatMap(family =>
    readdirSync(join(import.meta.dirname, family)).map(name => name.replace(/\.ts$/, '')),
  );
  expect(METRICS.map(metric => metric.id).sort()).toEqual(files.sort());
});

test.each(METRICS.map(metric => [metric.id, metric] as const))(
  '%s says what it is, in English and Spanish',
  (_, metric) => {
    const texts = [
      metric.title,
      metric.question,
      ...Object.values(metric.parts ?? {}).map(part => part.title),
    ];
    for (const text of texts) for (const said of [text.en, text.es]) expect(said.trim()).not.toBe('');
    expect(UNITS).toContain(metric.unit);
    expect(metric.formula).toMatch(/\.$/);
    expect(metric.source).toMatch(/^§\d/);
    expect(metric.question.en).toMatch(/\?$/);
    expect(metric.question.es).toMatch(/^¿.*\?$/);
    if (metric.n !== undefined && metric.none !== 0) expect(metric.emptyBecause).toMatch(/\.$/);
  },
);

test('every metric and every part of it has a second implementation', () => {
  const names = METRICS.flatMap(m => [m.id, ...Object.keys(m.parts ?? {}).map(part => `${m.id}.${part}`)]);
  expect(names.filter(name => NAIVE[name] === undefined)).toEqual([]);
});

test('every dimension belongs to some metric and has a name in both languages', () => {
  for (const dimension of DIMENSIONS) {
    expect(
      METRICS.some(metric => reaches(metric.fact, dimension)),
      dimension.id,
    ).toBe(true);
    expect(dimension.title.en).not.toBe('');
    expect(dimension.title.es).not.toBe('');
  }
});

test('ids of metrics and dimensions never collide, so that order_by is unambiguous', () => {
  const ids = [...METRICS.map(m => m.id), ...DIMENSIONS.map(d => d.id)];
  expect(new Set(ids).size).toBe(ids.length);
});

test('a page names the question, the formula, the parts and the dimensions', () => {
  const metric = METRICS.find(m => m.id === 'reply_time');
  const page = metric === undefined ? '' : metricPage(metric);
  for (const piece of [
    '# Reply time',
    'How fast do we answer?',
    '`reply_time.p90`',
    '`teammate`',
    'METRICS §4',
    '¿Cuánto tardamos',
  ]) {
    expect(page).toContain(piece);
  }
});
