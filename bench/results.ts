/** What a run of the bench found, as `docs/performance.json` keeps it. */
import { z } from 'zod';

const sample = z.strictObject({
  /** From start to end; for the parsers on one core without starting the program. */
  seconds: z.number(),
  /** User and system time of the process and its children; null without GNU time. */
  cpuSeconds: z.number().nullable(),
  /** The most the process and its children held at one moment. */
  peakBytes: z.number().nullable(),
  bytes: z.number().nullable(),
  messages: z.number().nullable(),
  /** Messages an import added; null for everything else. */
  added: z.number().nullable(),
});
export type Sample = z.infer<typeof sample>;

const measured = z.strictObject({ id: z.string(), title: z.string(), samples: z.array(sample) });
export type Measured = z.infer<typeof measured>;

const question = z.strictObject({ title: z.string(), last90DaysMs: z.number(), everythingMs: z.number() });
export type Question = z.infer<typeof question>;

export const resultsSchema = z.strictObject({
  command: z.string(),
  /** Calendar day. */
  date: z.string(),
  machine: z.strictObject({
    cpu: z.string(),
    cores: z.number(),
    memoryBytes: z.number(),
    system: z.string(),
    /** Runnable processes in the minute before, beside the bench. */
    load: z.number(),
  }),
  versions: z.record(z.string(), z.string()),
  mail: z.string(),
  measured: z.array(measured),
  questions: z.array(question),
  queryMessages: z.number(),
  leftOut: z.array(z.string()),
});
export type Results = z.infer<typeof resultsSchema>;

/** Null for no value at all; the lower of the two middle ones where their number is even. */
export function median(values: readonly (number | null)[]): number | null {
  const known = values.filter(value => value !== null).toSorted((a, b) => a - b);
  return known[(known.length - 1) >> 1] ?? null;
}

/** Medians of a measure's samples, each figure on its own; null where it was not measured. */
export function middleOf(results: Pick<Results, 'measured'>, id: string): Sample | null {
  const samples = results.measured.find(one => one.id === id)?.samples ?? [];
  const seconds = median(samples.map(one => one.seconds));
  if (seconds === null) return null;
  return {
    seconds,
    cpuSeconds: median(samples.map(one => one.cpuSeconds)),
    peakBytes: median(samples.map(one => one.peakBytes)),
    bytes: median(samples.map(one => one.bytes)),
    messages: median(samples.map(one => one.messages)),
    added: median(samples.map(one => one.added)),
  };
}

/** Megabytes (10⁶) a second; null where nothing was measured. */
export function megabytesPerSecond(sample: Sample | null): number | null {
  return sample === null || sample.bytes === null ? null : sample.bytes / 1e6 / sample.seconds;
}
