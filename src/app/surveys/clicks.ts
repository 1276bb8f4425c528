/** Answers that come faster than a person gives them (METRICS §7): kept, but not counted until somebody confirms them. */

export const FLAGS = ['fast', 'many', 'trap', 'no_page'] as const;
export type Flag = (typeof FLAGS)[number];

const PERSON_MS = 1000;
const MOST_REMEMBERED = 10_000;

export interface Clicks {
  /** `madeAt`: when the page was made, null: unknown. `trapped`: a field no person sees was filled in. Times in milliseconds. */
  flagOf(token: string, madeAt: number | null, trapped: boolean, now: number): Flag | null;
}

/** Remembers when each link was last used, in this process. */
export function createClicks(): Clicks {
  const last = new Map<string, number>();
  return {
    flagOf(token, madeAt, trapped, now) {
      const before = last.get(token);
      last.delete(token);
      last.set(token, now);
      if (last.size > MOST_REMEMBERED)
        for (const key of last.keys()) if (last.size > MOST_REMEMBERED / 2) last.delete(key);
      if (trapped) return 'trap';
      if (madeAt === null) return 'no_page';
      if (now - madeAt < PERSON_MS) return 'fast';
      return before !== undefined && now - before < PERSON_MS ? 'many' : null;
    },
  };
}
