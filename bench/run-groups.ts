/** Runs groups of measures one after another, the rounds of a group's measures in turn. */
import { PulsoError } from '../src/errors.ts';
import type { Group, Measure } from './measure.ts';
import type { Pace } from './pace.ts';
import type { Measured } from './results.ts';
import { warm } from './run/warm.ts';

export interface Runner {
  pace: Pace;
  /** True once no further round may begin. */
  late(): boolean;
  /** False where something of this length would end after the time limit. */
  fits(seconds: number): boolean;
  /** One sentence about a measure that failed; it is not run again. */
  failed(text: string): void;
}

/** Every measure runs at least once. A program that fails costs its own figures, not everybody's. */
export async function runGroup(group: Group, { pace, late, fits, failed }: Runner): Promise<Measured[]> {
  const broken = new Set<Measure>();
  const found = group.map(({ id, title }): Measured => ({ id, title, samples: [] }));
  const most = Math.max(0, ...group.map(measure => measure.rounds));
  for (let round = 0; round < most; round++) {
    // A round is begun as a whole or not at all: its measures may build on one another.
    const leave = round > 0 && late();
    for (const [i, measure] of group.entries()) {
      if (round >= measure.rounds) continue;
      if (leave || broken.has(measure)) {
        pace.drop(measure.expectSeconds);
        continue;
      }
      if (measure.mayBeLeftOut === true && !fits(measure.expectSeconds)) {
        pace.drop(measure.expectSeconds);
        if (round === 0) failed(`${measure.title}: the time was up.`);
        continue;
      }
      pace.begin(measure.title);
      try {
        if (measure.reads !== undefined) await warm(measure.reads);
        found[i]?.samples.push(await measure.run());
      } catch (error) {
        if (!(error instanceof PulsoError) || error.code === 'cancelled') throw error;
        broken.add(measure);
        failed(`${measure.title}: ${error.message}`);
      }
      pace.end(measure.expectSeconds);
    }
  }
  return found;
}

export const expectedSeconds = (measures: readonly Measure[]): number =>
  measures.reduce((sum, { rounds, expectSeconds }) => sum + rounds * expectSeconds, 0);
