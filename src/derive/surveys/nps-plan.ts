/** On which day of the quarter a person is asked for an NPS: each on one day, spread evenly, always the same (METRICS §7). */
import { createHash } from 'node:crypto';

export interface PlannedDay {
  /** `2026-Q1`: what the person is asked once in. */
  quarter: string;
  day: Temporal.PlainDate;
}

/** `seed` keeps surveys apart; `who` is the address. The same person comes at the same place of every quarter, so about every 90 days. */
export function plannedDay(seed: string, who: string, today: Temporal.PlainDate): PlannedDay {
  const first = today.with({ day: 1, month: today.month - ((today.month - 1) % 3) });
  const days = first.until(first.add({ months: 3 }), { largestUnit: 'days' }).days;
  return {
    quarter: `${first.year}-Q${(first.month + 2) / 3}`,
    day: first.add({ days: Math.floor(place(`${seed} day ${who}`) * days) }),
  };
}

/** Whether the person is among a share (0–1) of all that are asked at all; stable like their day. */
export const isSampled = (seed: string, who: string, share: number): boolean =>
  place(`${seed} sample ${who}`) < share;

/** A number in [0, 1) that only the text decides. */
export function place(text: string): number {
  return createHash('sha256').update(text.toLowerCase()).digest().readUInt32BE(0) / 2 ** 32;
}
