/**
 * What was worked out, kept for a moment: what several people look at, or one person again, is worked out once. Who changes something
 * says so (`forget`); what does not say so (another program writing to the same PostgreSQL) is seen a moment later.
 */
export interface Kept<T> {
  /** `make` is called where nothing is kept; those who ask the same meanwhile wait for the same answer. A failure is not kept. */
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
}

export function forAMoment<T>({ keepMs, most, clock, worthKeeping }: KeepingRules<T>): Kept<T> {
  const kept = new Map<string, { workspaceId: number; until: number; value: Promise<T> }>();
  return {
    get(workspaceId, key, make) {
      const name = JSON.stringify([workspaceId, key]);
      const before = kept.get(name);
      if (before !== undefined && clock() < before.until) return before.value;
      const fresh = { workspaceId, until: clock() + keepMs, value: make() };
      kept.delete(name);
      kept.set(name, fresh);
      const letGo = (): void => {
        if (kept.get(name) === fresh) kept.delete(name);
      };
      fresh.value.then(value => {
        if (worthKeeping?.(value) === false) letGo();
      }, letGo);
      for (const oldest of kept.keys()) {
        if (kept.size <= most) break;
        kept.delete(oldest);
      }
      return fresh.value;
    },
    forget(workspaceId) {
      for (const [name, one] of kept) if (one.workspaceId === workspaceId) kept.delete(name);
    },
  };
}
