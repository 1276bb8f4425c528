/** Is rung when something may have come, and remembers it while nobody listens. */
export interface Bell {
  ring(): void;
  /** Calls at the next ring, or at once when it rang meanwhile. Returns how to stop listening. */
  listen(heard: () => void): () => void;
}

export function createBell(): Bell {
  let rang = false;
  let listening: (() => void) | null = null;
  return {
    ring() {
      if (listening === null) rang = true;
      else listening();
    },
    listen(heard) {
      listening = heard;
      if (rang) heard();
      rang = false;
      return () => {
        listening = null;
      };
    },
  };
}
