/** Tells open pages what changed: within this process, and through PostgreSQL also what workers did. */
import type { Change } from '../app/context.ts';

export interface Bus {
  tell(change: Change): void;
  /** Hears everything, of every workspace. */
  overhear(hear: (change: Change) => void): void;
  /** Returns how to stop listening. */
  listen(workspaceId: number, hear: (what: Change['what']) => void): () => void;
  /** How many pages listen. */
  listeners(): number;
}

export function createBus(): Bus {
  const hearers = new Map<number, Set<(what: Change['what']) => void>>();
  const overhearing: ((change: Change) => void)[] = [];
  return {
    overhear: hear => void overhearing.push(hear),
    tell({ workspaceId, what }) {
      for (const hear of overhearing) hear({ workspaceId, what });
      for (const hear of hearers.get(workspaceId) ?? []) hear(what);
    },
    listen(workspaceId, hear) {
      const all = hearers.get(workspaceId) ?? new Set();
      hearers.set(workspaceId, all.add(hear));
      return () => {
        all.delete(hear);
        if (all.size === 0) hearers.delete(workspaceId);
      };
    },
    listeners: () => [...hearers.values()].reduce((sum, all) => sum + all.size, 0),
  };
}
