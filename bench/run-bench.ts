/** The bench: mail is written to a temporary folder, measured, and deleted. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PulsoError } from '../src/errors.ts';
import { type Mail, prepareMail } from './corpus/prepare.ts';
import { machine, versions } from './machine.ts';
import type { Group } from './measure.ts';
import { demoReportMeasure, importGroup, writeMeasure } from './measures/demo.ts';
import { parseGroup } from './measures/parse.ts';
import { askQuestions } from './measures/questions.ts';
import { lineGroup, wholeGroup } from './measures/whole.ts';
import type { BenchOptions } from './options.ts';
import { createPace, type Screen } from './pace.ts';
import { type Part, partOf } from './parts.ts';
import type { Measured, Question, Results, Run } from './results.ts';
import type { Place } from './run/pulso.ts';
import { gnuTime, taskset } from './run/run-process.ts';
import { expectedSeconds, type Runner, runGroup } from './run-groups.ts';

export interface BenchRun {
  options: BenchOptions;
  /** As it was given, for the page. */
  command: string;
  /** Calendar day of the run. */
  date: string;
  /** Milliseconds. */
  clock: () => number;
  screen: Screen;
  signal: AbortSignal;
}

/** Filling the store for questions and asking them, for the time left. */
const QUESTION_MESSAGES_PER_SECOND = 8000;

/** Throws PulsoError `not-available` when a program that is there fails, `cancelled` on the signal. Leaves no file behind. */
export async function runBench(run: BenchRun): Promise<Results> {
  const folder = mkdtempSync(join(tmpdir(), 'pulso-bench-'));
  // A program that was stopped may still be writing its last file.
  const sweep = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  process.on('exit', sweep);
  try {
    return await measureAll(run, { folder, signal: run.signal });
  } finally {
    sweep();
    process.off('exit', sweep);
  }
}

async function measureAll(run: BenchRun, place: Place): Promise<Results> {
  const { options, clock, screen } = run;
  const before = machine();
  const started = clock();
  const leftOut: string[] = [];
  if (gnuTime === null) leftOut.push('GNU time is not installed: no CPU seconds.');
  if (taskset === null) leftOut.push('taskset is not installed: the parsers may use more than one core.');
  const reads = options.parts.some(part => part === 'parsing' || part === 'report');
  if (reads) screen.write('writing mail to measure with …\n');
  const mail = reads ? await prepareMail(options, place.folder) : null;
  const { groups, lastGroups } = await groupsOf(options, mail, place, leftOut);
  const asks = options.parts.includes('questions');
  const forQuestions = asks ? 5 + options.queryMessages / QUESTION_MESSAGES_PER_SECOND : 0;
  const all = [...groups, ...lastGroups].flat();
  const pace = createPace(expectedSeconds(all) + forQuestions, screen, clock);
  const gone = () => (clock() - started) / 1000;
  const runner: Runner = {
    pace,
    late: () => gone() > options.budgetSeconds,
    fits: seconds => gone() + seconds < options.limitSeconds,
    failed: text => leftOut.push(text),
  };
  const measured: Measured[] = [];
  for (const group of groups) measured.push(...(await runGroup(group, runner)));
  let questions: Question[] = [];
  if (asks) {
    pace.begin('questions over a large store');
    questions = await askQuestions(options.queryMessages, place).catch(error => {
      if (!(error instanceof PulsoError) || error.code === 'cancelled') throw error;
      leftOut.push(`Questions over a large store: ${error.message}`);
      return [];
    });
    pace.end(forQuestions);
  }
  for (const group of lastGroups) measured.push(...(await runGroup(group, runner)));
  pace.done();
  const { sizeBytes, importMessages, demoMessages, queryMessages } = options;
  const about: Run = {
    parts: [...options.parts],
    command: run.command,
    date: run.date,
    machine: before,
    versions: versions(),
    mail: mail?.source ?? null,
    sizes: { sizeBytes, importMessages, demoMessages, queryMessages },
    leftOut,
  };
  return {
    runs: [about],
    // What is written to be imported is measured as a part of its own, or not at all.
    measured: measured.filter(one => options.parts.includes(partOf(one.id))),
    questions,
  };
}

/** `lastGroups` run after everything else: the longest, which may be left out. */
async function groupsOf(
  { parts, rounds, demoMessages, importMessages }: BenchOptions,
  mail: Mail | null,
  place: Place,
  leftOut: string[],
): Promise<{ groups: Group[]; lastGroups: Group[] }> {
  const has = (part: Part) => parts.includes(part);
  const groups: Group[] = [];
  const lastGroups: Group[] = [];
  if (mail !== null && has('parsing')) groups.push(parseGroup(mail, rounds, place, leftOut));
  if (mail !== null && has('report')) {
    groups.push(await wholeGroup(mail, rounds, place, leftOut), lineGroup(mail, rounds, place));
  }
  const sizes = has('company') ? [...new Set([importMessages, demoMessages])] : [importMessages];
  if (has('company') || has('import')) groups.push(sizes.map(messages => writeMeasure(messages, place)));
  if (has('import')) groups.push(importGroup(importMessages, rounds, place));
  if (has('company')) {
    lastGroups.push(
      sizes.map(messages => demoReportMeasure(messages, messages > 200_000 ? 1 : rounds, place)),
    );
  }
  return { groups, lastGroups };
}
