/** Minutes in the unit that people say them in. Pure. */

export const MINUTES = { min: 1, h: 60, d: 1440 } as const;
export type MinutesUnit = keyof typeof MINUTES;

/** The largest unit that says it in whole numbers. */
export const unitOf = (minutes: number): MinutesUnit =>
  minutes % 1440 === 0 ? 'd' : minutes % 60 === 0 ? 'h' : 'min';
