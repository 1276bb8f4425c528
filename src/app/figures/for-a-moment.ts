/**
 * What was worked out, kept for a moment: what several people look at, or one person again, is worked out once. Who changes something
 * says so (`forget`); what does not say so (another program writing to the same PostgreSQL) is seen a moment later.
 */
export interface Kept<T> {
  /** `make` is called where nothing is kept; those who ask the same meanwhile wait for the same answer. */
  get(workspaceId: number, key: unknown, make: () => Promise<T>): Promise<T>;
  /** Of this workspace nothing is as it was. */
  forget(workspaceId: number): void;
}

export interface KeepingRules<T> {
  keepMs: number;
  most: number;
  /** Milliseconds. */
  clock(): number;
  /** False: given to those who wait, and not kept. */
  worthKeeping?(value: T): boolean;
  /** For how long a failure is kept, also when something changes meanwhile; null: not at all. */
  keepFailureMs?(error: unknown): number | null;
}

export function forAMoment<T>(rules: KeepingRules<T>): Kept<T> {
  const { keepMs, most, clock, worthKeeping, keepFailureMs } = rules;
  const kept = new Map<string, { workspaceId: number; until: number; failed: boolean; value: Promise<T> }>();
  return {
    get(workspaceId, key, make) {
      const name = JSON.stringify([workspaceId, key]);
      const before = kept.get(name);
      if (before !== undefined && clock() < before.until) return before.value;
      const fresh = { workspaceId, until: clock() + keepMs, failed: false, value: make() };
      kept.delete(name);
      kept.set(name, fresh);
      const letGo = (): void => {
        if (kept.get(name) === fresh) kept.delete(name);
      };
      fresh.value.then(
        value => {
          if (worthKeeping?.(value) === false) letGo();
        },
        error => {
          const failureMs = keepFailureMs?.(error) ?? null;
          if (failureMs === null) letGo();
          else Object.assign(fresh, { failed: true, until: clock() + failureMs });
        },
      );
      for (const oldest of kept.keys()) {
        if (kept.size <= most) break;
        kept.delete(oldest);
      }
      return fresh.value;
    },
    forget(workspaceId) {
      for (const [name, one] of kept) if (one.workspaceId === workspaceId && !one.failed) kept.delete(name);
    },
  };
}
