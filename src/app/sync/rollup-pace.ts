/**
 * How often rollups are made while history is read. Each time they are made of the whole store: with every part of a large mailbox
 * that would soon take longer than the reading, without any, questions would be slow for hours.
 */

/** Parts with rollups take at most about this share of the time. */
const SHARE = 0.2;

export function createRollupPace(clock: () => number = () => performance.now()) {
  let endedAt = Number.NEGATIVE_INFINITY;
  let tookMs = 0;
  let behind = false;
  return {
    /** Runs one part; rollups are made when nothing is left after it, or when it is time. */
    async take(more: boolean, part: (rollups: boolean) => Promise<void>): Promise<void> {
      const beganAt = clock();
      const now = !more || beganAt - endedAt >= tookMs / SHARE;
      await part(now);
      behind = !now;
      if (!now) return;
      endedAt = clock();
      tookMs = endedAt - beganAt;
    },
    /** True when the last part was read without them. */
    behind: (): boolean => behind,
  };
}
