/** What the bench found, as `docs/performance.json` keeps it: each part as it was measured last. */
import { z } from 'zod';
import { ALL_PARTS, type Part, partOf } from './parts.ts';

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

const run = z.strictObject({
  /** What was measured by it and not since. */
  parts: z.array(z.enum(ALL_PARTS)).min(1),
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
  /** What was read beside the made-up company's mail; null where that was all. */
  mail: z.string().nullable(),
  sizes: z.strictObject({
    sizeBytes: z.number(),
    importMessages: z.number(),
    demoMessages: z.number(),
    queryMessages: z.number(),
  }),
  leftOut: z.array(z.string()),
});
export type Run = z.infer<typeof run>;

export const resultsSchema = z.strictObject({
  /** Each part is in one of them at most. */
  runs: z.array(run),
  measured: z.array(measured),
  questions: z.array(question),
});
export type Results = z.infer<typeof resultsSchema>;

/** `now`, and of `before` the parts that were not measured again. */
export function joined(before: Results, now: Results): Results {
  const again = now.runs.flatMap(one => one.parts);
  const stays = (part: Part): boolean => !again.includes(part);
  return {
    runs: [
      ...before.runs
        .map(one => ({ ...one, parts: one.parts.filter(stays) }))
        .filter(one => one.parts.length > 0),
      ...now.runs,
    ],
    measured: [...before.measured.filter(one => stays(partOf(one.id))), ...now.measured],
    questions: stays('questions') ? before.questions : now.questions,
  };
}

/** Null where the part was not measured. */
export const sizesOf = ({ runs }: Results, part: Part): Run['sizes'] | null =>
  runs.find(one => one.parts.includes(part))?.sizes ?? null;

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
