/** So many attempts of one client in a minute; what is remembered of clients ends with the minute. */

export interface Attempts {
  /** Counts one; false when it was one too many. `now` in milliseconds. */
  take(client: string, now: number): boolean;
  /** Whether the client has none left. */
  spent(client: string, now: number): boolean;
}

const MINUTE_MS = 60_000;

export function createAttempts(most: number): Attempts {
  let minute = 0;
  let counts = new Map<string, number>();
  const current = (now: number): Map<string, number> => {
    const own = Math.floor(now / MINUTE_MS);
    if (own !== minute) counts = new Map();
    minute = own;
    return counts;
  };
  return {
    take(client, now) {
      const taken = (current(now).get(client) ?? 0) + 1;
      counts.set(client, taken);
      return taken <= most;
    },
    spent: (client, now) => (current(now).get(client) ?? 0) >= most,
  };
}
