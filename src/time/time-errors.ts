/** What can be wrong in zones, hours, holidays and periods as people write them. One sentence each, without its full stop, ready to be shown. */
import type { Sentence } from '../sentence.ts';

export class TimeError extends Error {
  override name = 'TimeError';
  readonly said: Sentence;
  /** `message`, which logs hold, is English. */
  constructor(said: Sentence) {
    super(said.en);
    this.said = said;
  }
}

/** Opening hours, a calendar or a holiday feed that cannot be used. */
export class CalendarError extends TimeError {
  override name = 'CalendarError';
}

export class ZoneError extends TimeError {
  override name = 'ZoneError';
}

export class PeriodError extends TimeError {
  override name = 'PeriodError';
}

/** A piece of somebody's input, short enough and clean enough to stand in a sentence. */
export function shown(piece: string): string {
  const clean = piece.replace(/[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu, ' ').trim();
  return clean.length > 40 ? `“${clean.slice(0, 40)}…”` : `“${clean}”`;
}
