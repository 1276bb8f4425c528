/** The state of every conversation so far, in a few bytes each: a million messages have half a million of them. */
import type { State } from '../script/step.ts';

const STATES: readonly State[] = ['none', 'awaiting_us', 'awaiting_them', 'closed'];

export interface ConversationBook {
  /** False the first time a conversation is seen. */
  knows(number: number): boolean;
  set(number: number, state: State, at: number): void;
  totals(): { states: Record<State, number>; oldest: { us: number | null; them: number | null } };
}

export function conversationBook(): ConversationBook {
  /** 0 = not seen, else index of the state + 1. */
  let states = new Uint8Array(4096);
  /** Epoch seconds at which the present state began. */
  let since = new Float64Array(4096);

  function reserve(number: number): void {
    if (number < states.length) return;
    const size = Math.max(number + 1, states.length * 2);
    const largerStates = new Uint8Array(size);
    const largerSince = new Float64Array(size);
    largerStates.set(states);
    largerSince.set(since);
    states = largerStates;
    since = largerSince;
  }

  return {
    knows: number => (states[number] ?? 0) !== 0,
    set(number, state, at) {
      reserve(number);
      const code = STATES.indexOf(state) + 1;
      if (states[number] !== code) since[number] = at;
      states[number] = code;
    },
    totals() {
      const totals: Record<State, number> = { awaiting_us: 0, awaiting_them: 0, closed: 0, none: 0 };
      const oldest: { us: number | null; them: number | null } = { us: null, them: null };
      for (let i = 0; i < states.length; i++) {
        const state = STATES[(states[i] ?? 0) - 1];
        if (state === undefined) continue;
        totals[state]++;
        if (state !== 'awaiting_us' && state !== 'awaiting_them') continue;
        const side = state === 'awaiting_us' ? 'us' : 'them';
        oldest[side] = Math.min(oldest[side] ?? Number.POSITIVE_INFINITY, since[i] ?? 0);
      }
      return { states: totals, oldest };
    },
  };
}
