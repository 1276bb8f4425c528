/** The share answered within a time when some still wait: product-limit estimate (Kaplan and Meier 1958). METRICS §4. */

export interface Observation {
  /** Seconds until the answer, or until now (or the closing without an answer) for what was not answered. */
  seconds: number;
  answered: boolean;
}

/** All observations of one duration: how many were answered then, how many were last seen waiting (censored). */
export interface ObservationRow {
  seconds: number;
  events: number;
  censored: number;
}

export interface ShareAnswered {
  seconds: number;
  /** 0–1; null when nobody was observed for so long and some still waited: the data do not say. */
  share: number | null;
  /** 95 % interval: Greenwood's variance on the log(−log) scale, so that it stays within 0–1; null when it has none. */
  low: number | null;
  high: number | null;
  /** Still under observation at that time. */
  atRisk: number;
}

const Z95 = 1.959963984540054;

/** The share answered within each of `atSeconds`, in the order given. O(n log n). */
export function shareAnswered(observations: Observation[], atSeconds: number[]): ShareAnswered[] {
  const rows = observations
    .toSorted((a, b) => a.seconds - b.seconds)
    .map(({ seconds, answered }) => ({ seconds, events: answered ? 1 : 0, censored: answered ? 0 : 1 }));
  return shareAnsweredRows(rows, atSeconds);
}

/**
 * The same from aggregated rows sorted by `seconds`; a duration may come in several rows. An answer and a censoring at the
 * same second: the answer comes first, as is usual. "Within t" includes t.
 */
export function shareAnsweredRows(rows: ObservationRow[], atSeconds: number[]): ShareAnswered[] {
  const steps = stepsOf(rows);
  return atSeconds.map(seconds => {
    let low = 0;
    let high = steps.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((steps[middle] as Step).seconds <= seconds) low = middle + 1;
      else high = middle;
    }
    const step = steps[low - 1];
    const next = steps[low];
    const first = steps[0]?.atRisk ?? 0;
    if (step === undefined) {
      return { seconds, share: next === undefined ? null : 0, low: null, high: null, atRisk: first };
    }
    const atRisk = next?.atRisk ?? 0;
    const beyond = next === undefined && seconds > step.seconds && step.waiting > 0;
    if (beyond) return { seconds, share: null, low: null, high: null, atRisk };
    return { seconds, share: 1 - step.waiting, ...interval(step), atRisk };
  });
}

interface Step {
  seconds: number;
  /** Under observation just before. */
  atRisk: number;
  /** Estimated share that still waits just after. */
  waiting: number;
  /** Greenwood's sum Σ d / (n (n − d)); infinite when all have been answered. */
  greenwood: number;
}

function stepsOf(rows: ObservationRow[]): Step[] {
  let atRisk = rows.reduce((sum, { events, censored }) => sum + events + censored, 0);
  let waiting = 1;
  let greenwood = 0;
  const steps: Step[] = [];
  for (let index = 0; index < rows.length; ) {
    const seconds = (rows[index] as ObservationRow).seconds;
    let events = 0;
    let censored = 0;
    for (let row = rows[index]; row !== undefined && row.seconds === seconds; row = rows[++index]) {
      events += row.events;
      censored += row.censored;
    }
    if (events > 0) {
      waiting *= 1 - events / atRisk;
      greenwood += events / (atRisk * (atRisk - events));
    }
    steps.push({ seconds, atRisk, waiting, greenwood });
    atRisk -= events + censored;
  }
  return steps;
}

function interval({ waiting, greenwood }: Step): { low: number | null; high: number | null } {
  if (waiting <= 0 || waiting >= 1) return { low: null, high: null };
  const spread = (Z95 * Math.sqrt(greenwood)) / Math.abs(Math.log(waiting));
  return { low: 1 - waiting ** Math.exp(-spread), high: 1 - waiting ** Math.exp(spread) };
}
