/** A clock of a ticket in one line: its target, what of it is used, and how it ended. Pure. */
import { duration, workDuration } from '../../../src/report/duration.ts';
import type { Format } from '../../../src/report/format.ts';
import type { ClockLine } from '../../api/tickets.ts';
import type { TicketsWords } from './words.data.ts';

export type Tone = 'good' | 'bad' | 'neutral';

/** Working time is never told in days. */
const timeOf = (seconds: number, business: boolean): string =>
  business ? workDuration(seconds) : duration(seconds);

/** `late`: it runs past its target by whoever looks. */
export function verdictOf(
  { verdict, end, to }: ClockLine,
  late: boolean,
  { clock: words }: TicketsWords,
): [string, Tone] {
  if (end === 'dropped') return [words.dropped, 'neutral'];
  if (verdict === 'breached' || (verdict === 'running' && late)) return [words.breached, 'bad'];
  if (verdict === 'met') return [words.met, 'good'];
  return [to === null ? words.running : words.noVerdict, 'neutral'];
}

export function targetOf(clock: ClockLine, { clock: words }: TicketsWords): string {
  const { target_seconds: target, target_business: business } = clock;
  if (target === null) return words.noTarget;
  const told = words.target(timeOf(target, business === true));
  return business === true ? `${told} (${words.business})` : told;
}

export function usedOf(clock: ClockLine): string | null {
  const { used_seconds: used, target_business: business, elapsed_seconds: elapsed } = clock;
  if (used !== null) return timeOf(used, business === true);
  return elapsed === null ? null : duration(elapsed);
}

export function clockWords(
  clock: ClockLine,
  late: boolean,
  words: TicketsWords,
  format: Pick<Format, 'instant'>,
): { name: string; told: string; tone: Tone } {
  const [verdict, tone] = verdictOf(clock, late, words);
  const used = usedOf(clock);
  const due =
    clock.to === null && clock.due_at !== null ? words.clock.due(format.instant(clock.due_at)) : null;
  const paused = clock.to === null && clock.paused === true ? words.clock.pause : null;
  return {
    name: words.clocks[clock.kind] ?? clock.kind,
    told: [verdict, targetOf(clock, words), used === null ? null : words.clock.used(used), due, paused]
      .filter(one => one !== null)
      .join(' · '),
    tone,
  };
}
