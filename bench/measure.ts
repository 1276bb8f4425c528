/** One thing the bench times: run again and again, in turn with the others of its group. */
import type { Sample } from './results.ts';

export interface Measure {
  /** Family and name, like `parse.everything`. */
  id: string;
  title: string;
  /** The most times it runs. */
  rounds: number;
  /** A guess, for the time left. */
  expectSeconds: number;
  /** Long, and not worth passing the time limit for. */
  mayBeLeftOut?: boolean;
  /** The file or folder it reads, which is in memory when it begins. */
  reads?: string;
  run(): Promise<Sample>;
}

/** Measures whose rounds alternate; the groups run one after another. */
export type Group = Measure[];
